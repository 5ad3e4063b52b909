/** Pictures of a ninjs object that stand beside its body, as figures before it. */
import { listOf, literalLine, objectOf, objectsOf, webOf, type Json } from '../json/value.ts';

/** Markup for the associated pictures that the body does not show itself. */
export function figuresOf(news: Json, body: string): string {
  const { associations } = news;
  const pictures = objectOf(associations) ? Object.values(associations as Json) : listOf(associations);
  return objectsOf(pictures)
    .filter((one) => one['type'] === 'picture')
    .map((picture) => figureOf(picture, body))
    .join('');
}

function figureOf(picture: Json, body: string): string {
  const renditions = objectOf(picture['renditions'])
    ? objectsOf(Object.values(picture['renditions'] as Json))
    : objectsOf(picture['renditions']);
  const widest = renditions.toSorted((a, b) => Number(b['width'] ?? 0) - Number(a['width'] ?? 0));
  const href =
    widest.map((one) => webOf(one['href'])).find((url) => url !== undefined) ?? webOf(picture['uri']);
  if (href !== undefined && body.includes(href)) return '';
  const said = (role: string): string | undefined =>
    literalLine(objectsOf(picture['descriptions']).find((one) => one['role'] === role)?.['value']);
  const caption =
    said('caption') ??
    literalLine(picture['description_text']) ??
    literalLine(objectsOf(picture['descriptions'])[0]?.['value']);
  const credit =
    literalLine(picture['by']) ??
    literalLine(picture['byline']) ??
    literalLine(picture['copyrightHolder'] ?? picture['copyrightholder']);
  const image = href ? `<img src="${escape(href)}" alt="${escape(said('alternative-text') ?? '')}">` : '';
  return `<figure>${image}<figcaption>${escape(caption ?? '')}${credit ? ` <span class="credit">${escape(credit)}</span>` : ''}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

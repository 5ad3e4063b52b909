/**
 * Families of copies from a seed: an agency's text, and what outlets make of it. They cut from the end or between,
 * change words, join and part paragraphs, and set their own before and after. Beside them stand texts that are no
 * copies but come close: other reports on the same topic, with a statement and a paragraph of background in common.
 */
import { withContentHash, type Article } from '@offprint/model';
import { articleNumber, sha256 } from './articles.ts';
import { randomFrom } from './vocabulary.ts';

export interface Made {
  readonly article: Article;
  /** Articles of one family are copies of one text. */
  readonly family: number;
}

/** Most of an agency's words that outlets change, and the least of its paragraphs that they keep. */
const MOST_CHANGED = 0.12;
const LEAST_KEPT = 0.4;

/** So many families of two to four articles each, and as many texts again that are near one of them. */
export function madeCopies(families: number): Made[] {
  return Array.from({ length: families }, (_, family) => family).flatMap((family) => {
    const random = randomFrom(family * 6151 + 5);
    const original = articleNumber(family * 3);
    const paragraphs = paragraphsOf(original);
    const strange = paragraphsOf(sameLanguage(original, family + 1000));
    const copies = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) =>
      withParagraphs(original, `copy-${family}-${i}`, copied(paragraphs, strange, random)),
    );
    const near = withParagraphs(original, `near-${family}`, [
      ...strange.slice(0, 5),
      paragraphs[1] ?? '',
      ...strange.slice(5, 10),
      paragraphs.at(-1) ?? '',
    ]);
    return [
      ...[withParagraphs(original, `original-${family}`, paragraphs), ...copies].map((article) => ({
        article,
        family,
      })),
      { article: near, family: -1 - family },
    ];
  });
}

function copied(paragraphs: readonly string[], strange: readonly string[], random: () => number): string[] {
  const kept = Math.max(2, Math.round(paragraphs.length * (LEAST_KEPT + random() * (1 - LEAST_KEPT))));
  const fromEnd = random() < 0.6;
  let out = fromEnd ? paragraphs.slice(0, kept) : dropped(paragraphs, paragraphs.length - kept, random);
  const changed = random() * MOST_CHANGED;
  out = out.map((text) => reworded(text, strange, changed, random));
  if (random() < 0.5) out = joined(out, random);
  if (random() < 0.4) out = [strange.at(-1) ?? '', ...out];
  if (random() < 0.4) out = [...out, strange.at(-2) ?? ''];
  return out;
}

function dropped(paragraphs: readonly string[], count: number, random: () => number): string[] {
  const out = [...paragraphs];
  for (let i = 0; i < count; i++) out.splice(1 + Math.floor(random() * (out.length - 1)), 1);
  return out;
}

function reworded(text: string, strange: readonly string[], share: number, random: () => number): string {
  const spaced = text.includes(' ');
  const others = (strange[0] ?? '').split(spaced ? ' ' : '');
  return text
    .split(spaced ? ' ' : '')
    .map((word) => (random() < share ? (others[Math.floor(random() * others.length)] ?? word) : word))
    .join(spaced ? ' ' : '');
}

function joined(paragraphs: readonly string[], random: () => number): string[] {
  const out: string[] = [];
  for (const text of paragraphs) {
    const last = out.at(-1);
    if (last !== undefined && random() < 0.3) out[out.length - 1] = `${last} ${text}`;
    else out.push(text);
  }
  return out;
}

function sameLanguage({ language }: Article, from: number): Article {
  for (let n = from * 1000; ; n++) {
    const article = articleNumber(n);
    if (article.language === language) return article;
  }
}

function paragraphsOf({ blocks }: Article): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
      : [],
  );
}

function withParagraphs(article: Article, id: string, paragraphs: readonly string[]): Article {
  return withContentHash(
    {
      ...article,
      id,
      provenance: { ...article.provenance, canonicalUrl: `https://${id}.example/` },
      blocks: paragraphs
        .filter((text) => text !== '')
        .map((text, i) => ({ type: 'paragraph', id: `p${i}`, inlines: [{ type: 'text', text }] })),
    },
    sha256,
  );
}

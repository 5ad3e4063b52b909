/** NITF (IPTC News Industry Text Format 3): one news document, its head, body and media. */
import { Line, Uri, WebUrl, type Inline } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { parseByline } from '../../stated/byline.ts';
import { contentPage } from '../content/page.ts';
import type { Page, PageForm } from '../form.ts';
import { children, isElement, isText, type DomElement, type DomNode } from '../html/dom.ts';
import { find, first, lineOf, nameOf, parseXml } from '../xml/parse.ts';

export function isNitf(text: string): boolean {
  return /<(?:\w+:)?nitf[\s>]/i.test(text.slice(0, 4096));
}

export const nitfForm: PageForm = {
  kind: 'page',
  mediaType: 'application/xml',
  method: 'export-file',
  declaredEncoding: () => undefined,
  parse: (text, run) => parseNitf(text, run),
};

function parseNitf(text: string, run: Run): Outcome<Page> {
  const parsed = parseXml(text, run);
  if (!parsed.ok) return parsed;
  const root = nameOf(parsed.value) === 'nitf' ? parsed.value : find(parsed.value, 'nitf');
  const body = root && find(root, 'body');
  if (!root || !body)
    return refuse('no-article', 'the NITF document has no body', 'Ask its sender for it again.');
  const head = find(body, 'body.head');
  const content = find(body, 'body.content') ?? body;
  const end = find(body, 'body.end');
  const markup = [content, ...(end ? [end] : [])].map((part) => toHtml(part)).join('');
  const deck = lineOf(find(head ?? body, 'hl2')) ?? lineOf(find(head ?? body, 'abstract'));
  const inlines: Inline[] | undefined = deck ? [{ type: 'text', text: deck }] : undefined;
  const page = contentPage(
    markup,
    { metadata: metadataOf(root, head), ...(inlines ? { deck: inlines } : {}) },
    run,
  );
  return page.ok ? done(page.value) : page;
}

function metadataOf(root: DomElement, head: DomElement | undefined): Metadata {
  const metadata = emptyMetadata();
  const headline =
    lineOf(head && find(head, 'hl1')) ?? lineOf(find(root, 'hedline')) ?? lineOf(find(root, 'title'));
  if (headline) metadata.headline = headline;
  const byline = head && find(head, 'byline');
  const by = lineOf(byline);
  if (byline && by) {
    metadata.by = by;
    const people = Array.from(byline.querySelectorAll('*')).filter((el) => nameOf(el) === 'person');
    const names = people.map((person) => lineOf(person)).filter((name) => name !== undefined);
    metadata.authors =
      names.length > 0
        ? names.map((name) => ({ name, kind: 'person' as const }))
        : [...(parseByline(by)?.authors ?? [])];
  }
  const dateline = head && find(head, 'dateline');
  const written = lineOf(dateline);
  const place = lineOf(dateline && find(dateline, 'location'));
  if (written) metadata.dateline = { text: written, ...(place ? { place } : {}) };
  const publication = find(root, 'pubdata');
  const publisher =
    plainLine(publication?.getAttribute('name') ?? '') || lineOf(head && find(head, 'distributor'));
  if (publisher) metadata.publisher = { name: publisher };
  const issued =
    nitfDate(find(root, 'date.issue')?.getAttribute('norm')) ??
    nitfDate(publication?.getAttribute('date.publication')) ??
    nitfDate(find(root, 'story.date')?.getAttribute('norm'));
  if (issued) metadata.datePublished = issued;
  const section = plainLine(publication?.getAttribute('position.section') ?? '');
  const edition = plainLine(publication?.getAttribute('edition.name') ?? '');
  const page = plainLine(publication?.getAttribute('position.sequence') ?? '');
  if (section || edition || page)
    metadata.print = {
      ...(edition ? { edition } : {}),
      ...(section ? { section } : {}),
      ...(page ? { page } : {}),
    };
  const copyright = find(root, 'doc.copyright');
  const rights: Metadata['rights'] = {};
  const holder = plainLine(copyright?.getAttribute('holder') ?? '') || lineOf(find(root, 'copyrite.holder'));
  const year = Number(copyright?.getAttribute('year') ?? lineOf(find(root, 'copyrite.year')));
  const notice = lineOf(find(root, 'copyrite'));
  if (holder) rights.holder = holder;
  if (Number.isInteger(year) && year > 1000 && year < 10_000) rights.year = year;
  if (notice) rights.notice = notice;
  metadata.rights = rights;
  const expires = nitfDate(find(root, 'date.expire')?.getAttribute('norm'));
  if (expires) metadata.rights.expires = expires;
  const language = root.getAttribute('xml:lang') ?? root.getAttribute('lang');
  if (language) metadata.language = language;
  const id = plainLine(find(root, 'doc-id')?.getAttribute('id-string') ?? '');
  if (id) metadata.altIds = [{ role: 'nitf-doc-id', value: id }];
  const address = plainLine(publication?.getAttribute('ex-ref') ?? '');
  if (WebUrl.safeParse(address).success) metadata.canonicalUrl = address;
  const subjects = Array.from(root.querySelectorAll('*')).filter((el) => nameOf(el) === 'keyword');
  const keys = subjects
    .map((el) => plainLine(el.getAttribute('key') ?? ''))
    .filter((key) => Line.safeParse(key).success);
  if (keys.length > 0) metadata.subjects = [...new Set(keys)];
  return metadata;
}

/** `20260304T101500+0100` (ISO 8601, basic), as `norm` attributes have it; the extended form too. */
function nitfDate(written: string | null | undefined): Metadata['datePublished'] {
  const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    written?.trim() ?? '',
  );
  if (!basic) return written ? preciseDate(written) : undefined;
  const [, year, month, day, hour, minute, second, zone = ''] = basic;
  const offset = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return preciseDate(
    `${year}-${month}-${day}${hour ? `T${hour}:${minute}${second ? `:${second}` : ''}${offset}` : ''}`,
  );
}

/** Elements of NITF that HTML calls otherwise; those with the same name and meaning stay, others give their text. */
const SAME = new Set(
  'p ol ul li dl dt dd table caption thead tbody tfoot tr td th pre hr br em sub sup a hl2'.split(' '),
);
const NAMES: Readonly<Record<string, string>> = {
  hl2: 'h2',
  bq: 'blockquote',
  block: 'div',
  nitf: 'div',
  fn: 'aside',
  credit: 'footer',
  tagline: 'p',
  bibliography: 'p',
  lang: 'span',
  q: 'q',
};

function toHtml(node: DomNode): string {
  if (isText(node)) return escapeText(node.textContent ?? '');
  if (!isElement(node)) return '';
  const name = nameOf(node);
  if (name === 'media') return mediaToHtml(node);
  const inner = Array.from(children(node), toHtml).join('');
  const tag = NAMES[name] ?? (SAME.has(name) ? name : undefined);
  if (!tag) return inner;
  const attributes = ['href', 'colspan', 'rowspan', 'lang', 'xml:lang']
    .map((key) => [key.replace('xml:', ''), node.getAttribute(key)] as const)
    .flatMap(([key, value]) => (value ? [` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`] : []));
  return `<${tag}${attributes.join('')}>${inner}</${tag}>`;
}

function mediaToHtml(media: DomElement): string {
  if ((media.getAttribute('media-type') ?? 'image') !== 'image')
    return lineOf(first(media, 'media-caption'))
      ? `<p>${toHtml(first(media, 'media-caption') ?? media)}</p>`
      : '';
  const reference = find(media, 'media-reference');
  const source = reference?.getAttribute('source') ?? '';
  const words = reference?.getAttribute('alternate-text') ?? '';
  const caption = Array.from(media.querySelectorAll('*'))
    .filter((el) => nameOf(el) === 'media-caption')
    .map((el) =>
      Array.from(children(el), toHtml)
        .join('')
        .replace(/<\/?p[^>]*>/g, ' '),
    )
    .join(' ');
  const credit = lineOf(find(media, 'media-producer')) ?? reference?.getAttribute('copyright') ?? '';
  const image =
    source && Uri.safeParse(source).success
      ? `<img src="${escapeText(source).replaceAll('"', '&quot;')}" alt="${escapeText(words).replaceAll('"', '&quot;')}">`
      : '';
  const said = `${caption}${credit ? ` <span class="credit">${escapeText(credit)}</span>` : ''}`;
  return `<figure>${image}<figcaption>${said}</figcaption></figure>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

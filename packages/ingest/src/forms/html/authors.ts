/** Authors: all that the page names, no address, no testimonial, no outlet twice. */
import type { Author } from '@offprint/model';
import type { Metadata } from '../../draft.ts';
import { plainLine, wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { isAgency, looksLikeName, parseByline, parseNames } from '../../stated/byline.ts';
import { ancestors, labels, type DomElement } from './dom.ts';
import { asArray, typesOf, type LinkedData } from './linked-data.ts';
import { firstOf, text, type MetaReader } from './sources.ts';
import type { HtmlPage } from './parse.ts';

export function readAuthors(
  page: HtmlPage,
  data: LinkedData,
  meta: MetaReader,
  metadata: Metadata,
  run: Run,
): void {
  const found = (outlets: ReadonlySet<string>): Author[] | undefined => {
    const some = (names: readonly Author[]): Author[] | undefined => uniqueAuthors(names, outlets);
    const stated = firstOf(run, 'authors', [
      [
        'JSON-LD author',
        some(asArray(data.article?.['author']).flatMap((value) => linkedAuthor(value, data))),
      ],
      ...[
        'article:author',
        'author',
        'article:author_name',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'byl',
        'cxenseparse:author',
        'citation_author',
        'articleauthor',
        'dcsext.author',
        'article.author',
      ].map((name) => [`meta ${name}`, some(namesIn(meta(name)))] as const),
    ]);
    // The page's elements are looked through only when its metadata names nobody.
    return (
      stated ??
      firstOf(run, 'authors', [
        ['microdata author', some(markedAuthors(page))],
        ['the byline on the page', some(printedAuthors(page))],
      ])
    );
  };
  // A person anywhere goes before the outlet as its own author.
  const authors = found(outletNames(data, meta)) ?? found(new Set());
  if (authors) metadata.authors = authors;
  const by = printedByline(page);
  if (by === undefined) return;
  metadata.by = by;
  run.origins.push({ field: 'by', from: 'the byline on the page' });
}

/** The outlet's names: as its own author it says nothing that the publisher does not. */
function outletNames(data: LinkedData, meta: MetaReader): Set<string> {
  const publisher = data.follow(asArray(data.article?.['publisher'])[0]);
  const names = [text(publisher?.['name']), meta('og:site_name'), meta('application-name')];
  return new Set(names.flatMap((name) => (name ? [outletKey(name)] : [])));
}

/** "STERN.de", "Stern" and "stern" are one outlet. */
function outletKey(name: string): string {
  return wordKey(name).replace(/ (?:de|com|org|net|nachrichten|news|online|redaktion)$/, '');
}

function uniqueAuthors(authors: readonly Author[], outlets: ReadonlySet<string>): Author[] | undefined {
  const unique = authors.filter(
    (author, i) =>
      !outlets.has(outletKey(author.name)) && authors.findIndex((other) => other.name === author.name) === i,
  );
  return unique.length > 0 ? unique : undefined;
}

function linkedAuthor(value: unknown, data: LinkedData): Author[] {
  const object = data.follow(value);
  const isOrganisation = object !== undefined && typesOf(object).some((type) => /Organization/.test(type));
  const parts = ['givenName', 'additionalName', 'familyName'].flatMap((part) => text(object?.[part]) ?? []);
  const named = object ? (object['name'] ?? (parts.length > 1 ? parts.join(' ') : undefined)) : value;
  const names = asArray(named).flatMap((name) => namesIn(text(name)));
  return names.map((author) => (isOrganisation ? { ...author, kind: 'org' } : author));
}

/** Names in a value of the metadata. An address names nobody; what is no list of names is one name. */
function namesIn(value: string | undefined): Author[] {
  if (!value || isNoName(value)) return [];
  const bare = value
    .replace(/^(?:by|von|par|por|di|da|door|av|przez|автор:?|text:)\s+/iu, '')
    .replaceAll(/\s*\([\p{L}.]{2,6}\)/gu, '') // initials as a sign
    .trim();
  const names = parseNames(bare);
  if (names) return names;
  const [first = '', ...rest] = bare.split(/\s*,\s*/);
  // "Jane Doe, professor of something long"
  if (rest.length > 0 && looksLikeName(first) && rest.some((part) => part.length > 40))
    return [{ name: first, kind: 'person', role: rest.join(', ').slice(0, 200) }];
  const parts = bare.split(/\s*[,;|]\s*/).filter((part) => part !== '' && !isNoName(part));
  if (parts.length > 1 && parts.every((part) => part.length <= 40 && part.split(' ').length <= 4))
    return parts.map((name) => ({ name }));
  return bare.length <= 80 && !isNoName(bare) ? [{ name: bare }] : [];
}

function isNoName(value: string): boolean {
  return (
    /https?:|www\.|@|^\/|\.(?:com|org|net|html?)\b|[<>{}]|^\d+$/i.test(value) ||
    /^(?:admin|administrator|editor|author|unknown|none|null|undefined|anonymous|redaktion|redaction)$/i.test(
      value,
    )
  );
}

const BYLINE =
  '[rel~="author"],[itemprop="author"],[class*="byline"],[class*="author"],[data-testid*="byline"]';
const ELSEWHERE =
  /(?<![a-z])(?:aside|nav|footer|related|comment|teaser|promo|sidebar|recommend|testimonial|card|bio)/;

/** Authors that the page marks by schema.org in its own elements, all of them. */
function markedAuthors(page: HtmlPage): Author[] {
  return Array.from(page.document.querySelectorAll('[itemprop~="author"]')).flatMap((element) => {
    if (isElsewhere(element)) return [];
    const named = element.querySelector('[itemprop~="name"]') ?? element;
    const name = plainLine(named.getAttribute('content') ?? named.textContent ?? '');
    return looksLikeName(name) ? [{ name, kind: 'person' as const }] : [];
  });
}

/** Authors that the page prints under its headline, where the form leaves no doubt that they are names. */
function printedAuthors(page: HtmlPage): Author[] {
  for (const element of page.document.querySelectorAll(BYLINE)) {
    if (isElsewhere(element)) continue;
    const line = plainLine(element.textContent ?? '');
    if (line.length === 0 || line.length > 120) continue;
    const byline = parseByline(line)?.authors;
    if (byline) return byline;
    if (looksLikeName(line) || isAgency(line)) return namesIn(line);
  }
  return [];
}

/** The byline as printed, where it reads like one. */
function printedByline(page: HtmlPage): string | undefined {
  for (const element of page.document.querySelectorAll(BYLINE)) {
    const line = plainLine(element.textContent ?? '');
    if (line !== '' && line.length <= 120 && !isElsewhere(element) && parseByline(line)) return line;
  }
  return undefined;
}

function isElsewhere(element: DomElement): boolean {
  for (const up of [element, ...ancestors(element)])
    if (
      ['aside', 'nav', 'footer'].includes(up.localName) ||
      (up.localName === 'li' && !/author|byline/.test(labels(up))) ||
      ELSEWHERE.test(labels(up))
    )
      return true;
  return false;
}

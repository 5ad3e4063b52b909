/** Authors: all that the page names, no address, no testimonial, no outlet twice. */
import type { Author } from '@offprint/model';
import type { Metadata } from '../../draft.ts';
import { wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { looksLikeName, parseNames } from '../../stated/byline.ts';
import { asArray, typesOf, type LinkedData } from './linked-data.ts';
import { firstOf, text, type MetaReader } from './sources.ts';
import type { HtmlPage } from './parse.ts';
import {
  authorsBesideDate,
  labelledAuthors,
  markedAuthors,
  printedAuthors,
  printedByline,
  withPrintedBeside,
} from './printed-authors.ts';

export function readAuthors(
  page: HtmlPage,
  data: LinkedData,
  meta: MetaReader,
  metadata: Metadata,
  host: string | undefined,
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
    if (stated) return withPrintedBeside(page, stated);
    // The page's elements are looked through only when its metadata names nobody.
    return firstOf(run, 'authors', [
      ['microdata author', some(markedAuthors(page, namesIn))],
      ['the byline on the page', some(printedAuthors(page, namesIn))],
      ['a line on the page that names the author', some(labelledAuthors(page))],
      ['the line with the date under the headline', some(authorsBesideDate(page))],
    ]);
  };
  // A person anywhere goes before the outlet as its own author.
  const authors = found(outletNames(data, meta, host)) ?? found(new Set());
  if (authors) metadata.authors = authors;
  const by = printedByline(page);
  if (by === undefined) return;
  metadata.by = by;
  run.origins.push({ field: 'by', from: 'the byline on the page' });
}

/** The outlet's names and that of its site: as its own author it says nothing that the publisher does not. */
function outletNames(data: LinkedData, meta: MetaReader, host: string | undefined): Set<string> {
  const publisher = data.follow(asArray(data.article?.['publisher'])[0]);
  const names = [text(publisher?.['name']), meta('og:site_name'), meta('application-name'), siteOf(host)];
  return new Set(names.flatMap((name) => (name ? [outletKey(name)] : [])).filter((key) => key !== ''));
}

/** The name in a host: `example` of `www.example.com.tr`. */
function siteOf(host: string | undefined): string | undefined {
  const labels = host?.split('.').slice(0, -1) ?? [];
  if (labels.length > 1 && /^(?:com?|org|net|ac|gov|gob)$/.test(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1);
}

/** "STERN.de", "Stern" and "stern" are one outlet. */
function outletKey(name: string): string {
  return wordKey(name).replace(/ (?:de|com|org|net|nachrichten|news|online|redaktion)$/, '');
}

/** Whether a name is the outlet's, also with the name of one of its desks behind it, as "BBC News Africa". */
function isOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  const key = outletKey(name);
  const joined = key.replaceAll(' ', '');
  return Array.from(outlets).some(
    (outlet) =>
      outlet.replaceAll(' ', '') === joined || (key.startsWith(`${outlet} `) && !name.includes('/')),
  );
}

function uniqueAuthors(authors: readonly Author[], outlets: ReadonlySet<string>): Author[] | undefined {
  const unique = authors.filter(
    (author, i) =>
      !isOutlet(author.name, outlets) && authors.findIndex((other) => other.name === author.name) === i,
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

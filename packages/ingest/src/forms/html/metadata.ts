/**
 * Step `metadata` for HTML. Where a page says the same thing in several places, JSON-LD goes before Open
 * Graph, that before other meta elements, those before the visible page; the origin of each value is kept.
 */
import { canonicalLanguage, Uri, type Article, type PreciseDate } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import type { Run } from '../../run.ts';
import { plainLine } from '../../plain.ts';
import { findDate, preciseDate } from '../../stated/date.ts';
import { machineDate } from '../../stated/mail-date.ts';
import type { AddressBook } from './address.ts';
import { readAuthors } from './authors.ts';
import { readHeadline } from './headline.ts';
import { asArray, asObject, readLinkedData, typesOf, type Json, type LinkedData } from './linked-data.ts';
import type { HtmlPage } from './parse.ts';
import { descendants, isElement, labels } from './dom.ts';
import { firstOf, metaReader, text, type MetaReader, type Source } from './sources.ts';

export function readMetadata(page: HtmlPage, addresses: AddressBook, run: Run): Metadata {
  const meta = metaReader(page);
  const data = readLinkedData(page.linkedData);
  const ld = data.article ?? {};
  const metadata = emptyMetadata();
  const set = <K extends keyof Metadata>(
    field: K,
    sources: readonly Source<NonNullable<Metadata[K]>>[],
  ): void => {
    const value = firstOf(run, field, sources);
    if (value !== undefined) metadata[field] = value;
  };
  readHeadline(page, ld, meta, metadata, run);
  readAuthors(page, data, meta, metadata, hostOf(run.input.sourceUrl ?? page.savedFrom), run);
  set('publisher', publishers(data, ld, meta));
  set('datePublished', dates(page, ld, meta, PUBLISHED));
  set('dateModified', dates(page, ld, meta, MODIFIED));
  set('section', [
    ['JSON-LD articleSection', text(asArray(ld['articleSection'])[0])],
    ['article:section', meta('article:section')],
  ]);
  set('language', languages(page, ld, meta));
  set('abstract', [
    ['JSON-LD description', text(ld['description'])],
    ['og:description', meta('og:description')],
    ['meta description', meta('description')],
  ]);
  set('kind', [['JSON-LD @type', kindOf(ld)]]);
  set('accessibleForFree', [['JSON-LD isAccessibleForFree', truth(ld['isAccessibleForFree'])]]);
  const words = Number(ld['wordCount'] ?? Number.NaN);
  if (Number.isSafeInteger(words) && words > 0) metadata.statedWords = words;
  set('canonicalUrl', [
    [
      'link canonical',
      addresses.web(page.document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    ],
    ['og:url', addresses.web(meta('og:url'))],
  ]);
  set('retrievedAt', [['a comment of the saving tool', machineDate(page.savedAt)]]);
  set('sourceUrl', [['a comment of the saving tool', addresses.web(page.savedFrom)]]);
  set('leadImage', [
    ['og:image', addresses.web(meta('og:image'))],
    ['JSON-LD image', addresses.web(imageAddress(ld['image']))],
  ]);
  metadata.rights = readRights(ld, data, meta, addresses, run);
  return metadata;
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : undefined;
}

function publishers(
  data: LinkedData,
  ld: Json,
  meta: MetaReader,
): Source<NonNullable<Metadata['publisher']>>[] {
  const organisation = data.follow(asArray(ld['publisher'])[0]);
  const name = text(organisation?.['name']) ?? text(ld['publisher']);
  const uri = organisation?.['url'];
  return [
    [
      'JSON-LD publisher',
      name && !/^https?:/i.test(name)
        ? { name, ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}) }
        : undefined,
    ],
    ...['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'].map(
      (field): Source<{ name: string }> => {
        const value = meta(field);
        return [field, value && !/^https?:/i.test(value) ? { name: value } : undefined];
      },
    ),
  ];
}

const PUBLISHED = {
  linked: ['datePublished', 'dateCreated'],
  meta: [
    'article:published_time',
    'og:published_time',
    'article:published',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'cxenseparse:recs:publishtime',
    'last-publish-date',
    'citation_publication_date',
  ],
  time: 'time[itemprop="datePublished"],time[pubdate],[itemprop="datePublished"]',
};
const MODIFIED = {
  linked: ['dateModified'],
  meta: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'],
  time: 'time[itemprop="dateModified"],[itemprop="dateModified"]',
};

function dates(page: HtmlPage, ld: Json, meta: MetaReader, where: typeof PUBLISHED): Source<PreciseDate>[] {
  const read = (value: unknown): PreciseDate | undefined => {
    const written = text(value);
    const date = written ? preciseDate(written) : undefined;
    return date && Number(date.value.slice(0, 4)) > 1600 ? date : undefined;
  };
  const stated = [
    ...where.linked.map((name): Source<PreciseDate> => [`JSON-LD ${name}`, read(ld[name])]),
    ...where.meta.map((name): Source<PreciseDate> => [`meta ${name}`, read(meta(name))]),
  ];
  if (stated.some(([, date]) => date !== undefined)) return stated;
  const marked = page.document.querySelector(where.time);
  const isPublished = where === PUBLISHED;
  return [
    [
      'microdata',
      read(marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent),
    ],
    ['the time element by the headline', isPublished ? read(timeByHeadline(page)) : undefined],
    ['the date line by the headline', isPublished ? dateByHeadline(page) : undefined],
  ];
}

/** The only `time` of the page or of the article; a list of teasers has many, and then none is believed. */
function timeByHeadline(page: HtmlPage): string | undefined {
  const scope = page.document.querySelector('article,main') ?? page.body;
  const times = Array.from(
    scope.querySelectorAll('time[datetime]'),
    (time) => time.getAttribute('datetime') ?? '',
  );
  const days = new Set(times.map((time) => time.slice(0, 10)));
  return days.size === 1 ? times[0] : undefined;
}

const DATE_NAMED =
  /(?<![a-z])(?:date|datum|dates|datetime|time|timestamp|published|publish-?date|fecha|data|tarih|technicalline|line-?info|meta|post-?info|article-?info|date-?line|stand)(?![a-z])/;
const DATE_LINE = 120; // characters of a line that says when

/** The date that a named line below the headline prints; none when such lines print two. */
function dateByHeadline(page: HtmlPage): PreciseDate | undefined {
  const [headline] = page.body.querySelectorAll('h1');
  let below = headline === undefined;
  const found = new Map<string, PreciseDate>();
  for (const node of descendants(page.body)) {
    if (node === headline) below = true;
    if (!below || !isElement(node)) continue;
    if (node.localName === 'p' && plainLine(node.textContent ?? '').length > 200) break;
    if (!DATE_NAMED.test(labels(node))) continue;
    const line = plainLine(node.textContent ?? '');
    const date = line.length <= DATE_LINE ? findDate(line)?.date : undefined;
    if (date && !found.has(date.value.slice(0, 10))) found.set(date.value.slice(0, 10), date);
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

function languages(page: HtmlPage, ld: Json, meta: MetaReader): Source<string>[] {
  const tag = (value: string | null | undefined): string | undefined =>
    value && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(value.trim())
      ? canonicalLanguage(value)
      : undefined;
  const inLanguage = ld['inLanguage'];
  return [
    ['html lang', tag(page.document.documentElement?.getAttribute('lang'))],
    ['JSON-LD inLanguage', tag(text(inLanguage) ?? text(asObject(inLanguage)?.['alternateName']))],
    ['og:locale', tag(meta('og:locale'))],
    ['meta language', tag(meta('language'))],
  ];
}

const KINDS: readonly (readonly [RegExp, Article['kind']])[] = [
  [/^Analysis/, 'analysis'],
  [/^Opinion/, 'opinion'],
  [/^Background/, 'background'],
  [/^Reportage/, 'reportage'],
  [/^Review/, 'review'],
  [/^NewsArticle$/, 'news'],
];

function kindOf(ld: Json): Article['kind'] | undefined {
  return KINDS.find(([pattern]) => typesOf(ld).some((type) => pattern.test(type)))?.[1];
}

function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^true$|schema\.org\/True$/i.test(value)) return true;
  return /^false$|schema\.org\/False$/i.test(value) ? false : undefined;
}

function imageAddress(value: unknown): string | undefined {
  const first = asArray(value)[0];
  return typeof first === 'string'
    ? first
    : text(asObject(first)?.['url'] ?? asObject(first)?.['contentUrl']);
}

function readRights(
  ld: Json,
  data: LinkedData,
  meta: MetaReader,
  addresses: AddressBook,
  run: Run,
): Metadata['rights'] {
  const holder = text(data.follow(ld['copyrightHolder'])?.['name']) ?? text(ld['copyrightHolder']);
  const year = Number(ld['copyrightYear']);
  const rights: Metadata['rights'] = {};
  const set = <K extends keyof Metadata['rights']>(
    field: K,
    sources: readonly Source<NonNullable<Metadata['rights'][K]>>[],
  ): void => {
    const value = firstOf(run, `rights.${field}`, sources);
    if (value !== undefined) rights[field] = value;
  };
  set('holder', [['JSON-LD copyrightHolder', holder]]);
  set('notice', [
    ['JSON-LD copyrightNotice', text(ld['copyrightNotice'])],
    ['meta copyright', meta('copyright')],
  ]);
  set('year', [
    ['JSON-LD copyrightYear', Number.isInteger(year) && year > 1000 && year < 10_000 ? year : undefined],
  ]);
  set('creditText', [['JSON-LD creditText', text(ld['creditText'])]]);
  set('license', [['JSON-LD license', addresses.web(text(ld['license']))]]);
  return rights;
}

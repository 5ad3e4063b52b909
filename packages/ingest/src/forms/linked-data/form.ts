/** A file of schema.org JSON-LD that describes an article and holds its text. */
import { Uri, type Article, type Author, type Inline } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import type { Outcome, Run } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { contentPage } from '../content/page.ts';
import { paragraphsOf } from '../content/plain-text.ts';
import type { Member, Page } from '../form.ts';
import {
  lineOfJson,
  listOf,
  literalLine,
  objectOf,
  objectsOf,
  rawOf,
  webOf,
  type Json,
  wordOf,
} from '../json/value.ts';

const TYPE = /(?:Article|BlogPosting|Report)$/;

export function isArticleData(object: Json): boolean {
  return (
    JSON.stringify(object['@context'] ?? '').includes('schema.org') &&
    listOf(object['@type']).some((type) => TYPE.test(wordOf(type)))
  );
}

export function linkedDataMember(object: Json, name: string, bytes: Uint8Array): Member {
  const metadata = metadataOf(object);
  const url = webOf(object['url']);
  return {
    kind: 'page',
    name: metadata.headline ?? name,
    bytes,
    mediaType: 'application/ld+json',
    ...(url ? { sourceUrl: url } : {}),
    given: { whole: true },
    open: (run) => open(object, metadata, run),
  };
}

function open(object: Json, metadata: Metadata, run: Run): Outcome<Page> {
  const body = rawOf(object['articleBody']) ?? rawOf(object['text']) ?? '';
  const isMarkup = /<(?:p|div|br|h[2-6]|ul)\b[^>]*>/i.test(body);
  const deck = isOurs(object) ? literalLine(object['offprint:deck']) : undefined;
  const inlines: Inline[] | undefined = deck ? [{ type: 'text', text: deck }] : undefined;
  const markup =
    figures(object['image'] ?? object['associatedMedia']) + (isMarkup ? body : paragraphsOf(body));
  return contentPage(markup, { metadata, ...(inlines ? { deck: inlines } : {}) }, run);
}

function isOurs(object: Json): boolean {
  return objectsOf(object['identifier']).some((id) => id['propertyID'] === 'offprint-article');
}

const KINDS: Readonly<Record<string, Article['kind']>> = {
  NewsArticle: 'news',
  AnalysisNewsArticle: 'analysis',
  OpinionNewsArticle: 'opinion',
  ReportageNewsArticle: 'reportage',
  BackgroundNewsArticle: 'background',
  ReviewNewsArticle: 'review',
};

function metadataOf(object: Json): Metadata {
  const line = isOurs(object) ? literalLine : lineOfJson;
  const metadata = emptyMetadata();
  const set = <K extends keyof Metadata>(field: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined) metadata[field] = value;
  };
  set(
    'kind',
    listOf(object['@type'])
      .map((type) => KINDS[wordOf(type)])
      .find((kind) => kind !== undefined),
  );
  set('headline', line(object['headline']) ?? line(object['name']));
  set(
    'alternativeHeadline',
    listOf(object['alternativeHeadline'])
      .map(line)
      .find((value) => value !== undefined),
  );
  metadata.authors = listOf(object['author']).flatMap((value) => authorOf(value, line));
  const organisation = objectOf(listOf(object['publisher'])[0]);
  const publisher = line(organisation?.['name'] ?? object['publisher']);
  const uri = organisation?.['url'] ?? organisation?.['@id'];
  if (publisher)
    metadata.publisher = {
      name: publisher,
      ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}),
    };
  const dateline = line(object['dateline']);
  if (dateline) metadata.dateline = { text: dateline };
  set('section', line(listOf(object['articleSection'])[0]));
  set('datePublished', date(object['datePublished']));
  set('dateModified', date(object['dateModified']));
  set('language', literalLine(objectOf(object['inLanguage'])?.['alternateName'] ?? object['inLanguage']));
  set('abstract', line(object['abstract']) ?? line(object['description']));
  const print = {
    edition: line(object['printEdition']),
    section: line(object['printSection']),
    page: line(object['printPage'] ?? object['pageStart']),
    column: line(object['printColumn']),
  };
  const stated = Object.entries(print).filter(([, value]) => value !== undefined);
  if (stated.length > 0) metadata.print = Object.fromEntries(stated);
  if (typeof object['isAccessibleForFree'] === 'boolean')
    metadata.accessibleForFree = object['isAccessibleForFree'];
  const corrections = listOf(object['correction']).flatMap(
    (value) => line(objectOf(value)?.['text'] ?? value) ?? [],
  );
  if (corrections.length > 0) metadata.corrections = corrections.map((text) => ({ text }));
  const basis = objectsOf(object['isBasedOn']).flatMap((work) => citationOf(work, line));
  const works = objectsOf(object['citation']).flatMap((work) => citationOf(work, line));
  if (basis.length > 0) metadata.isBasedOn = basis;
  if (works.length > 0) metadata.citations = works;
  const keywords = listOf(object['keywords'])
    .flatMap((value) => wordOf(value).split(','))
    .flatMap((word) => line(word) ?? []);
  if (keywords.length > 0) metadata.subjects = [...new Set(keywords)];
  set('canonicalUrl', webOf(object['url']));
  metadata.rights = rightsOf(object, line);
  return metadata;
}

type Liner = (value: unknown) => string | undefined;

function authorOf(value: unknown, line: Liner): Author[] {
  const object = objectOf(value);
  const name = line(object?.['name'] ?? value);
  if (!name) return [];
  const type = wordOf(object?.['@type']);
  const uri = object?.['url'] ?? object?.['sameAs'];
  const kind = type === 'Person' ? 'person' : type.endsWith('Organization') ? 'org' : undefined;
  return [
    {
      name,
      ...(kind ? { kind } : {}),
      ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}),
    },
  ];
}

function date(value: unknown): Metadata['datePublished'] {
  return typeof value === 'string' ? preciseDate(value) : undefined;
}

function citationOf(work: Json, line: Liner): NonNullable<Metadata['citations']> {
  const title = line(work['name'] ?? work['headline']);
  const container = line(objectOf(work['isPartOf'])?.['name']);
  const url = webOf(work['url'] ?? work['@id']);
  if (!title && !container && !url) return [];
  const authors = listOf(work['author']).flatMap((value) => line(objectOf(value)?.['name'] ?? value) ?? []);
  const issued = date(work['datePublished']);
  const note = line(work['description']);
  return [
    {
      ...(title ? { title } : {}),
      ...(authors.length > 0 ? { authors } : {}),
      ...(container ? { containerTitle: container } : {}),
      ...(issued ? { issued } : {}),
      ...(url ? { url } : {}),
      ...(note ? { note } : {}),
    },
  ];
}

function rightsOf(object: Json, line: Liner): Metadata['rights'] {
  const rights: Metadata['rights'] = {};
  const set = <K extends keyof Metadata['rights']>(
    field: K,
    value: Metadata['rights'][K] | undefined,
  ): void => {
    if (value !== undefined) rights[field] = value;
  };
  const year = Number(object['copyrightYear']);
  set('holder', line(objectOf(object['copyrightHolder'])?.['name'] ?? object['copyrightHolder']));
  set('year', Number.isInteger(year) && year >= 1000 && year < 10_000 ? year : undefined);
  set('notice', line(object['copyrightNotice']));
  set('creditText', line(object['creditText']));
  set('license', webOf(object['license']));
  set('usageInfo', webOf(object['usageInfo']));
  set('acquireLicense', webOf(object['acquireLicensePage']));
  return rights;
}

/** Pictures with their words, before the text: JSON-LD does not say where in it they stand. */
function figures(value: unknown): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return listOf(value)
    .map((one) => {
      const image = objectOf(one) ?? { url: one };
      const src = webOf(image['contentUrl']) ?? webOf(image['url']);
      const caption = literalLine(image['caption']) ?? '';
      const credit =
        literalLine(image['creditText']) ?? literalLine(objectOf(listOf(image['creator'])[0])?.['name']);
      const alt = literalLine(image['description']) ?? '';
      const img = src ? `<img src="${escape(src)}" alt="${escape(alt)}">` : '';
      const said = `${escape(caption)}${credit ? ` <span class="credit">${escape(credit)}</span>` : ''}`;
      return img || said ? `<figure>${img}<figcaption>${said}</figcaption></figure>` : '';
    })
    .join('');
}

/**
 * ninjs 1 to 3 (https://iptc.org/std/ninjs/). The versions write the same names differently (`body_html`,
 * `usageterms`, `usageTerms`), so names are compared without case and underscores.
 */
import { Uri, type Author, type Inline } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import type { Outcome, Run } from '../../run.ts';
import { parseByline, parseNames } from '../../stated/byline.ts';
import { preciseDate } from '../../stated/date.ts';
import { contentPage } from '../content/page.ts';
import type { Member, Page } from '../form.ts';
import { literalLine, objectOf, objectsOf, rawOf, webOf, type Json, wordOf } from '../json/value.ts';
import { paragraphsOf } from '../content/plain-text.ts';
import { figuresOf } from './figures.ts';

export function isNinjs(object: Json): boolean {
  const keys = new Set(Object.keys(object).map(fold));
  const isStandard = /ninjs/i.test(wordOf(objectOf(object['standard'])?.['name'] ?? object['$standard']));
  return (
    isStandard ||
    (keys.has('uri') &&
      ['bodyhtml', 'bodytext', 'bodyxhtml', 'bodies', 'headlines', 'versioncreated'].some((key) =>
        keys.has(key),
      ))
  );
}

export function ninjsMember(object: Json, name: string, bytes: Uint8Array): Member {
  const news = folded(object);
  const metadata = metadataOf(news);
  const url = webOf(news['uri']);
  return {
    kind: 'page',
    name: metadata.headline ?? name,
    bytes,
    mediaType: 'application/json',
    ...(url ? { sourceUrl: url } : {}),
    given: { whole: true },
    open: (run) => open(news, metadata, run),
  };
}

/** Names without case and underscores, at the first level. */
export function folded(object: Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [fold(key), value]));
}
const fold = (key: string): string => key.toLowerCase().replaceAll('_', '');

function open(news: Json, metadata: Metadata, run: Run): Outcome<Page> {
  const isOurs = objectsOf(news['altids']).some((id) => id['role'] === 'offprint-article');
  const markup = bodyMarkup(news);
  const deck = headlineOf(news, ['deck', 'subheadline', 'sub']);
  const inlines: Inline[] | undefined = deck ? [{ type: 'text', text: deck }] : undefined;
  const figures = isOurs ? '' : figuresOf(news, markup);
  return contentPage(
    figures + markup,
    { metadata, keepIds: isOurs, ...(inlines ? { deck: inlines } : {}) },
    run,
  );
}

/** The best body there is: markup before text. */
function bodyMarkup(news: Json): string {
  const bodies = objectsOf(news['bodies']).map(folded);
  const typed = (pattern: RegExp): string | undefined =>
    rawOf(bodies.find((body) => pattern.test(wordOf(body['contenttype'])))?.['value']);
  const markup = typed(/x?html/i) ?? rawOf(news['bodyhtml']) ?? rawOf(news['bodyxhtml']);
  const text = typed(/^text\/plain|^$/i) ?? rawOf(bodies[0]?.['value']) ?? rawOf(news['bodytext']);
  return markup ?? paragraphsOf(text ?? '');
}

function headlineOf(news: Json, roles: readonly string[]): string | undefined {
  const found = objectsOf(news['headlines']).find((one) => roles.includes(wordOf(one['role']).toLowerCase()));
  return literalLine(found?.['value']);
}

function metadataOf(news: Json): Metadata {
  const metadata = emptyMetadata();
  const set = <K extends keyof Metadata>(field: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined) metadata[field] = value;
  };
  const plain = objectsOf(news['headlines']).find((one) => !one['role']) ?? objectsOf(news['headlines'])[0];
  set(
    'headline',
    headlineOf(news, ['main']) ??
      literalLine(news['headline']) ??
      literalLine(plain?.['value']) ??
      literalLine(news['title']),
  );
  set('kicker', headlineOf(news, ['kicker']));
  set('alternativeHeadline', headlineOf(news, ['alternative']));
  set('shortHeadline', headlineOf(news, ['short']));
  const by = literalLine(news['by']) ?? literalLine(news['byline']);
  const isOurs = objectsOf(news['altids']).some((id) => id['role'] === 'offprint-article');
  metadata.authors = authorsOf(news, by, isOurs);
  // Our own files repeat the authors' names where the page printed no byline.
  if (by && !(isOurs && by === metadata.authors.map((author) => author.name).join(', '))) metadata.by = by;
  const source = objectsOf(news['infosources'])[0];
  const publisher =
    literalLine(source?.['name']) ?? literalLine(news['source']) ?? literalLine(news['provider']);
  const uri = source?.['uri'];
  if (publisher)
    metadata.publisher = {
      name: publisher,
      ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}),
    };
  const located = literalLine(news['located']);
  if (located) metadata.dateline = { text: located, place: located };
  set('datePublished', date(news['contentcreated']) ?? date(news['firstcreated']));
  set('dateModified', date(news['versioncreated']));
  set('language', literalLine(news['language']));
  const described = objectsOf(news['descriptions'])[0];
  set('abstract', literalLine(described?.['value']) ?? literalLine(news['descriptiontext']));
  const subjects = objectsOf(news['subjects'] ?? news['subject']).flatMap(
    (one) => literalLine(one['name']) ?? [],
  );
  if (subjects.length > 0) metadata.subjects = [...new Set(subjects)];
  set('entities', entitiesOf(news));
  const ids = objectsOf(news['altids']).flatMap(({ role, value }) => {
    const [r, v] = [literalLine(role), literalLine(value)];
    return r && v && !['offprint-article', 'content-sha256'].includes(r) ? [{ role: r, value: v }] : [];
  });
  if (ids.length > 0) metadata.altIds = ids;
  set('canonicalUrl', webOf(news['uri']));
  metadata.rights = rightsOf(news);
  return metadata;
}

/** Authors that are listed by name; else those of a byline in which every part is a name. */
function authorsOf(news: Json, by: string | undefined, isOurs: boolean): Author[] {
  const listed = (['people', 'organisations'] as const).flatMap((key) =>
    objectsOf(news[key]).flatMap((one): Author[] => {
      const name = literalLine(one['name']);
      if (!name || one['rel'] !== 'author') return [];
      const uri =
        typeof one['uri'] === 'string' && Uri.safeParse(one['uri']).success ? { uri: one['uri'] } : {};
      return [{ name, kind: key === 'people' ? 'person' : 'org', ...uri }];
    }),
  );
  if (listed.length > 0 || !by || isOurs) return listed;
  return [...(parseByline(by)?.authors ?? parseNames(by) ?? [])];
}

function date(value: unknown): Metadata['datePublished'] {
  return typeof value === 'string' ? preciseDate(value) : undefined;
}

const ENTITIES = {
  people: 'person',
  organisations: 'organisation',
  places: 'place',
  events: 'event',
  objects: 'object',
} as const;

function entitiesOf(news: Json): Metadata['entities'] {
  const found = (Object.keys(ENTITIES) as (keyof typeof ENTITIES)[]).flatMap((key) => {
    const entries = objectsOf(news[key] ?? news[ENTITIES[key]]).flatMap((one) => {
      const name = literalLine(one['name']);
      const rel = literalLine(one['rel']);
      const uri =
        typeof one['uri'] === 'string' && Uri.safeParse(one['uri']).success ? { uri: one['uri'] } : {};
      return name && rel !== 'author' ? [{ name, ...(rel ? { rel } : {}), ...uri }] : [];
    });
    return entries.length > 0 ? [[key, entries] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function rightsOf(news: Json): Metadata['rights'] {
  const rights: Metadata['rights'] = {};
  const set = <K extends keyof Metadata['rights']>(
    field: K,
    value: Metadata['rights'][K] | undefined,
  ): void => {
    if (value !== undefined) rights[field] = value;
  };
  set('holder', literalLine(news['copyrightholder']));
  set('notice', literalLine(news['copyrightnotice']));
  set('usageTerms', literalLine(news['usageterms']));
  set(
    'license',
    webOf(objectOf(news['rightsinfo'])?.['linkedRights'] ?? objectOf(news['rightsinfo'])?.['linkedrights']),
  );
  set('embargoUntil', date(news['embargoeduntil']) ?? date(news['embargoed']));
  set('expires', date(news['expires']));
  return rights;
}

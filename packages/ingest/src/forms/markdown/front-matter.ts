/** Front matter: YAML before a Markdown text, with the names that note-takers and site generators use. */
import { Uri, type Author, type Inline } from '@offprint/model';
import { parseDocument } from 'yaml';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome } from '../../run.ts';
import { preciseDate } from '../../stated/date.ts';
import { listOf, literalLine, objectOf, webOf, type Json } from '../json/value.ts';
import { statedKind, statedRights } from './stated-rights.ts';

export interface FrontMatter {
  readonly fields: Json;
  readonly metadata: Metadata;
  readonly deck?: readonly Inline[];
  readonly body: string;
}

const BLOCK = /^---[ \t]*\r?\n([^]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** The fields and what follows them; a text without front matter has no fields. */
export function readFrontMatter(text: string): Outcome<FrontMatter> {
  const match = text.startsWith('---') ? BLOCK.exec(text) : null;
  if (!match || match.index !== 0) return done({ fields: {}, metadata: emptyMetadata(), body: text });
  const fields = yamlFields(match[1] ?? '');
  if (!fields)
    return refuse(
      'damaged',
      'the front matter is no valid YAML',
      'Correct the lines between the --- at the start.',
    );
  const folded = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const deck = lineOfField(folded['deck'] ?? folded['subtitle']);
  return done({
    fields: folded,
    metadata: metadataOf(folded),
    ...(deck ? { deck: [{ type: 'text', text: deck }] } : {}),
    body: text.slice(match[0].length),
  });
}

/** Plain data only: no tags, few aliases (a document of aliases can grow without end), no duplicate keys lost. */
function yamlFields(source: string): Json | undefined {
  try {
    const document = parseDocument(source, { schema: 'core', customTags: [], uniqueKeys: true });
    if (document.errors.length > 0) return undefined;
    return objectOf(document.toJS({ maxAliasCount: 50 })) ?? (source.trim() === '' ? {} : undefined);
  } catch {
    return undefined;
  }
}

function lineOfField(value: unknown): string | undefined {
  return literalLine(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? plainLine(value) : undefined,
  );
}

const first = (fields: Json, names: readonly string[]): unknown =>
  names.map((name) => fields[name]).find((value) => value !== undefined && value !== null && value !== '');

function metadataOf(fields: Json): Metadata {
  const metadata = emptyMetadata();
  const set = <K extends keyof Metadata>(field: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined) metadata[field] = value;
  };
  const line = (...names: string[]): string | undefined => lineOfField(first(fields, names));
  set('kind', statedKind(fields['kind']));
  set('headline', line('title', 'headline'));
  set('kicker', line('kicker'));
  set('alternativeHeadline', line('alternative', 'alttitle'));
  set('shortHeadline', line('short', 'shorttitle'));
  set('by', line('byline'));
  metadata.authors = listOf(first(fields, ['authors', 'author'])).flatMap(authorOf);
  const outlet = first(fields, ['publisher', 'publication', 'site', 'site_name', 'outlet']);
  const publisher = lineOfField(objectOf(outlet)?.['name'] ?? outlet);
  const uri = objectOf(outlet)?.['uri'];
  const place = lineOfField(objectOf(outlet)?.['place']);
  const inferred = lineOfField(objectOf(outlet)?.['inferred from']);
  if (publisher)
    metadata.publisher = {
      name: publisher,
      ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}),
      ...(place ? { place } : {}),
      ...(inferred ? { inferredFrom: inferred } : {}),
    };
  const dateline = objectOf(fields['dateline']);
  const text = lineOfField(dateline?.['text'] ?? fields['dateline']);
  const where = lineOfField(dateline?.['place']);
  if (text) metadata.dateline = { text, ...(where ? { place: where } : {}) };
  set('section', line('section', 'category'));
  set(
    'datePublished',
    dateOf(first(fields, ['published', 'date', 'date_published', 'pubdate', 'publish_date'])),
  );
  set('dateModified', dateOf(first(fields, ['modified', 'updated', 'lastmod', 'date_modified'])));
  set('language', line('language', 'lang'));
  set('abstract', line('abstract', 'description', 'excerpt', 'summary'));
  const tags = listOf(first(fields, ['subjects', 'tags', 'keywords']))
    .flatMap((tag) => (typeof tag === 'string' ? tag.split(/\s*,\s*/) : []))
    .flatMap((tag) => lineOfField(tag) ?? []);
  if (tags.length > 0) metadata.subjects = [...new Set(tags)];
  set('canonicalUrl', webOf(first(fields, ['canonical', 'url', 'link', 'source_url', 'source'])));
  set('sourceUrl', webOf(fields['source']));
  set('retrievedAt', dateOf(fields['retrieved']));
  metadata.rights = statedRights(fields);
  return metadata;
}

function authorOf(value: unknown): Author[] {
  const object = objectOf(value);
  const name = lineOfField(object?.['name'] ?? value);
  if (!name) return [];
  const kind = object?.['kind'];
  const role = lineOfField(object?.['role']);
  const uri = object?.['uri'];
  const inferred = lineOfField(object?.['inferred from']);
  return [
    {
      name,
      ...(kind === 'person' || kind === 'org' ? { kind } : {}),
      ...(role ? { role } : {}),
      ...(typeof uri === 'string' && Uri.safeParse(uri).success ? { uri } : {}),
      ...(inferred ? { inferredFrom: inferred } : {}),
    },
  ];
}

/** A date as written; an object carries how it was inferred, and its zone. */
export function dateOf(value: unknown): Metadata['datePublished'] {
  const object = objectOf(value);
  const written = object?.['value'] ?? value;
  const date =
    typeof written === 'string' || typeof written === 'number' ? preciseDate(String(written)) : undefined;
  const inferred = lineOfField(object?.['inferred from']);
  const zone = lineOfField(object?.['zone']);
  return date && { ...date, ...(zone ? { zone } : {}), ...(inferred ? { inferredFrom: inferred } : {}) };
}

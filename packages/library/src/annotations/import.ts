/** Annotations taken from a JSON-LD document, each by itself. */
import { MOTIVATIONS, type Annotation } from '@offprint/model';
import { attempt, Failure } from '../errors.ts';
import { act } from '../history/journal.ts';
import { keyByAddress } from '../identity.ts';
import type { ImportedAnnotation, Motivation } from '../interface/annotations.ts';
import type { Result } from '../interface/result.ts';
import type { Shelf } from '../library.ts';
import { cleanLabels, cleanNote, foldedOf } from './annotate.ts';
import { putAnchor, versionText, type Quote } from './anchors.ts';
import { carryStale } from './carry.ts';
import { getAnnotation } from './list.ts';
import { URN } from './json-ld.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is understood of one annotation. */
interface Read {
  readonly id: string;
  readonly key: number;
  readonly quote: Quote | undefined;
  /** In code points of the whole text, of the version when it is one that the library has. */
  readonly place: { readonly start: number; readonly end: number; readonly version: number } | undefined;
  readonly motivation: readonly Motivation[];
  readonly note: string | null;
  readonly labels: readonly string[];
  readonly colour: Annotation['colour'];
  readonly creator: string | null;
  readonly created: string;
  readonly modified: string | null;
}

/** @param anywhere also on articles in the trash */
export function importAnnotations(
  shelf: Shelf,
  document: unknown,
  anywhere = false,
): Result<ImportedAnnotation>[] {
  const items = itemsOf(document);
  return act(
    shelf,
    () => items.map((item) => attempt(() => keep(shelf, read(shelf, item, anywhere)))),
    (results) => ({
      kind: 'import-annotations',
      count: results.filter((result) => result.ok && result.value.status === 'created').length,
    }),
  );
}

function itemsOf(document: unknown): unknown[] {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) throw bad('this is no JSON-LD document of annotations');
  const first = isObject(document['first']) ? document['first'] : document;
  if (Array.isArray(first['items'])) return first['items'];
  if (listOf(document['type']).includes('Annotation')) return [document];
  throw bad('the document has no annotations');
}

function keep(shelf: Shelf, one: Read): ImportedAnnotation {
  const { db } = shelf;
  const { id, key } = one;
  if (db.first('SELECT 1 FROM annotation WHERE id = ?', id))
    return { id, status: 'unchanged', anchored: getAnnotation(shelf, id, true).annotation.status };
  db.run(
    `INSERT INTO annotation (id, article_key, quote, motivation, note, labels, colour, creator, created_at, modified_at, folded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    key,
    one.quote ? JSON.stringify(one.quote) : null,
    JSON.stringify(one.motivation),
    one.note,
    JSON.stringify(one.labels),
    one.colour ?? null,
    one.creator,
    one.created,
    one.modified,
    foldedOf(one.note, one.labels, one.quote?.exact),
  );
  if (one.quote && one.place) {
    const { version, start, end } = one.place;
    const text = versionText(shelf, key, version);
    const stretch = text?.stretchAt(undefined, start, end);
    // The place counts only where the quoted words stand there.
    if (text && stretch && text.text.slice(stretch.start, stretch.end) === one.quote.exact)
      putAnchor(shelf, id, { key, version }, text, { status: 'anchored', ...stretch, score: 1 });
  }
  carryStale(shelf, key);
  return { id, status: 'created', anchored: getAnnotation(shelf, id, true).annotation.status };
}

function read(shelf: Shelf, item: unknown, anywhere: boolean): Read {
  if (!isObject(item) || !listOf(item['type']).includes('Annotation')) throw bad('this is no annotation');
  const target = listOf(item['target'])[0];
  if (target === undefined) throw bad('it has no target');
  const resource: Json = isObject(target) ? target : { source: target };
  const key = articleKey(shelf, resource, anywhere);
  const selectors = allSelectors(resource['selector']);
  const quote = quoteOf(selectors.find((one) => one['type'] === 'TextQuoteSelector'));
  const position = selectors.find((one) => one['type'] === 'TextPositionSelector');
  if (selectors.length > 0 && !quote)
    throw bad('it quotes no text, so that its place could not be made sure of');
  const { note, labels } = bodyOf(item);
  const known = listOf(item['motivation']).filter((one) => MOTIVATIONS.some((name) => name === one));
  const colour = listOf(resource['styleClass']).find((one) => COLOURS.some((name) => name === one));
  const creator = isObject(item['creator']) ? item['creator']['name'] : item['creator'];
  if (!quote && note === null && labels.length === 0) throw bad('it has neither a quotation nor a text');
  const [start, end] = [position?.['start'], position?.['end']];
  return {
    id: idOf(shelf, item),
    key,
    quote,
    place:
      typeof start === 'number' && typeof end === 'number'
        ? { start, end, version: versionOf(shelf, key, resource) }
        : undefined,
    motivation: known.length > 0 ? (known as Motivation[]) : [quote ? 'highlighting' : 'commenting'],
    note,
    labels,
    colour: colour as Annotation['colour'],
    creator: typeof creator === 'string' ? cleanNote(creator.replace(/[\s\p{Cc}]+/gu, ' ')) : null,
    created: instant(item['created']) ?? shelf.env.now(),
    modified: instant(item['modified']) ?? null,
  };
}

/** What the model refuses in a quotation. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

const COLOURS = ['amber', 'green', 'blue', 'rose'] as const satisfies readonly Annotation['colour'][];

function articleKey(shelf: Shelf, target: Json, anywhere: boolean): number {
  const source = isObject(target['source']) ? target['source']['id'] : (target['source'] ?? target['id']);
  const named = target['offprint:article'];
  const ofUrn = typeof source === 'string' ? source.split(`${URN}article:`)[1] : undefined;
  const id = typeof named === 'string' ? named : ofUrn;
  const row =
    id === undefined
      ? undefined
      : shelf.db.first<{ key: number }>(
          'SELECT key FROM article WHERE id = ? AND (removed_at IS NULL OR ?)',
          id,
          Number(anywhere),
        );
  const key = row?.key ?? (typeof source === 'string' ? keyByAddress(shelf, source) : undefined);
  if (key !== undefined) return key;
  throw new Failure(
    'no-such-article',
    `there is no article for ${JSON.stringify(source ?? id ?? null)}`,
    'Import its page first, then the annotations again.',
  );
}

/** The version that the target names, when the library's has the same content; else the latest. */
function versionOf({ db }: Shelf, key: number, target: Json): number {
  const hash = target['offprint:contentHash'];
  const row = db.first<{ version: number }>(
    `SELECT coalesce((SELECT max(version) FROM version WHERE article_key = ?1 AND content_hash = ?2),
                     (SELECT latest FROM article WHERE key = ?1)) AS version`,
    key,
    typeof hash === 'string' ? hash : null,
  );
  return row?.version ?? 1;
}

/** The selectors of a target with those that refine them. */
function allSelectors(selector: unknown): Json[] {
  return listOf(selector)
    .filter(isObject)
    .flatMap((one) => [one, ...allSelectors(one['refinedBy'])]);
}

function quoteOf(selector: Json | undefined): Quote | undefined {
  const clean = (name: string): string | undefined => {
    const value = selector?.[name];
    const text = typeof value === 'string' ? value.normalize('NFC').replace(CONTROLS, '') : '';
    return text === '' ? undefined : text;
  };
  const exact = clean('exact');
  const [prefix, suffix] = [clean('prefix'), clean('suffix')];
  if (exact === undefined) return undefined;
  return { exact, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

function bodyOf(item: Json): { note: string | null; labels: string[] } {
  const notes: string[] = [];
  const labels: string[] = [];
  for (const body of [...listOf(item['body']), ...listOf(item['bodyValue'])]) {
    const value = isObject(body) ? body['value'] : body;
    if (typeof value !== 'string') continue;
    const isLabel = isObject(body) && listOf(body['purpose']).includes('tagging');
    (isLabel ? labels : notes).push(value);
  }
  return { note: cleanNote(notes.join('\n\n')), labels: cleanLabels(labels) };
}

/** Ours, or one made of a foreign name or of the whole, so that a second import finds it there. */
function idOf({ env }: Shelf, item: Json): string {
  const name = item['id'];
  const own = typeof name === 'string' ? name.split(`${URN}annotation:`)[1] : undefined;
  if (own !== undefined && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u.test(own)) return own;
  return `w3c-${env.sha256(typeof name === 'string' ? name : JSON.stringify(item)).slice(0, 40)}`;
}

/** A time in UTC to the second; `undefined` when it is none. */
function instant(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(message: string): Failure {
  return new Failure('bad-annotation', message, 'Export the annotations again as W3C JSON-LD.');
}

/** Annotations read back, each with where it stands. */
import type { Annotation } from '@offprint/model';
import type { Parameter } from '../database.ts';
import { Failure } from '../errors.ts';
import type { AnchorInfo, AnnotationQuery, AnnotationRow, Motivation } from '../interface/annotations.ts';
import type { Shelf } from '../library.ts';
import { wholeNumber } from '../list.ts';
import { foldedText } from '../search/words.ts';
import { heldAnchors, versionText, type Anchor, type Quote } from './anchors.ts';
import type { ArticleText } from './text.ts';

interface Row {
  readonly id: string;
  readonly article_key: number;
  readonly article_id: string;
  readonly headline: string;
  readonly quote: string | null;
  readonly motivation: string;
  readonly note: string | null;
  readonly labels: string;
  readonly colour: string | null;
  readonly creator: string | null;
  readonly created_at: string;
  readonly modified_at: string | null;
  /** The version shown, and what is kept of the annotation there; nothing of a note on a whole article. */
  readonly version: number;
  readonly status: Annotation['status'] | null;
  readonly score: number | null;
}

const ORDERS: Record<NonNullable<AnnotationQuery['sort']>, string> = {
  place: 'a.added_at DESC, a.key DESC, n.text_at IS NULL, n.text_at, an.created_at, an.id',
  created: 'an.created_at DESC, an.id',
  modified: 'coalesce(an.modified_at, an.created_at) DESC, an.id',
};

const SHOWN = `an.id, an.article_key, a.id AS article_id, a.headline, an.quote, an.motivation, an.note, an.labels, an.colour,
  an.creator, an.created_at, an.modified_at, coalesce(?1, a.latest) AS version, n.status, n.score`;
/** @param anywhere also in the trash */
const from = (anywhere: boolean): string => `FROM annotation an JOIN article a ON a.key = an.article_key
  LEFT JOIN anchor n ON n.annotation_id = an.id AND n.version = coalesce(?1, a.latest)
  WHERE ${anywhere ? 'true' : 'a.removed_at IS NULL'}`;

export function listAnnotations(
  shelf: Shelf,
  query: AnnotationQuery,
  anywhere = false,
): { total: number; rows: AnnotationRow[] } {
  const { db } = shelf;
  const where: string[] = [];
  const parameters: Parameter[] = [query.version ?? null];
  const require = (condition: string, ...values: Parameter[]): void => {
    where.push(`AND ${condition}`);
    parameters.push(...values);
  };
  if (query.articleId !== undefined) require('a.id = ?', query.articleId);
  // In an earlier version stand those that were anchored there, and the notes on the whole article.
  if (query.version !== undefined) where.push('AND (n.version IS NOT NULL OR an.quote IS NULL)');
  if (query.colour !== undefined) require('an.colour = ?', query.colour);
  if (query.label !== undefined)
    require('EXISTS (SELECT 1 FROM json_each(an.labels) WHERE value = ?)', query.label);
  if (query.note !== undefined) where.push(`AND an.note IS ${query.note ? 'NOT NULL' : 'NULL'}`);
  if (query.orphaned !== undefined)
    where.push(`AND coalesce(n.status IN ('orphaned', 'ambiguous'), 0) = ${Number(query.orphaned)}`);
  for (const word of foldedText(query.text ?? '').split(' '))
    if (word !== '') require("instr(' ' || an.folded, ?) > 0", ` ${word}`);

  return db.read(() => {
    const conditions = `${from(anywhere)} ${where.join(' ')}`;
    const total = db.first<{ n: number }>(`SELECT count(*) AS n ${conditions}`, ...parameters)?.n ?? 0;
    const rows = db.all<Row>(
      `SELECT ${SHOWN} ${conditions} ORDER BY ${ORDERS[query.sort ?? 'place']} LIMIT ? OFFSET ?`,
      ...parameters,
      wholeNumber(query.limit, 100),
      wholeNumber(query.offset, 0),
    );
    const show = shower(shelf);
    return { total, rows: rows.map(show) };
  });
}

export function getAnnotation(shelf: Shelf, id: string, anywhere = false): AnnotationRow {
  const row = shelf.db.first<Row>(`SELECT ${SHOWN} ${from(anywhere)} AND an.id = ?2`, null, id);
  if (!row) throw noSuchAnnotation(id);
  return shower(shelf)(row);
}

export function listAnchors(shelf: Shelf, id: string): AnchorInfo[] {
  getAnnotation(shelf, id); // says so when it is not there
  return shelf.db
    .all<Omit<AnchorInfo, 'exact'> & { exact: string | null }>(
      'SELECT version, status, score, exact, added_at AS addedAt FROM anchor WHERE annotation_id = ? ORDER BY version',
      id,
    )
    .map(({ exact, ...info }) => ({ ...info, ...(exact === null ? {} : { exact }) }));
}

/** Makes rows of the interface, reading the text of each article at most once. */
function shower(shelf: Shelf): (row: Row) => AnnotationRow {
  const texts = new Map<string, ArticleText | undefined>();
  const text = (key: number, version: number): ArticleText | undefined => {
    const name = `${key} ${version}`;
    if (!texts.has(name)) texts.set(name, versionText(shelf, key, version));
    return texts.get(name);
  };
  return (row) => {
    const held = row.status === null ? [] : heldAnchors(shelf, row.id);
    const anchor = held.find((one) => one.version === row.version);
    return {
      annotation: annotationOf(shelf, row, anchor ?? held[0]),
      headline: row.headline,
      spans: anchor ? spansOf(anchor, () => text(row.article_key, row.version)) : [],
    };
  };
}

function spansOf(anchor: Anchor, text: () => ArticleText | undefined): AnnotationRow['spans'] {
  const { block_id: blockId, start_at: start, end_at: end } = anchor;
  if (blockId !== null) return [{ blockId, start, end }];
  const whole = text();
  const stretch = whole?.stretchAt(undefined, start, end);
  return whole && stretch ? whole.spansOf(stretch) : [];
}

function annotationOf({ db }: Shelf, row: Row, anchor: Anchor | undefined): Annotation {
  const version = anchor?.version ?? row.version;
  const hash = db.first<{ content_hash: string }>(
    'SELECT content_hash FROM version WHERE article_key = ? AND version = ?',
    row.article_key,
    version,
  )?.content_hash;
  const labels = JSON.parse(row.labels) as string[];
  const text = (value: string): { type: 'TextualBody'; value: string; format: 'text/plain' } => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
  });
  const body: Annotation['body'] = [
    ...(row.note === null ? [] : [text(row.note)]),
    ...labels.map((label) => ({ ...text(label), purpose: 'tagging' as const })),
  ];
  return {
    schemaVersion: 1,
    id: row.id,
    type: 'Annotation',
    motivation: JSON.parse(row.motivation) as Motivation[],
    ...(body.length > 0 ? { body } : {}),
    ...(row.colour === null ? {} : { colour: row.colour as NonNullable<Annotation['colour']> }),
    ...(row.creator === null ? {} : { creator: row.creator }),
    created: row.created_at,
    ...(row.modified_at === null ? {} : { modified: row.modified_at }),
    target: {
      articleId: row.article_id,
      version,
      contentHash: hash ?? '',
      ...(anchor ? selectors(anchor) : row.quote === null ? {} : { quote: JSON.parse(row.quote) as Quote }),
    },
    status: row.status ?? 'anchored',
    score: row.score ?? 1,
  };
}

export function noSuchAnnotation(id: string): Failure {
  return new Failure(
    'no-such-annotation',
    `there is no annotation ${JSON.stringify(id)}`,
    'List the annotations to see their ids.',
  );
}

function selectors(anchor: Anchor): Pick<Annotation['target'], 'blockId' | 'quote' | 'position'> {
  const { block_id, exact, prefix, suffix } = anchor;
  return {
    ...(block_id === null ? {} : { blockId: block_id }),
    quote: {
      exact,
      ...(prefix === null ? {} : { prefix }),
      ...(suffix === null ? {} : { suffix }),
    },
    position: { start: anchor.start_at, end: anchor.end_at },
  };
}

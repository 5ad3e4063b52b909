/** Anchors in the database: where an annotation stands in one version of its article. */
import { parseArticleJson } from '@offprint/model';
import type { Parameter } from '../database.ts';
import { textOf } from '../errors.ts';
import type { AnnotationStatus } from '../interface/annotations.ts';
import type { Shelf } from '../library.ts';
import type { Found } from './find.ts';
import { ArticleText, pointsIn, type Stretch } from './text.ts';

/** An anchor that holds: its text, its surroundings and its place. */
export interface Anchor {
  readonly version: number;
  readonly block_id: string | null;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start_at: number;
  readonly end_at: number;
  readonly status: AnnotationStatus;
  readonly score: number;
}

/** Code points kept of the surroundings, as other annotation programs do. */
const SURROUNDINGS = 32;

const COLUMNS =
  'annotation_id, version, article_key, block_id, exact, prefix, suffix, start_at, end_at, text_at, status, score, added_at';

/** The words that an annotation was made on, with what stood around them. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export function quoteAt({ text }: ArticleText, { start, end }: Stretch): Quote {
  const prefix = Array.from(text.slice(Math.max(0, start - 2 * SURROUNDINGS), start));
  const suffix = Array.from(text.slice(end, end + 2 * SURROUNDINGS));
  return {
    exact: text.slice(start, end),
    ...(prefix.length > 0 ? { prefix: prefix.slice(-SURROUNDINGS).join('') } : {}),
    ...(suffix.length > 0 ? { suffix: suffix.slice(0, SURROUNDINGS).join('') } : {}),
  };
}

/** Keeps where an annotation was found in a version, or that it was not, in place of what was kept of it there. */
export function putAnchor(
  { db, env }: Shelf,
  id: string,
  { key, version }: { readonly key: number; readonly version: number },
  text: ArticleText,
  found: Found,
): void {
  const place: Parameter[] = 'start' in found ? placeColumns(text, found) : Array<null>(7).fill(null);
  db.run('DELETE FROM anchor WHERE annotation_id = ? AND version = ?', id, version);
  db.run(
    `INSERT INTO anchor (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    version,
    key,
    ...place,
    found.status,
    found.score,
    env.now(),
  );
}

function placeColumns(text: ArticleText, stretch: Stretch): Parameter[] {
  const { blockId, start, end } = text.positionOf(stretch);
  const { exact, prefix, suffix } = quoteAt(text, stretch);
  return [
    blockId ?? null,
    exact,
    prefix ?? null,
    suffix ?? null,
    start,
    end,
    pointsIn(text.text.slice(0, stretch.start)),
  ];
}

/** The anchors of an annotation that hold, those of the latest versions first. */
export function heldAnchors({ db }: Shelf, id: string): Anchor[] {
  return db.all<Anchor>(
    `SELECT version, block_id, exact, prefix, suffix, start_at, end_at, status, score
     FROM anchor WHERE annotation_id = ? AND exact IS NOT NULL ORDER BY version DESC`,
    id,
  );
}

/** The text of a version; `undefined` when its document is damaged. */
export function versionText({ db }: Shelf, key: number, version: number): ArticleText | undefined {
  const row = db.first<{ document: Uint8Array }>(
    'SELECT CAST(document AS BLOB) AS document FROM version WHERE article_key = ? AND version = ?',
    key,
    version,
  );
  const parsed = row && parseArticleJson(textOf(row.document));
  return parsed?.ok ? new ArticleText(parsed.value) : undefined;
}

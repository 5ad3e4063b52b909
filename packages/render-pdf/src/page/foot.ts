/** The foot of a column: its notes below a short rule, whole where there is room, else divided. */
import { EPSILON, pt, type Pt } from '../units/length.ts';
import { GRID } from './geometry.ts';
import type { FootNote, Row } from './row.ts';

/** White space between the text and the rule, at least. */
const ABOVE_RULE = pt(GRID / 2);
const BELOW_RULE = pt(4.5);
/** What a foot needs besides its notes. */
export const FOOT_HEAD = pt(ABOVE_RULE + BELOW_RULE);
export const FOOT_RULE = { width: pt(42), height: pt(0.5), above: BELOW_RULE } as const;

export function stackHeight(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.before + row.height, 0);
}

/** Height of the part of a note that must stand where it begins: all of it, or its first rows. */
export function leastHeight(note: FootNote): number {
  return stackHeight(note.rows.slice(0, firstBreak(note.rows)));
}

function firstBreak(rows: readonly Row[]): number {
  const last = rows.findIndex((row) => !row.keepWithNext);
  return last < 0 ? rows.length : last + 1;
}

/**
 * How many of the rows fit into a height: all, or as many as end where a note may be divided. Rows that stay
 * together and are taller than `whole` are parted wherever the room ends, so that they come to an end.
 */
export function fittingRows(rows: readonly Row[], height: number, whole: Pt): number {
  let used = 0;
  let fitting = 0;
  let last = 0;
  for (const [i, row] of rows.entries()) {
    used += row.before + row.height;
    if (used > height + EPSILON) break;
    fitting = i + 1;
    if (fitting === rows.length || !row.keepWithNext) last = fitting;
  }
  if (last > 0 || fitting === 0) return last;
  return stackHeight(rows.slice(0, firstBreak(rows))) > whole ? fitting : 0;
}

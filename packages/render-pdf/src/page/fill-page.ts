/** Filling one page: its columns one after the other, made even where the text ends. */
import { pt, type Pt } from '../units/length.ts';
import { fillColumn, type Cursor, type FilledColumn } from './fill-column.ts';
import { GRID, type Column, type PageGeometry } from './geometry.ts';
import type { Rows } from './row.ts';

export interface FilledPage {
  readonly columns: readonly FilledColumn[];
  readonly next: Cursor;
  readonly end: FilledColumn['end'];
}

export function fillPage(rows: Rows, from: Cursor, geometry: PageGeometry): FilledPage {
  const height = geometry.columns[0]?.height ?? pt(0);
  const page = fill(rows, from, geometry.columns, height);
  return page.end === 'full' || geometry.columns.length === 1 ? page : balanced(rows, from, geometry, page);
}

function fill(rows: Rows, from: Cursor, columns: readonly Column[], textHeight: Pt): FilledPage {
  const filled: FilledColumn[] = [];
  let next = from;
  let end: FilledColumn['end'] = 'full';
  for (const { height } of columns) {
    if (end !== 'full') break;
    const column = fillColumn(rows, next, { height, textHeight, first: filled.length === 0 });
    filled.push(column);
    ({ next, end } = column);
  }
  return { columns: filled, next, end };
}

/** The least height of text, in lines of the grid, at which the same rows stand on the page and none is parted. */
function balanced(rows: Rows, from: Cursor, geometry: PageGeometry, page: FilledPage): FilledPage {
  const { columns } = geometry;
  let best = page;
  let [low, high] = [1, Math.round((columns[0]?.height ?? 0) / GRID)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = fill(rows, from, columns, pt(middle * GRID));
    if (isAsGood(tried, page)) [high, best] = [middle, tried];
    else low = middle + 1;
  }
  return best;
}

function isAsGood(tried: FilledPage, page: FilledPage): boolean {
  const flaws = ({ columns }: FilledPage): number =>
    columns.reduce((sum, { parted, tooTall }) => sum + parted.length + tooTall.length, 0);
  return tried.end === page.end && tried.next.at === page.next.at && flaws(tried) <= flaws(page);
}

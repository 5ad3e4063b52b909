/** Widths of a table's columns from what stands in them, after the automatic layout of CSS 2.2, 17.5.2.2. */
import { pt, type Pt } from '../units/length.ts';

export interface CellWidths {
  readonly column: number;
  readonly span: number;
  /** Of the widest word. */
  readonly least: Pt;
  /** On one line. */
  readonly most: Pt;
}

/**
 * Widths that give each column at least its widest word and at most its longest line, room shared in between by
 * what each still wants. Narrower than its words only when the table would not fit otherwise.
 */
export function columnWidths(cells: readonly CellWidths[], columns: number, room: Pt): Pt[] {
  const least = Array.from({ length: columns }, () => 0);
  const most = Array.from({ length: columns }, () => 0);
  // Single cells first: what spans several columns only asks for what is still missing.
  for (const cell of [...cells].sort((a, b) => a.span - b.span)) {
    widen(least, cell, cell.least);
    widen(most, cell, cell.most);
  }
  for (let i = 0; i < columns; i++) most[i] = Math.max(most[i] ?? 0, least[i] ?? 0);
  const [leastSum, mostSum] = [sum(least), sum(most)];
  if (mostSum <= room) return most.map(pt);
  if (leastSum >= room) return squeezed(least, room).map(pt);
  const share = (room - leastSum) / (mostSum - leastSum);
  return least.map((width, i) => pt(width + share * ((most[i] ?? 0) - width)));
}

function widen(widths: number[], cell: CellWidths, wanted: number): void {
  const spanned = widths.slice(cell.column, cell.column + cell.span);
  const missing = wanted - sum(spanned);
  if (missing <= 0) return;
  for (let i = 0; i < cell.span; i++) {
    const at = cell.column + i;
    widths[at] = (widths[at] ?? 0) + missing / cell.span;
  }
}

/** Takes from the widest columns first until the table fits. */
function squeezed(widths: readonly number[], room: number): number[] {
  let [low, high] = [0, Math.max(...widths)];
  for (let i = 0; i < 40; i++) {
    const limit = (low + high) / 2;
    if (sum(widths.map((width) => Math.min(width, limit))) > room) high = limit;
    else low = limit;
  }
  return widths.map((width) => Math.min(width, low));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A table: rows of cells, rectangular once spans are counted, header cells with their scope. */
import { z } from 'zod';
import { Inline, Inlines } from './inline.ts';
import { fail } from './issue.ts';
import { Direction, Id, Language } from './text.ts';

const Span = z.int().min(2).max(1000);

export const Cell = z.strictObject({
  inlines: z.array(Inline),
  header: z.enum(['col', 'row', 'colgroup', 'rowgroup']).optional().describe('scope; absent on a data cell'),
  colspan: Span.optional(),
  rowspan: Span.optional(),
});
export type Cell = z.infer<typeof Cell>;

export const Table = z
  .strictObject({
    type: z.literal('table'),
    id: Id,
    lang: Language.optional(),
    dir: Direction.optional(),
    caption: Inlines.optional(),
    headRows: z.int().min(0).describe('rows at the top that are repeated where the table breaks'),
    rows: z.array(z.strictObject({ cells: z.array(Cell) })).min(1),
  })
  .check((ctx) => {
    const widths = rowWidths(ctx.value.rows);
    if (widths === undefined || new Set(widths).size > 1 || widths[0] === 0)
      fail(ctx, 'table-ragged', 'rows are not equally wide once spans are counted', ['rows']);
    if (ctx.value.headRows > ctx.value.rows.length)
      fail(ctx, 'table-ragged', 'more head rows than rows', ['headRows']);
  });
export type Table = z.infer<typeof Table>;

/**
 * Columns that each row covers, row spans from above included. `undefined` when a span overlaps a cell or
 * reaches below the last row.
 */
export function rowWidths(rows: readonly { readonly cells: readonly Cell[] }[]): number[] | undefined {
  let open = new Map<number, number>(); // column -> rows still covered from above
  const widths: number[] = [];
  for (const row of rows) {
    const below = new Map<number, number>();
    for (const [column, left] of open) if (left > 1) below.set(column, left - 1);
    let column = 0;
    let covered = open.size;
    for (const cell of row.cells) {
      while (open.has(column)) column++;
      for (let i = 0; i < (cell.colspan ?? 1); i++, column++) {
        if (open.has(column)) return undefined;
        if (cell.rowspan) below.set(column, cell.rowspan - 1);
        covered++;
      }
    }
    const right = Math.max(column, ...[...open.keys()].map((c) => c + 1));
    if (covered !== right) return undefined;
    widths.push(covered);
    open = below;
  }
  return open.size === 0 ? widths : undefined;
}

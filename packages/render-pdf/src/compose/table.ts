/** Tables: columns from their content, a head that is set again on each page, hairlines between rows. */
import type { Cell, Table } from '@offprint/model';
import { textWidths } from '../inline/set.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { Properties, StructureElement } from '../structure/element.ts';
import { blockRuns, sourceOf, tagFor, type BlockContext } from './block-context.ts';
import { columnWidths } from './column-widths.ts';
import { edged, textRows, type Source } from './context.ts';
import { CAPTION, TABLE, TABLE_HEAD } from './house-style.ts';
import { COLUMN_GAP, TableGrid, type Placed } from './table-grid.ts';

export function composeTable(block: Table, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const table = tagFor('Table', source, context);
  const captionTag = table.add('Caption');
  const cells = placeCells(block, source, table, context);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 1);
  const reach = context.depth === 0 ? context.room.reach : ZERO;
  const widths = widthsFor(cells, columns, context, reach);
  const grid = new TableGrid(block, cells, widths, source, context);
  const { head, body } = grid.rows();
  const captionRuns = block.caption ? blockRuns(block.caption, CAPTION, source, context, captionTag) : [];
  const { x, measure } = context;
  const caption = textRows(
    captionRuns,
    source,
    { style: CAPTION, x, measure, whole: true, keepWithNext: true, tag: captionTag },
    context.on,
  );
  const all = [
    ...edged(caption, {}, { height: pt(CAPTION.leading + 4) }),
    ...head.map((row): Row => ({ ...row, keepWithNext: true })),
    ...kept(body, context).map((row): Row => (head.length > 0 ? { ...row, repeat: head } : row)),
  ];
  return edged(all, { before: pt(GRID * 0.75) });
}

// Of a page's height: a table that is no taller is not divided.
const WHOLE = 0.25;

/** Two rows at the least stand on each side of a page's end, and all of them where they are few. */
function kept(body: readonly Row[], { room }: BlockContext): Row[] {
  const height = body.reduce((sum, row) => sum + row.height, 0);
  const whole = height <= room.height * WHOLE;
  return body.map((row, i): Row => {
    const together = i < body.length - 1 && (whole || i === 0 || i === body.length - 2);
    return together ? { ...row, keepWithNext: true } : row;
  });
}

function placeCells(block: Table, source: Source, table: StructureElement, context: BlockContext): Placed[] {
  // A table that is all head has a body, too: ISO 14289-1, 7.2, lets none be without one.
  const headed = block.headRows > 0 && block.headRows < block.rows.length;
  const head = headed ? table.add('THead') : undefined;
  const body = table.add('TBody');
  const placed: Placed[] = [];
  const taken = new Set<string>();
  for (const [r, row] of block.rows.entries()) {
    const tr = (r < block.headRows && head ? head : body).add('TR');
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${r} ${column}`)) column++;
      const { rowspan = 1, colspan = 1 } = cell;
      for (let i = 0; i < rowspan; i++) for (let j = 0; j < colspan; j++) taken.add(`${r + i} ${column + j}`);
      const heads = cell.header !== undefined || r < block.headRows;
      const style = heads ? TABLE_HEAD : TABLE;
      const tag = tr.add(heads ? 'TH' : 'TD', cellProperties(cell, heads));
      const runs = blockRuns(cell.inlines, style, source, context, tag);
      placed.push({ cell, row: r, column, rowspan, colspan, style, runs, tag });
      column += colspan;
    }
  }
  return placed;
}

function cellProperties({ header, rowspan, colspan }: Cell, heads: boolean): Properties {
  const scope = header === 'row' || header === 'rowgroup' ? 'Row' : 'Column';
  return {
    ...(heads && { scope }),
    ...(colspan !== undefined && { colSpan: colspan }),
    ...(rowspan !== undefined && { rowSpan: rowspan }),
  };
}

/** Widths with the gap after each column; tables that need it reach into the outer column. */
function widthsFor(cells: readonly Placed[], columns: number, context: BlockContext, reach: Pt): Pt[] {
  const wanted = cells.map(({ runs, column, colspan }) => {
    const { least, most } = textWidths(runs, context.on.setting);
    return { column, span: colspan, least: pt(least + COLUMN_GAP), most: pt(most + COLUMN_GAP + 0.5) };
  });
  const narrow = columnWidths(wanted, columns, pt(context.measure + COLUMN_GAP));
  const least = columnWidths(
    wanted.map((cell) => ({ ...cell, most: cell.least })),
    columns,
    pt(Infinity),
  );
  const needs = least.reduce((sum, width) => sum + width, 0);
  if (needs <= context.measure + COLUMN_GAP || reach === 0) return narrow;
  return columnWidths(wanted, columns, pt(context.measure + reach + COLUMN_GAP));
}

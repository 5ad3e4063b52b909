/** Tables of data: rows of cells, made rectangular, header cells with their scope. */
import { rowWidths, type Cell, type Inline, type Table } from '@offprint/model';
import type { DomElement } from './dom.ts';

const MAX_SPAN = 1000; // HTML's own limit for colspan

/** How a cell's or caption's element becomes inlines. */
export type InlinesOf = (element: DomElement) => Inline[];

/** A table that is there for its data; tables that place things on the page are read as ordinary blocks. */
export function isDataTable(table: DomElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table')) return false;
  if (table.querySelector('th,caption,thead')) return true;
  const rows = rowsOf(table);
  const widths = rows.map((row) => cellsOf(row).length);
  return (
    rows.length >= 2 &&
    Math.max(...widths) >= 2 &&
    Math.min(...widths) >= 1 &&
    !table.querySelector('p,div,ul,img')
  );
}

function rowsOf(table: DomElement): DomElement[] {
  return Array.from(table.querySelectorAll('tr'));
}

function cellsOf(row: DomElement): DomElement[] {
  return Array.from(row.querySelectorAll('td,th'));
}

/** The table, or `undefined` when it has no text. Spans that overlap or reach too far are cut back. */
export function buildTable(table: DomElement, id: string, inlinesOf: InlinesOf): Table | undefined {
  const grid: { header: boolean; cells: Cell[] }[] = [];
  for (const row of rowsOf(table)) {
    const elements = cellsOf(row);
    if (elements.length === 0) continue;
    const inHead = row.parentNode?.localName === 'thead' || elements.every((cell) => cell.localName === 'th');
    grid.push({ header: inHead, cells: elements.map((cell) => buildCell(cell, inHead, inlinesOf)) });
  }
  const rows = makeRectangular(grid.map((row) => row.cells));
  if (rows.length === 0 || !rows.some((row) => row.cells.some((cell) => cell.inlines.length > 0)))
    return undefined;
  const captionElement = table.querySelector('caption');
  const caption = captionElement ? inlinesOf(captionElement) : [];
  const firstBody = grid.findIndex((row) => !row.header);
  return {
    type: 'table',
    id,
    ...(caption.length > 0 ? { caption } : {}),
    headRows: firstBody < 0 ? 0 : firstBody,
    rows,
  };
}

function buildCell(element: DomElement, inHead: boolean, inlinesOf: InlinesOf): Cell {
  const span = (name: string): number => {
    const stated = Number.parseInt(element.getAttribute(name) ?? '', 10);
    return stated > 1 ? Math.min(stated, MAX_SPAN) : 1;
  };
  const scope = element.getAttribute('scope');
  const stated = (['col', 'row', 'colgroup', 'rowgroup'] as const).find((name) => name === scope);
  const header = element.localName === 'th' ? (stated ?? (inHead ? 'col' : 'row')) : undefined;
  const [colspan, rowspan] = [span('colspan'), span('rowspan')];
  return {
    inlines: inlinesOf(element),
    ...(header ? { header } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  };
}

const MAX_COLUMNS = 200;

/**
 * Rows equally wide: short ones are filled with empty cells. Where row spans overlap cells or reach below the
 * last row, all spans are given up and every cell stands for itself: no text is lost by it.
 */
function makeRectangular(rows: readonly Cell[][]): Table['rows'] {
  for (const candidate of [rows, rows.map((row) => row.map(withoutSpans))]) {
    const filled = fill(candidate);
    const widths = rowWidths(filled);
    if (widths && widths[0] && widths.every((width) => width === widths[0])) return filled;
  }
  return [];
}

function withoutSpans(cell: Cell): Cell {
  const { colspan: _colspan, rowspan: _rowspan, ...rest } = cell;
  return rest;
}

function fill(rows: readonly Cell[][]): Table['rows'] {
  const open: number[][] = rows.map(() => []); // columns of each row that are covered from above
  const widths = rows.map((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (open[r]?.includes(column)) column++;
      for (let i = 0; i < (cell.colspan ?? 1) && column < 2 * MAX_COLUMNS; i++, column++)
        for (let below = 1; below < Math.min(cell.rowspan ?? 1, rows.length - r); below++)
          open[r + below]?.push(column);
    }
    return (open[r] ?? []).reduce((a, c) => Math.max(a, c + 1), column);
  });
  const width = widths.reduce((a, b) => Math.max(a, b), 0);
  return rows.map((row, r) => {
    const covered = (open[r] ?? []).length + row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);
    const missing = Math.max(0, Math.min(width, 2 * MAX_COLUMNS) - covered);
    return { cells: [...row, ...Array.from({ length: missing }, (): Cell => ({ inlines: [] }))] };
  });
}

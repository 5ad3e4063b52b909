import type { Cell, Table } from '@offprint/model';
import { inlineText } from '@offprint/model';
import type { BlockBase } from './Blocks.tsx';
import { Inlines } from './Inlines.tsx';
import { t } from '../../app/texts.ts';

/** A table; one that is wider than the measure scrolls by itself. */
export function TableBlock({ table, base }: { table: Table; base: BlockBase }) {
  const numeric = numericColumns(table);
  const rows = table.rows.map((row, i) => (
    // The rows of a table never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <tr key={i}>
      {row.cells.map((cell, j) => (
        // oxlint-disable-next-line react/no-array-index-key
        <OneCell key={j} cell={cell} numeric={numeric.has(j)} />
      ))}
    </tr>
  ));
  const name = table.caption ? inlineText(table.caption) : t('article.table');
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={name}>
      <table {...base}>
        {table.caption && (
          <caption>
            <Inlines inlines={table.caption} />
          </caption>
        )}
        {table.headRows > 0 && <thead>{rows.slice(0, table.headRows)}</thead>}
        <tbody>{rows.slice(table.headRows)}</tbody>
      </table>
    </div>
  );
}

function OneCell({ cell, numeric }: { cell: Cell; numeric: boolean }) {
  const attributes = {
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    className: numeric ? 'number' : undefined,
    dir: 'auto',
  };
  const inner = <Inlines inlines={cell.inlines} />;
  return cell.header ? (
    <th scope={cell.header} {...attributes}>
      {inner}
    </th>
  ) : (
    <td {...attributes}>{inner}</td>
  );
}

/**
 * The columns that hold figures alone: they are set flush at the end, so that their digits stand under each other.
 * None in a table with spans, whose cells don't count as columns.
 */
function numericColumns({ rows }: Table): ReadonlySet<number> {
  const cells = rows.flatMap((row) => row.cells.map((cell, column) => ({ cell, column })));
  if (cells.some(({ cell }) => cell.colspan !== undefined || cell.rowspan !== undefined)) return new Set();
  const data = cells.filter(({ cell }) => !cell.header && cell.inlines.length > 0);
  const words = new Set(
    data.filter(({ cell }) => !isNumber(inlineText(cell.inlines))).map(({ column }) => column),
  );
  return new Set(data.map(({ column }) => column).filter((column) => !words.has(column)));
}

function isNumber(text: string): boolean {
  return /^[−–+-]?[\d\s.,'’]*\d[\s]*%?$/u.test(text);
}

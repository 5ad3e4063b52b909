import type { Cell, Table } from '@offprint/model';
import { inlineText } from '@offprint/model';
import type { BlockBase } from './Blocks.tsx';
import { Inlines } from './Inlines.tsx';

/** A table; one that is wider than the measure scrolls by itself. */
export function TableBlock({ table, base }: { table: Table; base: BlockBase }) {
  const rows = table.rows.map((row, i) => (
    // The rows of a table never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <tr key={i}>
      {row.cells.map((cell, j) => (
        // oxlint-disable-next-line react/no-array-index-key
        <OneCell key={j} cell={cell} />
      ))}
    </tr>
  ));
  const name = table.caption ? inlineText(table.caption) : 'Table';
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

function OneCell({ cell }: { cell: Cell }) {
  const spans = { colSpan: cell.colspan, rowSpan: cell.rowspan };
  const inner = <Inlines inlines={cell.inlines} />;
  if (cell.header)
    return (
      <th scope={cell.header} {...spans} dir="auto">
        {inner}
      </th>
    );
  return (
    <td {...spans} className={isNumber(inlineText(cell.inlines)) ? 'number' : undefined} dir="auto">
      {inner}
    </td>
  );
}

/** Figures are set flush at the end, so that their digits stand under each other. */
function isNumber(text: string): boolean {
  return /^[−–+-]?[\d\s.,'’]*\d[\s]*%?$/u.test(text);
}

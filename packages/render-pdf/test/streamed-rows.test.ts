import { describe, expect, test } from 'vitest';
import type { Row } from '../src/page/row.ts';
import { StreamedRows } from '../src/page/streamed-rows.ts';
import { pt } from '../src/units/length.ts';

function row(height: number): Row {
  return { height: pt(height), before: pt(0), frames: [] };
}

describe('rows that are composed when they are asked for', () => {
  test('come in their order, each part made only when its first row is wanted', () => {
    const made: number[] = [];
    function* parts(): Generator<Row[]> {
      for (const part of [[1, 2], [], [3, 4, 5]]) {
        made.push(part.length);
        yield part.map(row);
      }
    }
    const rows = new StreamedRows(parts());
    expect(made).toEqual([]);
    expect(rows.at(1)?.height).toBe(2);
    expect(made).toEqual([2]);
    expect(rows.at(2)?.height).toBe(3);
    expect(made).toEqual([2, 0, 3]);
    expect([rows.at(4)?.height, rows.at(5), rows.at(9)]).toEqual([5, undefined, undefined]);
  });

  test('keep their places when those before them are forgotten', () => {
    const rows = new StreamedRows([[row(1), row(2)], [row(3)]]);
    expect(rows.at(0)?.height).toBe(1);
    rows.forget(1);
    rows.forget(1);
    expect([rows.at(1)?.height, rows.at(2)?.height, rows.at(3)]).toEqual([2, 3, undefined]);
    expect(() => rows.at(0)).toThrow('forgotten');
  });
});

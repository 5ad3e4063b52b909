import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  dayInWords,
  latestDate,
  notesInOrder,
  startOf,
  type Block,
  type PreciseDate,
} from '../src/index.ts';
import { paragraph, sampleArticle } from './sample.ts';

const date = (value: string, precision: PreciseDate['precision']): PreciseDate => ({ value, precision });

describe('a date in words', () => {
  test.each([
    ['2021', '2021'],
    ['2021-11', 'November 2021'],
    ['2021-11-06', '6 November 2021'],
    ['2021-11-26T18:05', '26 November 2021, 18:05'],
    ['2021-11-26T18:05:30Z', '26 November 2021, 18:05 UTC'],
    ['2021-11-26T18:05-03:00', '26 November 2021, 18:05 UTC\u221203:00'],
    ['soon', 'soon'],
  ])('%s is %s', (value, words) => expect(dateInWords(value)).toBe(words));

  test('takes the months of another language, and leaves the time out when asked', () => {
    const months = Array.from({ length: 12 }, (_, i) => `m${i + 1}`);
    expect(dayInWords('2021-11-26T18:05', months)).toBe('26 m11 2021');
  });
});

describe('the first moment of a date', () => {
  test.each([
    [date('2021', 'year'), '2021-01-01T00:00:00Z'],
    [date('2021-11', 'month'), '2021-11-01T00:00:00Z'],
    [date('2021-11-26', 'day'), '2021-11-26T00:00:00Z'],
    [date('2021-11-26T18:05', 'minute'), '2021-11-26T18:05:00Z'],
    [date('2021-11-26T18:05:30+03:00', 'second'), '2021-11-26T15:05:30Z'],
  ])('of $value is known to the second', (from, instant) => expect(startOf(from)).toBe(instant));

  test('decides which of several dates is the latest', () => {
    const noonInYerevan = date('2021-11-26T12:00+04:00', 'minute');
    const nineInUtc = date('2021-11-26T09:00Z', 'minute');
    expect(latestDate([noonInYerevan, nineInUtc, date('2021', 'year')])).toBe(nineInUtc);
    expect(() => latestDate([])).toThrow(TypeError);
  });
});

describe('the order of notes', () => {
  const ref = (noteId: string) => ({ type: 'noteRef' as const, noteId });
  const note = (id: string, ...refs: string[]): Block => ({
    type: 'note',
    id,
    blocks: [{ type: 'paragraph', id: `${id}p`, inlines: [{ type: 'text', text: id }, ...refs.map(ref)] }],
  });
  const order = (blocks: Block[], deck?: string): string[] =>
    notesInOrder(sampleArticle({ blocks, ...(deck && { deck: [ref(deck)] }) })).map((n) => n.id);

  test('is that of their first reference, not that of their text', () => {
    const body: Block = { type: 'paragraph', id: 'b', inlines: [ref('n2'), ref('n1'), ref('n2')] };
    expect(order([note('n1'), body, note('n2')])).toEqual(['n2', 'n1']);
    expect(order([body, note('n1'), note('n2'), note('n3')], 'n3')).toEqual(['n3', 'n2', 'n1']);
  });

  test('follows tables and captions, then references in notes, then the unreferred', () => {
    const table: Block = {
      type: 'table',
      id: 't',
      headRows: 0,
      rows: [{ cells: [{ inlines: [ref('n4')] }] }],
    };
    const blocks = [note('n1'), note('n2', 'n3'), note('n3'), note('n4'), table, paragraph('p', 'End.')];
    expect(order(blocks)).toEqual(['n4', 'n3', 'n1', 'n2']);
  });
});

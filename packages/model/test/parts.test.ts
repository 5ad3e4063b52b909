import { describe, expect, test } from 'vitest';
import {
  Alt,
  Briefing,
  Citation,
  parseAnnotation,
  parseBriefing,
  PreciseDate,
  precisionOf,
  Table,
  TextPosition,
} from '../src/index.ts';

describe('a date', () => {
  test.each([
    ['2021', 'year'],
    ['2021-11', 'month'],
    ['2021-11-26', 'day'],
    ['2024-02-29', 'day'],
    ['2021-11-26T18:05', 'minute'],
    ['2021-11-26T18:05+03:00', 'minute'],
    ['2021-11-26T18:05:30Z', 'second'],
  ])('%s has the precision %s and no other', (value, precision) => {
    expect(precisionOf(value)).toBe(precision);
    expect(PreciseDate.safeParse({ value, precision }).success).toBe(true);
    const other = precision === 'day' ? 'month' : 'day';
    expect(PreciseDate.safeParse({ value, precision: other }).success).toBe(false);
  });

  test.each([
    '2021-13',
    '2021-02-29',
    '2021-11-31',
    '2021-11-26T24:00',
    '2021-11-26 18:05',
    '26.11.2021',
    '',
  ])('%j is none', (value) => expect(precisionOf(value)).toBeUndefined());
});

describe('a table', () => {
  const cell = { inlines: [] };
  const table = (rows: object[][], headRows = 0): boolean =>
    Table.safeParse({ type: 'table', id: 't', headRows, rows: rows.map((cells) => ({ cells })) }).success;

  test('is rectangular once spans are counted', () => {
    expect(
      table([
        [cell, cell],
        [cell, cell],
      ]),
    ).toBe(true);
    expect(table([[{ ...cell, colspan: 2 }], [cell, cell]])).toBe(true);
    expect(table([[{ ...cell, rowspan: 2 }, cell], [cell]])).toBe(true);
    expect(table([[cell, { ...cell, rowspan: 2 }], [cell]])).toBe(true);
    expect(
      table([
        [cell, { ...cell, rowspan: 2 }, cell],
        [cell, cell],
      ]),
    ).toBe(true);
  });

  test('is refused ragged, overlapping, or with a span below its last row', () => {
    expect(table([[cell, cell], [cell]])).toBe(false);
    expect(
      table([
        [{ ...cell, rowspan: 2 }, cell],
        [cell, cell],
      ]),
    ).toBe(false);
    expect(table([[cell, { ...cell, rowspan: 2 }], [{ ...cell, colspan: 2 }]])).toBe(false);
    expect(table([[{ ...cell, rowspan: 2 }]])).toBe(false);
    expect(table([[]])).toBe(false);
  });

  test('has no more head rows than rows', () => {
    expect(table([[cell]], 1)).toBe(true);
    expect(table([[cell]], 2)).toBe(false);
  });
});

describe('the other parts', () => {
  test('a picture is described, decorative or said to be undescribed, never silently nothing', () => {
    expect(Alt.safeParse({ status: 'unknown' }).success).toBe(true);
    expect(Alt.safeParse({ status: 'inferred', text: 'A ferry' }).success).toBe(false);
    expect(Alt.safeParse(undefined).success).toBe(false);
  });

  test('a citation states at least a title, a container or an address', () => {
    expect(Citation.safeParse({ note: 'seen' }).success).toBe(false);
    expect(Citation.safeParse({ containerTitle: 'The Daily Example' }).success).toBe(true);
  });

  test('a position is not empty and does not run backwards', () => {
    expect(TextPosition.safeParse({ start: 2, end: 3 }).success).toBe(true);
    expect(TextPosition.safeParse({ start: 3, end: 3 }).success).toBe(false);
    expect(TextPosition.safeParse({ start: 4, end: 3 }).success).toBe(false);
  });

  test('an annotation has a quote, a position and the version they hold for', () => {
    const annotation = {
      schemaVersion: 1,
      id: 'a1',
      type: 'Annotation',
      motivation: ['highlighting'],
      created: '2026-03-04T10:15:00Z',
      target: {
        articleId: 'sample',
        version: 1,
        contentHash: '0'.repeat(64),
        blockId: 'b1',
        quote: { exact: 'ferry' },
        position: { start: 4, end: 9 },
      },
      status: 'anchored',
      score: 1,
    };
    expect(parseAnnotation(annotation).ok).toBe(true);
    expect(parseAnnotation({ ...annotation, score: 2 }).ok).toBe(false);
    expect(parseAnnotation({ ...annotation, created: '2026-03-04' })).toMatchObject({
      issues: [{ code: 'bad-date', path: ['created'] }],
    });

    const { blockId, quote, position, ...whole } = annotation.target;
    const on = (target: object): boolean => parseAnnotation({ ...annotation, target }).ok;
    expect(on(whole)).toBe(true);
    expect(on({ ...whole, quote: { exact: 'one\ntwo' }, position })).toBe(true);
    expect(on({ ...whole, quote })).toBe(true);
    expect(on({ ...whole, position })).toBe(false);
    expect(on({ ...whole, blockId })).toBe(false);
  });

  test('a briefing names the blocks of excerpts, and labels its marking as TLP 2.0 prints it', () => {
    const item = { articleId: 'sample', version: 1, mode: 'full' };
    const briefing = {
      schemaVersion: 1,
      id: 'brief',
      title: 'Ferries',
      language: 'en',
      distribution: [],
      asOf: { value: '2026-03-04', precision: 'day' },
      keyPoints: [],
      sections: [{ items: [item] }],
      citationStyle: 'chicago18',
      notes: 'end',
      page: { size: 'a4', columns: 1, duplex: false },
    };
    expect(parseBriefing(briefing)).toMatchObject({ ok: true });
    expect(Briefing.safeParse({ ...briefing, marking: 'TLP:AMBER+STRICT' }).success).toBe(true);
    expect(Briefing.safeParse({ ...briefing, marking: 'TLP: AMBER' }).success).toBe(false);
    expect(
      parseBriefing({ ...briefing, sections: [{ items: [{ ...item, mode: 'excerpt' }] }] }),
    ).toMatchObject({
      ok: false,
      issues: [{ code: 'item-incomplete', path: ['sections', 0, 'items', 0, 'blockIds'] }],
    });
    expect(parseBriefing({ ...briefing, sections: [] }).ok).toBe(false);
  });
});

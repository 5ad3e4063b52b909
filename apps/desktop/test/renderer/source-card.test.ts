import { dateInWords } from '@offprint/model';
import { expect, test } from 'vitest';
import { sourceCard, type CardField } from '../../src/renderer/features/inspector/source-card.ts';
import { shortDate } from '../../src/renderer/features/reader/dates.ts';
import { articleOf, paragraph } from '../article-fixture.ts';

const fields = (article: Parameters<typeof sourceCard>[0]): Map<string, CardField> =>
  new Map(sourceCard(article).flatMap((group) => group.fields.map((field) => [field.label, field])));

test('an article that states nothing has every line of the card, without a value', () => {
  const card = fields(articleOf([paragraph('p', 'x')]));
  for (const label of [
    'Outlet',
    'Byline',
    'Authors',
    'Published',
    'Dateline',
    'Address',
    'Holder',
    'Notice',
    'May be',
  ])
    expect([label, card.get(label)]).toEqual([
      label,
      { label, value: undefined, ...(label === 'Address' ? { literal: true } : {}) },
    ]);
});

test('a value says where it was found, or what it was inferred from', () => {
  const bare = articleOf([paragraph('p', 'x')], {
    by: 'By Ada Holm',
    publisher: { name: 'Courier', inferredFrom: 'its appeal' },
  });
  const card = fields({
    ...bare,
    provenance: { ...bare.provenance, origins: [{ field: 'by', from: 'the line under the headline' }] },
  });
  expect(card.get('Byline')).toEqual({
    label: 'Byline',
    value: 'By Ada Holm',
    from: 'from the line under the headline',
  });
  expect(card.get('Outlet')?.from).toBe('inferred from its appeal');
});

test('a hash is printed in fours', () => {
  const value = fields(articleOf([paragraph('p', 'x')])).get('Text SHA-256')?.value ?? '';
  expect(value).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

test.each([
  ['2026', '2026', '2026'],
  ['2026-03', 'March 2026', 'Mar 2026'],
  ['2026-03-04', '4 March 2026', '4 Mar 2026'],
  ['2026-03-04T18:05', '4 March 2026, 18:05', '4 Mar 2026'],
  ['2026-03-04T18:05:30+04:00', '4 March 2026, 18:05 UTC+04:00', '4 Mar 2026'],
  ['2026-03-04T18:05Z', '4 March 2026, 18:05 UTC', '4 Mar 2026'],
])('the date %s is as precise as it was stated', (value, long, short) => {
  expect([dateInWords(value), shortDate(value)]).toEqual([long, short]);
});

import { expect, it } from 'vitest';
import { asMoment } from '../src/articles/dates.ts';

it('makes no moment of a date without time and offset', () => {
  expect(asMoment({ value: '2021-11-26T18:05', precision: 'minute' })).toBeUndefined();
  expect(asMoment({ value: '2021-11-26', precision: 'day' })).toBeUndefined();
  expect(asMoment({ value: '2021-11-26T18:05Z', precision: 'minute' })).toBe('2021-11-26T18:05:00Z');
});

import type { Article } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { type CitationStyle, cite, dateWords, labelsFor } from '@offprint/model/frame';
import { article } from './fixtures.ts';

const { labels } = labelsFor('en-GB');
const words = (made: Article, style: CitationStyle): string =>
  cite(made, style, labels)
    .map((part) => part.text)
    .join('');

const signed = article({
  authors: [
    { name: 'Jane Doe', kind: 'person' },
    { name: 'Richard Roe', kind: 'person' },
  ],
});
const { datePublished: _date, ...undated } = signed;
const { by: _by, ...unsigned } = article({ authors: [] });

describe('a citation', () => {
  test.each([
    [
      'chicago18',
      signed,
      'Jane Doe and Richard Roe, “Dredging will end four months late,” Business, The Coastal Gazette (Porto), March 3, 2026, https://www.example.org/news/2026/03/03/dredging.',
    ],
    [
      'chicago18',
      unsigned,
      'The Coastal Gazette, “Dredging will end four months late,” Business (Porto), March 3, 2026, https://www.example.org/news/2026/03/03/dredging.',
    ],
    [
      'apa7',
      signed,
      'Doe, J., & Roe, R. (2026, March 3). Dredging will end four months late. The Coastal Gazette. https://www.example.org/news/2026/03/03/dredging',
    ],
    [
      'icd206',
      signed,
      'The Coastal Gazette (Porto); “Dredging will end four months late”; Jane Doe, Richard Roe; 3 March 2026; retrieved 4 March 2026; saved page; https://www.example.org/news/2026/03/03/dredging.',
    ],
  ] as const)('in %s', (style, made, expected) => {
    expect(words(made, style)).toBe(expected);
  });

  test('of an undated article gives the day of retrieval instead', () => {
    expect(words(undated, 'chicago18')).toContain('(Porto), retrieved March 4, 2026, https://');
    expect(words(undated, 'apa7')).toContain('(n.d.).');
  });

  test('invents no outlet for an article without one', () => {
    const made = article({ publisher: { name: null }, authors: [] });
    const { by: _none, ...bare } = made;
    expect(words(bare, 'chicago18')).toBe(
      '“Dredging will end four months late,” Business, March 3, 2026, https://www.example.org/news/2026/03/03/dredging.',
    );
  });
});

describe('a date in words', () => {
  test.each([
    [{ value: '2021', precision: 'year' }, '2021'],
    [{ value: '2021-11', precision: 'month' }, 'November 2021'],
    [{ value: '2021-11-26', precision: 'day' }, '26 November 2021'],
    [{ value: '2021-11-26T18:05', precision: 'minute' }, '26 November 2021, 18:05'],
    [{ value: '2021-11-26T18:05:30Z', precision: 'second' }, '26 November 2021, 18:05 UTC'],
    [
      { value: '2021-11-26T18:05-05:00', precision: 'minute', zone: 'America/Bogota' },
      '26 November 2021, 18:05 UTC−05:00 (America/Bogota)',
    ],
    [
      { value: '2021-11-26', precision: 'day', inferredFrom: 'the address' },
      '26 November 2021 (inferred from the address)',
    ],
  ] as const)('is as precise as it was stated: %j', (date, expected) => {
    expect(dateWords(date, labels)).toBe(expected);
  });
});

/** References against those that the styles' own manuals print. What stands there is not to be bent. */
import { describe, expect, test } from 'vitest';
import { cite, labelsFor, type CitationStyle } from '../src/frame/index.ts';
import { APA } from './published/apa7.ts';
import { CHICAGO } from './published/chicago18.ts';
import type { PublishedExample } from './published/example.ts';
import { ICD } from './published/icd206.ts';

const { labels } = labelsFor('en');
const SETS: readonly (readonly [CitationStyle, readonly PublishedExample[]])[] = [
  ['chicago18', CHICAGO],
  ['apa7', APA],
  ['icd206', ICD],
];

describe.each(SETS)('%s', (style, examples) => {
  test.each(examples.map((example) => [example.kind, example.place, example] as const))(
    '%s (%s)',
    (_kind, _place, { source, form, expected, compare }) => {
      const words = cite(source, style, labels, form)
        .map(({ text, italic }) => (italic ? `*${text}*` : text))
        .join('')
        .replaceAll(/[\u00a0\u202f]/g, ' ');
      if (compare === 'contains') expect(words).toContain(expected);
      else expect(compare === 'begins' ? words.slice(0, expected.length) : words).toBe(expected);
    },
  );
});

test('there are at least forty published examples, and no two of them alike', () => {
  const all = [...CHICAGO, ...APA].map(({ expected }) => expected);
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all).size).toBe(all.length);
});

import { expect, test } from 'vitest';
import { layoutAt } from '../../src/renderer/app/use-layout.ts';
import { importSentence } from '../../src/renderer/app/use-library.ts';
import { findWords } from '../../src/renderer/features/reader/mark-words.ts';

test('words of a search are marked as the search finds them: folded, at their beginning', () => {
  const text = 'Azərbaycan and Azerbaijani ports; Łódź, İstanbul.';
  const marked = (query: string): string[] =>
    findWords(text, query).map(([from, to]) => text.slice(from, to));
  expect(marked('azerba')).toEqual(['Azərbaycan', 'Azerbaijani']);
  expect(marked('azərbaycan')).toEqual(['Azərbaycan']);
  expect(marked('lodz ISTAN* -ports')).toEqual(['Łódź', 'İstanbul']);
  expect(marked('"lodz istanbul"')).toEqual(['Łódź, İstanbul']);
  expect(marked('OR')).toEqual([]);
});

test('panes fold at 900 and 680 pixels', () => {
  expect([900, 899, 680, 679].map((width) => layoutAt(width).layout)).toEqual([
    'wide',
    'folded',
    'folded',
    'single',
  ]);
});

test('what came of an import is one sentence', () => {
  const one = (status: 'created' | 'unchanged' | 'new-version') => ({
    kind: 'article' as const,
    id: 'a',
    title: 'Tides',
    status,
    warnings: [],
    dropped: 0,
  });
  expect(importSentence([one('created')])).toBe('“Tides” imported');
  expect(
    importSentence([{ ...one('created'), warnings: [{ code: 'x', message: 'the encoding was guessed' }] }]),
  ).toBe('“Tides” imported. The encoding was guessed.');
  expect(importSentence([one('created'), one('created'), one('unchanged')])).toBe(
    '2 articles imported, 1 in the library already',
  );
});

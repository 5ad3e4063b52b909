import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/shared/preferences.ts';
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

test('panes fold at 1000 and 680 pixels', () => {
  expect([1000, 999, 680, 679].map((width) => layoutAt(width, DEFAULT_SETTINGS).layout)).toEqual([
    'wide',
    'folded',
    'folded',
    'single',
  ]);
});

test('the inspector stands beside the article only where a comfortable line is left', () => {
  const beside = (width: number, change = {}): boolean =>
    layoutAt(width, { ...DEFAULT_SETTINGS, ...change }).inspectorBeside;
  expect([1280, 1420, 1440, 1480].map((width) => beside(width))).toEqual([false, false, true, true]);
  expect(beside(1280, { sidebarOpen: false })).toBe(true);
  expect(beside(1480, { size: 24 })).toBe(false);
  expect(beside(1400, { measure: 48 })).toBe(true);
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

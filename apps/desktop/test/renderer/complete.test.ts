import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPERATORS, quoted, suggestions, type Known } from '../../src/renderer/features/search/complete.ts';

const KNOWN: Known = {
  tags: ['energy', 'quarterly review', 'état'],
  collections: ['Morning papers'],
  publishers: ['The Courier', 'Courier Weekly'],
  languages: ['en', 'ru'],
  years: ['2025', '2026'],
};
const inserts = (query: string, caret = query.length): string[] =>
  suggestions(query, caret, KNOWN).map(({ insert }) => insert);

test.each([
  ['ta', ['tag:']],
  ['ferry au', ['author:']],
  ['-ta', ['-tag:']],
  ['a', []],
  ['', []],
  ['the', []],
  ['tag:', ['tag:energy ', 'tag:"quarterly review" ', 'tag:état ']],
  ['tag:et', ['tag:état ']],
  ['tag:"quarterly r', ['tag:"quarterly review" ']],
  ['in:m', ['in:"Morning papers" ']],
  ['is:unr', ['is:unread ']],
  ['is:unread', []],
  ['lang:r', ['lang:ru ']],
  ['after:202', ['after:2025 ', 'after:2026 ']],
  ['headline:fe', []],
  ['"tag:', ['tag:energy ', 'tag:"quarterly review" ', 'tag:état ']],
])('%s is completed to %j', (query, expected) => expect(inserts(query)).toEqual(expected));

test('in the middle of a query only the word at the caret is replaced', () => {
  expect(suggestions('is:un ferry', 5, KNOWN)[0]).toEqual({ insert: 'is:unread ', start: 0, end: 5 });
});

test('every operator is proposed by its first two letters, and explained', () => {
  for (const { name } of OPERATORS) {
    const offered = suggestions(name.slice(0, 2), 2, KNOWN);
    expect(offered.map(({ operator }) => operator)).toContain(name);
  }
});

test('whatever is typed and wherever the caret is, what is offered goes on from what stands there', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z:" -]{0,24}$/), fc.nat(24), (query, place) => {
      const caret = Math.min(place, query.length);
      for (const { insert, start, end } of suggestions(query, caret, KNOWN)) {
        expect([start <= end, end]).toEqual([true, caret]);
        const typed = query.slice(start, end).replaceAll(/["\s]/g, '').toLowerCase();
        expect(
          insert.replaceAll(/["\s]/g, '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
        ).toContain(typed.replace(/^[-=]/, ''));
      }
    }),
  );
});

test('a value is one word to the search: in quotation marks where it has to be', () => {
  expect(['energy', 'q 4', 'a"b', 'pt-BR'].map(quoted)).toEqual(['energy', '"q 4"', '"a b"', 'pt-BR']);
});

import fc from 'fast-check';
import createHyphenator from 'hyphen/hyphen.js';
import de from 'hyphen/patterns/de-1996.js';
import en from 'hyphen/patterns/en-us.js';
import ru from 'hyphen/patterns/ru.js';
import tr from 'hyphen/patterns/tr.js';
import { describe, expect, test } from 'vitest';
import { divider } from '../src/inline/liang.ts';
import { packed, tableOf, unpacked } from '../src/inline/pattern-table.ts';

const MARK = '\uE000';

describe.each([
  ['German', de, 'abcdefghijklmnopqrstuvwxyzäöüß'],
  ['English', en, 'abcdefghijklmnopqrstuvwxyz'],
  ['Russian', ru, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ['Turkish', tr, 'abcçdefgğhıijklmnoöprsştuüvyz'],
])('%s words', (_name, patterns, letters) => {
  const table = tableOf(patterns);
  const divide = divider(table);
  const mark = createHyphenator(patterns, { hyphenChar: MARK, minWordLength: 2 });

  test('are divided where the package that ships the patterns divides them', () => {
    const letter = fc.constantFrom(...letters.split(''));
    const word = fc.string({ unit: letter, minLength: 5, maxLength: 24 });
    fc.assert(
      fc.property(word, (made) => {
        const marked = divide(made, 2, 2)
          .toReversed()
          .reduce((text, at) => text.slice(0, at) + MARK + text.slice(at), made);
        expect(marked).toBe(mark(made));
      }),
      { numRuns: 500 },
    );
  });

  test('are divided by the same table when it was packed', () => {
    expect(unpacked(packed(table))).toEqual(table);
  });
});

test('exceptions to the patterns are kept', () => {
  expect(divider(tableOf(en))('reformation', 2, 2)).toEqual([3, 6, 9]);
  expect(divider(tableOf(en))('present', 2, 2)).toEqual([]);
});

test('letters that no pattern has divide nothing', () => {
  const divide = divider(tableOf(en));
  for (const word of ['ääääääää', 'ₐₐₐₐₐₐ', '١٢٣٤٥٦']) expect(divide(word, 2, 2)).toEqual([]);
  // What stands beside them is divided as if the word ended in something else.
  expect(divide('hyphenationä', 2, 2)).toContain(2);
});

test('the place behind a word ends no pattern of a longer word', () => {
  const divide = divider(tableOf(de));
  divide('donaudampfschifffahrtsgesellschaft', 2, 2);
  expect(divide('vater', 2, 2)).toEqual([2]);
});

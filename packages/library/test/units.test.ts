import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldUnits } from '../src/search/units.ts';
import { surface } from '../src/search/query.ts';
import { wordsOf } from '../src/search/words.ts';
import { WrittenForms } from '../src/search/written.ts';

/** Letters whose folding, case or neighbours are of every kind, in texts long enough to have words come again. */
const unit = fc.oneof(
  fc.constantFrom(...Array.from('aAbeE éÉèøØłəİıßΣσςΆёЁйЙ北京は가กุاةى١½’-–.\u0301\u00ad\u{1d400}')),
  fc.constantFrom(' ', ' ', 'o', 's'),
);
const text = fc.string({ unit, maxLength: 60 });

test('a text folded unit by unit has the words of any other way', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 })), (given) => {
      const folded = foldUnits(given);
      const words = wordsOf(given);
      if (folded) expect(folded.text).toBe(words.map((word) => word.text).join(' '));
      // The words that folding changes, as they are written.
      const changed = words.filter(({ text, start, end }) => surface(given.slice(start, end)) !== text);
      const { changed: places = [], written = '' } = folded ?? {};
      const found = places.flatMap((start, i) =>
        i % 2 === 0 ? [[written.slice(start, places[i + 1]), folded?.text.slice(start, places[i + 1])]] : [],
      );
      if (folded)
        expect(found).toEqual(
          changed.map(({ text, start, end }) => [surface(given.slice(start, end)), text]),
        );
    }),
    { numRuns: 5000 },
  );
});

test('what is kept of how words are written does not depend on how they were folded', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const quickly = new WrittenForms();
      const wordByWord = new WrittenForms();
      for (const one of texts) {
        // The last word of the second has to be looked at with its neighbours, and is in no other text.
        const slowly = wordByWord.fold(`${one} \u1100\u116a`);
        expect(`${quickly.fold(one)} 과`.trim()).toBe(slowly);
      }
      const sorted = (forms: string): string[] =>
        forms.split(' ').filter((form) => !form.endsWith('과')).toSorted(); // prettier-ignore
      expect(sorted(quickly.forms())).toEqual(sorted(wordByWord.forms()));
    }),
    { numRuns: 5000 },
  );
});

test('long texts and texts of letters that are words fit', () => {
  const given = '北é'.repeat(20_000);
  expect(foldUnits(given)?.text).toBe('北 e '.repeat(20_000).trim());
});

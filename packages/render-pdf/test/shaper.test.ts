import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON, MIXED, scriptOf, SCRIPTS } from '../src/inline/script.ts';
import type { Shaped } from '../src/inline/shaped.ts';
import { FACES, glyphsOf, open } from './faces.ts';

const MARKS = '·’“”.,()-–/17&%*;‘«»'.split('');
const LETTERS = {
  Latin: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéöüçßłşğŽŐ',
  Cyrillic: 'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗІЇЄҐўј',
  Greek: 'αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΘΛΞΠΣΦΨΩάέήίόύώ',
  'figures, which have no script': '0123456789%–/.,+=§€$£#',
};

describe.each(FACES)('words in %s that are shaped together', (id) => {
  const features = ['onum,pnum', 'lnum', 'smcp,lnum'];

  test.each(Object.entries(LETTERS))('come out as each would alone: %s', (_name, letters) => {
    const [together, alone] = [open(id), open(id)];
    const unit = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...letters.split('')) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    );
    const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.constantFrom(...features), (some, list) => {
        const shaper = together.shaper(list, false, 'en');
        for (const script of SCRIPTS) {
          const ready = [...new Set(some.filter((word) => scriptOf(word, together) === script))];
          const shaped = shaper.shapeTogether(ready, script);
          for (const [i, word] of ready.entries()) {
            const expected = glyphsOf(alone.shaper(list, false, 'en').shape(word));
            expect(glyphsOf(shaped[i] as Shaped)).toEqual(expected);
            // As its letters are known by now, it is put together from them.
            expect(glyphsOf(shaper.shape(word))).toEqual(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['ligatures', 'office waffle fjord flat fit'],
  ['a distance that goes by three', 'col·legi COL·LEGI l·l'],
  ['a letter that changes after another', 'bÍjl víjf'],
])('words put together keep %s', (_what, text) => {
  for (const id of FACES) {
    const words = text.split(' ');
    const shaped = open(id)
      .shaper('', false, 'nl')
      .shapeTogether(words, scriptOf('a', open(id)));
    const alone = open(id).shaper('', false, 'nl');
    for (const [i, word] of words.entries())
      expect(glyphsOf(shaped[i] as Shaped), `${id} ${word}`).toEqual(glyphsOf(alone.shape(word)));
  }
});

test('only plain words of one script are shaped with others', () => {
  const face = open('serif-400');
  for (const word of ['naïve', 'don’t', '(2026–27)x', 'Ångström'])
    expect(scriptOf(word, face)).toBeGreaterThan(COMMON);
  expect(scriptOf('2026', face)).toBe(COMMON);
  for (const word of ['e\u0301', 'Latinи', 'שלום', '\u00adsoft', 'a\u00a0b', '漢字'])
    expect(scriptOf(word, face)).toBe(MIXED);
});

test('a word longer than any room set aside is shaped whole', () => {
  const face = open('serif-400');
  const word = 'x'.repeat(50_000);
  expect(face.shaper('', false, 'en').shape(word).count).toBe(word.length);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnPairs } from '../bundle/learned-pairs.ts';
import { checksumOf } from '../src/inline/learned-pairs.ts';
import { LetterPairs } from '../src/inline/letter-pairs.ts';
import { COMMON, scriptOf } from '../src/inline/script.ts';
import { Shaped } from '../src/inline/shaped.ts';
import { FACES, glyphsOf, open } from './faces.ts';

const faces = FACES.map(open);
const byChecksum = new Map(faces.map((face) => [face.checksum, face]));

const learned = learnPairs();

test('the faces of text are learned, for words and for figures', () => {
  const serif = faces[0];
  const ofText = learned.filter(({ checksum }) => checksum === serif?.checksum);
  expect(ofText.map(({ script }) => script === COMMON)).toEqual([false, true]);
  expect(ofText.map(({ languages }) => languages.includes('en'))).toEqual([true, true]);
  expect(new Set(learned.map(({ checksum }) => checksum)).size).toBe(5);
});

describe.each(
  learned.map((one) => [`${byChecksum.get(one.checksum)?.id} ${one.features} ${one.script}`, one] as const),
)('what was learned of %s', (_name, one) => {
  const given = byChecksum.get(one.checksum);
  if (!given) throw new Error('learned of a face that is not there');
  const pairs = new LetterPairs(one);
  const letter = fc.constantFrom(...one.letters.split(''));
  const word = fc
    .string({ unit: letter, minLength: 1, maxLength: 10 })
    .filter((made) => scriptOf(made, given) === one.script);

  test.each(one.languages)('is what HarfBuzz makes of words in %s', (language) => {
    // A face of its own, which has learned nothing.
    const shaper = open(given.id).shaper(one.features, false, language);
    let put = 0;
    fc.assert(
      fc.property(word, (made) => {
        const glyphs = pairs.glyphsOf(made);
        if (!glyphs) return; // letters that join
        put++;
        expect(glyphsOf(new Shaped(given, made, glyphs))).toEqual(glyphsOf(shaper.shape(made)));
      }),
      { numRuns: 200 },
    );
    expect(put).toBeGreaterThan(100);
  });

  test('is what the next learns from it', () => {
    expect(pairs.learned(one.letters)).toEqual({ letters: one.letters, numbers: one.numbers });
  });

  test('leaves room for letters that are met later', () => {
    const shaper = open(given.id).shaper(one.features, false, 'en');
    const unknown: string[] = [];
    pairs.addUnknown('façade', unknown);
    expect(unknown).toContain('aç');
    expect(shaper.shape('façade').count).toBe(6);
  });
});

test('a file is known by its checksum, and none by what is no font', () => {
  expect(byChecksum.size).toBe(FACES.length);
  expect(byChecksum.has(0)).toBe(false);
  for (const junk of [
    new Uint8Array(),
    new Uint8Array(11),
    new Uint8Array(64).fill(255),
    new Uint8Array(400),
  ])
    expect(checksumOf(junk)).toBe(0);
});

import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { expect, test } from 'vitest';
import { MAY_BREAK, MUST_BREAK, opportunities } from '../src/inline/opportunities.ts';

/** The algorithm over the whole text at once. */
function whole(text: string): number[] {
  const breaks = Array.from({ length: text.length + 1 }, () => 0);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < text.length) breaks[next.position] = next.required ? MUST_BREAK : MAY_BREAK;
  return breaks;
}

const SPACES = [' ', ' ', ' ', ' ', '  ', '\n', '\t', '\u00a0', '\u200b', '\u2060', '\u3000'];
const JOINERS = ['\u00ad', '\u0301', '\u200d', '\ud800'];
const OTHERS =
  'harbour Ωδή škola мост a I , . : ; ! ? … “ ” " ’ \' « » ( ) [ ] { } - – — / % $ € ° + × ÷ = & @ # № ' +
  '1 2026 3,5 10:30 漢字 カ ー 。 한국 ไทย שלום سلام 🇦🇲 👩‍🚀';
const PIECES = [...SPACES, ...JOINERS, ...OTHERS.split(' ')];

test('words of letters and the stretches of others between them break as the whole text does', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect([...opportunities(given)]).toEqual(whole(given));
    }),
    { numRuns: 5000 },
  );
});

test('every letter and mark that is taken for plain breaks as the algorithm has it', () => {
  for (let code = 0x20; code < 0x600; code++) {
    const character = String.fromCharCode(code);
    for (const text of [
      `to ${character}be or`,
      `to b${character} or`,
      `to be${character}or not`,
      `${character} b`,
    ])
      expect([text, ...opportunities(text)]).toEqual([text, ...whole(text)]);
  }
});

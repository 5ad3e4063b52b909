import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Piece } from '../src/inline/item.ts';
import { totalFit, type Break } from '../src/inline/total-fit.ts';
import { pt } from '../src/units/length.ts';

// The breaker looks at widths only: words and spaces of these stand for set ones.
const piece = { text: 'x' } as Piece;
const SPACE = 3;

function box(width: number): Item {
  return { kind: 'box', width: pt(width), piece, from: 0, to: 1 };
}

function glue(): Item {
  return { kind: 'glue', width: pt(SPACE), stretch: pt(SPACE / 2), shrink: pt(SPACE / 3), piece };
}

function itemsOf(words: readonly number[]): Item[] {
  const items = words.flatMap((width, i) => (i === 0 ? [box(width)] : [glue(), box(width)]));
  return [...items, { kind: 'penalty', cost: -Infinity, width: pt(0), flagged: false, hyphen: undefined }];
}

/** Adjustment ratio of the words from one to another on a line of their own. */
function ratio(words: readonly number[], measure: number, from: number, to: number): number {
  const spaces = to - from - 1;
  const width = words.slice(from, to).reduce((sum, word) => sum + word, 0) + spaces * SPACE;
  const room = measure - width;
  const last = to === words.length;
  if (room >= 0) return last || room === 0 ? 0 : spaces > 0 ? room / ((spaces * SPACE) / 2) : Infinity;
  return spaces > 0 ? room / ((spaces * SPACE) / 3) : -Infinity;
}

/** What lines that begin at these words cost, by the formula of the paper; `undefined` when one does not fit. */
function cost(words: readonly number[], measure: number, starts: readonly number[]): number | undefined {
  let sum = 0;
  let fitness = 1;
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? words.length;
    const r = ratio(words, measure, from, to);
    if (r < -1 || r > 1.5) return undefined;
    const own = r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1 ? 2 : 3;
    sum += (1 + 100 * Math.abs(r) ** 3) ** 2 + (Math.abs(own - fitness) > 1 ? 3000 : 0);
    const width = words.slice(from, to).reduce((total, word) => total + word, 0) + (to - from - 1) * SPACE;
    if (to === words.length && i > 0 && width < measure * 0.08) sum += 60_000;
    fitness = own;
  }
  return sum;
}

/** Every way of cutting the words into lines. */
function* allStarts(count: number): Generator<number[]> {
  for (let mask = 0; mask < 2 ** (count - 1); mask++)
    yield [0, ...Array.from({ length: count - 1 }, (_, i) => i + 1).filter((i) => (mask >> (i - 1)) & 1)];
}

/** The words with which lines begin, from the items at which they end. */
function startsOf(breaks: readonly Break[]): number[] {
  // Word k is item 2k, the space after it 2k + 1.
  return [0, ...breaks.slice(0, -1).map(({ item }) => (item + 1) / 2)];
}

const word = fc.integer({ min: 3, max: 22 });

describe('breaking a paragraph into lines', () => {
  test('no set of breaks is better than the one that is found', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 13 }),
        fc.integer({ min: 48, max: 90 }),
        (words, measure) => {
          const found = totalFit(itemsOf(words), { measure: pt(measure), indent: pt(0) });
          let least = Infinity;
          for (const starts of allStarts(words.length))
            least = Math.min(least, cost(words, measure, starts) ?? Infinity);
          if (least === Infinity) return; // fits only with more stretch than the formula above allows
          compared++;
          expect(cost(words, measure, startsOf(found ?? []))).toBeCloseTo(least, 3);
        },
      ),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  test('breaks come in order, the last at the end, and no line is wider than its spaces can shrink', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 45, max: 300 }),
        (words, measure) => {
          const items = itemsOf(words);
          const breaks = totalFit(items, { measure: pt(measure), indent: pt(0) });
          if (!breaks) return; // then lines are set one by one
          expect(breaks.at(-1)?.item).toBe(items.length - 1);
          for (const [i, { item }] of breaks.entries())
            expect(item).toBeGreaterThan(breaks[i - 1]?.item ?? 0);
          const starts = startsOf(breaks);
          for (const [i, from] of starts.entries())
            expect(ratio(words, measure, from, starts[i + 1] ?? words.length)).toBeGreaterThanOrEqual(
              -1 - 1e-9,
            );
        },
      ),
    );
  });
});

import { articleTextParts, type Block, type Inline } from '@offprint/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offprintOf } from '../src/index.ts';
import { article, briefing, render, text } from './fixtures.ts';
import { countOf, plainText, solid } from './read-pdf.ts';

const WORDS = (
  'harbour AT&T <b> well-known efficient “quoted” don’t 3,5 €9 (see end). — ' +
  'Ереван Հայաստան საქართველო Ελπίς İstanbul https://example.org/a/b?c=d&e=f'
)
  .split(' ')
  .concat('w'.repeat(90));
let count = 0;
// Every text is told from all others by a number, so that "once" can be counted.
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((list) => `t${(count += 1)}q ${list.join(' ')}`);
const mark = fc.constantFrom(
  { type: 'em' } as const,
  { type: 'strong' } as const,
  { type: 'smallcaps' } as const,
  { type: 'code' } as const,
  { type: 'sup' } as const,
);
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.tuple(words, fc.option(mark, { nil: undefined })), { minLength: 1, maxLength: 3 })
  .map((runs) => runs.map(([value, style]) => (style ? text(`${value} `, style) : text(`${value} `))));
const id = fc.constant('').map(() => `b${(count += 1)}`);

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; paragraph: Block }>((tie) => ({
  paragraph: fc.record({ type: fc.constant('paragraph' as const), id, inlines }),
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('paragraph'),
    fc.record({ type: fc.constant('heading' as const), id, level: fc.constant(2), inlines }),
    fc.record({ type: fc.constant('pullquote' as const), id, inlines }),
    fc.record({ type: fc.constant('code' as const), id, text: words }),
    fc.record({
      type: fc.constant('figure' as const),
      id,
      alt: fc.constant({ status: 'unknown' as const }),
      caption: inlines,
    }),
    fc
      .tuple(id, fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 6 }))
      .map(([tableId, rows]) => ({
        type: 'table' as const,
        id: tableId,
        headRows: 1,
        rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ inlines: cell })) })),
      })),
    fc.record({
      type: fc.constant('quote' as const),
      id,
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      id,
      ordered: fc.boolean(),
      items: fc.array(fc.record({ blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
})).block;

test('any article is printed with each of its texts once, in one column or two, on any page', async () => {
  const page = fc.record({
    size: fc.constantFrom('a4' as const, 'letter' as const, 'a5' as const),
    columns: fc.constantFrom(1 as const, 2 as const),
    duplex: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), page, async (blocks, spec) => {
      const made = article({ blocks });
      const request = { ...offprintOf([made], { asOf: briefing([made]).asOf }), page: spec };
      const { pdf } = await render(request, [made]);
      const printed = solid(plainText(pdf));
      for (const part of articleTextParts(made).filter(
        ({ role }) => !['kicker', 'headline', 'byline', 'dateline'].includes(role),
      )) {
        const expected = solid(part.text.normalize('NFC'));
        if (!isPrinted(printed, expected, part.role === 'cell' ? 60 : 3))
          throw new Error(`not once: ${part.text}`);
      }
    }),
    { numRuns: 25, seed: 20_260_304, interruptAfterTimeLimit: 240_000, endOnFailure: true },
  );
  expect(count).toBeGreaterThan(100);
});

/**
 * Whether the text is there once. Where a column ends, a picture, or notes may stand between its parts; so it
 * may be found in a few parts. A table's row that is taller than half a page is set line by line, so that the
 * lines of its cells alternate.
 */
function isPrinted(printed: string, expected: string, mostParts: number): boolean {
  const number = /^t\d+q/.exec(expected)?.[0] ?? expected;
  if (countOf(printed, number) !== 1) return false;
  let rest = expected;
  for (let parts = 0; parts < mostParts && rest !== ''; parts++) {
    let [low, high] = [0, rest.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (printed.includes(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    if (low === 0) return false;
    rest = rest.slice(low);
  }
  return rest === '';
}

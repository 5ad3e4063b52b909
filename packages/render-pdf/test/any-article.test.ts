import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offprintOf, renderBriefing } from '../src/index.ts';
import { anyArticle } from './arbitrary-article.ts';
import { difference, expectedTexts, textsUnder } from './expected-text.ts';
import { article, briefing, env } from './fixtures.ts';
import { nodesWith, readTagged } from './pdf/structure.ts';

// More of them in a longer run: OFFPRINT_ARTICLES=1000 npx vitest run test/any-article.test.ts
const RUNS = Number(process.env['OFFPRINT_ARTICLES'] ?? 25);

test(
  'read in the order of its structure, any article says what it says in the model: nothing lost, doubled or moved',
  { timeout: 3_600_000 },
  async () => {
    const page = fc.record({
      size: fc.constantFrom('a4' as const, 'letter' as const, 'a5' as const),
      columns: fc.constantFrom(1 as const, 2 as const),
      duplex: fc.boolean(),
    });
    const asOf = briefing([article()]).asOf;
    await fc.assert(
      fc.asyncProperty(anyArticle, page, async (made, spec) => {
        const request = { ...offprintOf([made], { asOf }), page: spec };
        const result = await renderBriefing({ briefing: request, articles: [made], profile: 'screen' }, env);
        if (!result.ok) throw new Error(result.error.message);
        const { root, pages } = readTagged(result.bytes);
        const [art] = nodesWith(root, 'Art');
        expect(art).toBeDefined();
        if (art) expect(difference(textsUnder(art), expectedTexts(made, request))).toBeUndefined();
        expect(pages.flatMap(({ untagged }) => untagged)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20_260_304, endOnFailure: RUNS <= 25 },
    );
  },
);

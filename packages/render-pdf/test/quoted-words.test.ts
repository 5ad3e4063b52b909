import { blockText, sliceCodePoints, type Article, type Block, type Quote } from '@offprint/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuotedWords } from '../src/compose/quoted-words.ts';
import { offprintOf, renderBriefing } from '../src/index.ts';
import { StructureElement } from '../src/structure/element.ts';
import { article, env, paragraph, text } from './fixtures.ts';
import { nodesWith, nodeText, readTagged, type Tagged } from './pdf/structure.ts';

const asOf = { value: '2026-03-04', precision: 'day' } as const;

/** A quotation of a block, from one code point to another. */
function quoteOf(block: Block, start: number, end: number): Quote {
  const exact = sliceCodePoints(blockText(block), { start, end });
  const place = { blockId: block.id, position: { start, end } };
  return { id: `q${start}`, inlines: [text(exact)], exact, partial: false, place };
}

function quoteIn(block: Block, words: string): Quote {
  const start = Array.from(blockText(block).slice(0, blockText(block).indexOf(words))).length;
  return quoteOf(block, start, start + Array.from(words).length);
}

async function treeOf(made: Article, profile: 'screen' = 'screen'): Promise<Tagged> {
  const result = await renderBriefing(
    { briefing: offprintOf([made], { asOf }), articles: [made], profile },
    env,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return readTagged(result.bytes);
}

describe('a quotation among the words of a block', () => {
  test('is an element, over marks and links, and so is another one beside it', async () => {
    const block = paragraph(
      'p',
      'The pilot said: “We ',
      text('cannot', { type: 'em' }),
      ' see ',
      text('the buoys', { type: 'link', href: 'https://example.org/buoys' }),
      ' at night,” and “nobody comes”.',
    );
    const quotes = [quoteIn(block, 'We cannot see the buoys at night,'), quoteIn(block, 'nobody comes')];
    const tree = await treeOf(article({ blocks: [block], quotes }));
    const found = nodesWith(tree.root, 'Quote');
    expect(found.map((node) => nodeText(node))).toEqual([
      'We cannot see the buoys at night,',
      'nobody comes',
    ]);
    expect(found.flatMap((node) => nodesWith(node, 'Link')).map((node) => nodeText(node))).toEqual([
      'the buoys',
    ]);
  });

  test('is found behind a dateline, in a caption, and is none where the words are others', async () => {
    const first = paragraph('a', 'He said “it is over” and left.');
    const figure: Block = {
      type: 'figure',
      id: 'f',
      alt: { status: 'stated', text: 'A quay' },
      caption: [text('“Not now”, it says.')],
    };
    const tree = await treeOf(
      article({
        blocks: [first, figure],
        quotes: [quoteIn(first, 'it is over'), quoteIn(figure, 'Not now')],
      }),
    );
    expect(nodesWith(tree.root, 'Quote').map((node) => nodeText(node))).toEqual(['it is over', 'Not now']);
  });

  test('is counted in code points', () => {
    const block = paragraph('p', 'Two 🚢🚢 “go” ', text('on 🚢', { type: 'em' }));
    const made = article({ blocks: [block], quotes: [quoteOf(block, 8, 10), quoteOf(block, 12, 13)] });
    const { inlines, within } = new QuotedWords(made).mark(
      'p',
      block.type === 'paragraph' ? block.inlines : [],
      StructureElement.root().add('P'),
    );
    expect(inlines.map((inline) => (inline.type === 'text' ? inline.text : ''))).toEqual([
      'Two 🚢🚢 “',
      'go',
      '” ',
      'o',
      'n 🚢',
    ]);
    expect([...within.keys()].map((inline) => inlines.indexOf(inline))).toEqual([1, 3]);
  });

  test('wherever it stands, leaves the words as they are', async () => {
    const words = 'One two, three “four” five six; seven eight nine ten eleven twelve.';
    const length = Array.from(words).length;
    const range = fc.tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 24 }));
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 4 }), async (ranges) => {
        const block = paragraph(
          'p',
          words.slice(0, 20),
          text(words.slice(20, 41), { type: 'strong' }),
          words.slice(41),
        );
        const sorted = [...new Map(ranges)].sort(([a], [b]) => a - b);
        const quotes = sorted.map(([start, size]) => quoteOf(block, start, Math.min(length, start + size)));
        const { dateline: _none, ...plain } = article({ blocks: [block], quotes });
        const { root } = await treeOf(plain);
        expect(nodesWith(root, 'P').map((node) => nodeText(node))).toContain(words);
        const apart = quotes.filter(({ place: { position } }, i) =>
          quotes.slice(0, i).every((before) => before.place.position.end <= position.start),
        );
        for (const { exact } of apart)
          expect(nodesWith(root, 'Quote').map((node) => nodeText(node))).toContain(exact);
      }),
      { numRuns: 25, seed: 20_260_304 },
    );
  });
});

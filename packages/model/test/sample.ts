/** A small valid article, and generators of valid parts, for the tests of this package. */
import fc from 'fast-check';
import type { Article, Block, Inline } from '../src/index.ts';

export function sampleArticle(change: Partial<Article> = {}): Article {
  return {
    schemaVersion: 1,
    id: 'sample',
    version: 1,
    kind: 'article',
    headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'River ferry returns after nine years' }] }],
    authors: [],
    publisher: { name: null },
    language: 'en',
    dir: 'ltr',
    blocks: [paragraph('b1', 'The ferry left the east bank at noon.')],
    quotes: [],
    rights: { permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' } },
    provenance: {
      retrievedAt: { value: '2026-03-04T10:15:00Z', precision: 'second' },
      method: 'written-here',
      tool: { name: 'Offprint', version: '0.1.0' },
      contentHash: '0'.repeat(64),
      transformations: [],
      origins: [],
    },
    ...change,
  };
}

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, inlines: [{ type: 'text', text }] };
}

/** Printable text in NFC, some of it outside the Basic Multilingual Plane. */
export const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  // oxlint-disable-next-line no-control-regex
  .map((s) => s.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f]/gu, ''))
  .filter((s) => s !== '' && s.normalize('NFC') === s);

const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'em' } as const,
    { type: 'strong' } as const,
    { type: 'sup' } as const,
    { type: 'link', href: 'https://example.org/a?b=c' } as const,
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
);

export const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text }) },
  {
    weight: 2,
    arbitrary: fc
      .record({ type: fc.constant('text' as const), text, marks })
      .filter((run) => run.marks.length > 0),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'br' as const }) },
);

const inlines = fc.array(inline, { minLength: 1, maxLength: 5 });

/** Block trees without ids; `articles` numbers them. */
const tree = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inlines.map((i): Block => ({ type: 'paragraph', id: '', inlines: i })),
    inlines.map((i): Block => ({ type: 'pullquote', id: '', inlines: i })),
    fc.constant<Block>({ type: 'rule', id: '' }),
    inlines.map((i): Block => ({ type: 'figure', id: '', alt: { status: 'unknown' }, caption: i })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), inlines)
      .map(([rows, columns, i]): Block => ({
        type: 'table',
        id: '',
        headRows: 1,
        rows: Array.from({ length: rows }, () => ({
          cells: Array.from({ length: columns }, () => ({ inlines: i })),
        })),
      })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks): Block => ({ type: 'quote', id: '', blocks })),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks): Block => ({
      type: 'list',
      id: '',
      ordered: true,
      items: blocks.map((b) => ({ blocks: [b] })),
    })),
  ),
}));

export const article: fc.Arbitrary<Article> = fc
  .array(tree.block, { minLength: 1, maxLength: 6 })
  .map((blocks) => {
    let n = 0;
    const number = (block: Block): Block => {
      const id = `b${++n}`;
      if (block.type === 'list')
        return { ...block, id, items: block.items.map((item) => ({ blocks: item.blocks.map(number) })) };
      if (block.type === 'quote') return { ...block, id, blocks: block.blocks.map(number) };
      return { ...block, id };
    };
    return sampleArticle({ blocks: blocks.map(number) });
  });

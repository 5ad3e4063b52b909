/** Articles as they may come: every block and mark, scripts of both directions, in any order and depth. */
import {
  blockText,
  sliceCodePoints,
  type Article,
  type Block,
  type Inline,
  type Mark,
  type Quote,
} from '@offprint/model';
import fc from 'fast-check';
import { article, JPEG, sha256, text } from './fixtures.ts';

const WORDS = (
  'harbour AT&T <b> well-known efficient “quoted” don’t 3,5 €9 (see end). — and the of to ' +
  'Ереван Հայաստան საქართველო Ελπίς İstanbul https://example.org/a/b?c=d&e=f Straße naïve x̄ ' +
  'שלום עולם! السفينة الكبيرة 2026 لا (יום)'
)
  .split(' ')
  .concat('w'.repeat(300), 'Donaudampfschifffahrtsgesellschaft');

// Every text is told from all others by a number, so that a wrong order shows.
let count = 0;
const next = (): number => (count += 1);
const id = fc.constant('').map(() => `b${next()}`);
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((list) => `t${next()}q ${list.join(' ')}`.normalize('NFC'));
const marks: fc.Arbitrary<Mark[]> = fc.uniqueArray(
  fc.constantFrom<Mark>(
    { type: 'em' },
    { type: 'strong' },
    { type: 'smallcaps' },
    { type: 'code' },
    { type: 'sup' },
    { type: 'link', href: 'https://www.example.org/survey?a=1&b=2' },
    { type: 'lang', lang: 'de' },
    { type: 'lang', lang: 'he' },
    { type: 'abbr', expansion: 'what it stands for' },
  ),
  { maxLength: 3, selector: (mark) => mark.type },
);
const run: fc.Arbitrary<Inline> = fc.tuple(words, marks).map(([value, all]) => text(`${value} `, ...all));
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof({ weight: 8, arbitrary: run }, { weight: 1, arbitrary: fc.constant<Inline>({ type: 'br' }) }),
  { minLength: 1, maxLength: 4 },
);
const asset = { sha256: sha256(JPEG), mediaType: 'image/jpeg', width: 120, height: 80 };
const speaker = fc.option(fc.constant({ name: 'Rui Tavares', role: 'retired pilot' }), { nil: undefined });

function some<T>(value: T | undefined, key: string): Record<string, T> {
  return value === undefined ? {} : { [key]: value };
}

const table: fc.Arbitrary<Block> = fc
  .tuple(
    id,
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 2 }),
    fc.infiniteStream(fc.oneof(inlines, fc.constant([]))),
    fc.boolean(),
  )
  .map(([tableId, columns, rows, heads, content, spans]) => ({
    type: 'table',
    id: tableId,
    headRows: Math.min(heads, rows),
    rows: Array.from({ length: rows }, (_, r) => ({
      // In every second row the first two columns are one cell.
      cells: Array.from({ length: spans && columns > 1 && r % 2 === 1 ? columns - 1 : columns }, (__, c) => ({
        inlines: content.next().value as Inline[],
        ...(spans && columns > 1 && r % 2 === 1 && c === 0 && { colspan: 2 }),
      })),
    })),
  }));

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.record({ type: fc.constant('paragraph' as const), id, inlines }),
    fc.record({ type: fc.constant('heading' as const), id, level: fc.constant(2), inlines }),
    fc.tuple(id, inlines, speaker).map(([quoteId, said, by]) => ({
      type: 'pullquote' as const,
      id: quoteId,
      inlines: said,
      ...some(by, 'speaker'),
    })),
    fc
      .tuple(id, fc.array(words, { minLength: 1, maxLength: 3 }))
      .map(([codeId, lines]) => ({ type: 'code' as const, id: codeId, text: lines.join('\n    ') })),
    fc.record({ type: fc.constant('rule' as const), id }),
    fc.tuple(id, fc.boolean(), fc.boolean(), inlines).map(([figureId, kept, told, caption]) => ({
      type: 'figure' as const,
      id: figureId,
      ...(kept && { asset }),
      alt: told ? { status: 'stated' as const, text: 'A quay' } : { status: 'unknown' as const },
      caption,
      credit: 'Maria Santos',
    })),
    table,
    fc
      .tuple(id, fc.array(tie('block'), { minLength: 1, maxLength: 3 }), speaker)
      .map(([quoteId, blocks, by]) => ({
        type: 'quote' as const,
        id: quoteId,
        blocks,
        ...some(by, 'speaker'),
      })),
    fc.record({
      type: fc.constant('list' as const),
      id,
      ordered: fc.boolean(),
      items: fc.array(fc.record({ blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      type: fc.constant('embed' as const),
      id,
      provider: fc.constant('Chirper'),
      author: fc.constant('Ana Pereira'),
      url: fc.constant('https://chirper.example/1'),
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    }),
  ),
})).block;

/** A note, and whether a paragraph refers to it. */
const note = fc.tuple(id, id, inlines, fc.boolean()).map(([noteId, innerId, said, referred]) => ({
  block: {
    type: 'note' as const,
    id: noteId,
    blocks: [{ type: 'paragraph' as const, id: innerId, inlines: said }],
  },
  referred,
}));

export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.array(note, { maxLength: 3 }),
    fc.constantFrom('en', 'ru', 'de', 'he', 'und'),
    fc.constantFrom('ltr' as const, 'rtl' as const, 'auto' as const),
    fc.array(fc.record({ block: fc.nat(), start: fc.nat(), size: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 4,
    }),
  )
  .map(([blocks, notes, language, dir, stretches]) => {
    const referring: Block[] = notes
      .filter(({ referred }) => referred)
      .map(({ block: { id: noteId } }) => ({
        type: 'paragraph',
        id: `r${next()}`,
        inlines: [text(`t${next()}q refers`), { type: 'noteRef', noteId }, text(' to a note')],
      }));
    return article({
      language,
      dir,
      blocks: [...blocks, ...referring, ...notes.map(({ block: made }) => made)],
      quotes: stretches.flatMap((stretch, i) => quoteFrom(blocks, stretch, `quote${i}`)),
    });
  });

/** A quotation of some stretch of some block's text, wherever that begins and ends; none of a block without text. */
function quoteFrom(
  blocks: readonly Block[],
  { block, start, size }: { readonly block: number; readonly start: number; readonly size: number },
  quoteId: string,
): Quote[] {
  const quoted = blocks[block % blocks.length];
  const length = quoted ? Array.from(blockText(quoted)).length : 0;
  if (!quoted || length === 0) return [];
  const position = { start: start % length, end: Math.min(length, (start % length) + size) };
  const exact = sliceCodePoints(blockText(quoted), position);
  // What the model takes for no quotation: over several lines or cells, of nothing but spaces, cut within a letter.
  if (/\p{Cc}/u.test(exact) || exact.trim() === '' || exact !== exact.normalize('NFC')) return [];
  const place = { blockId: quoted.id, position };
  return [{ id: quoteId, inlines: [text(exact)], exact, partial: true, place }];
}

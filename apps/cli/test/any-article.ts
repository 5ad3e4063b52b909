/**
 * Generated articles of every kind of block, for the round trips. White space is as HTML has it, one space between
 * words and none at the ends of a block: no form of text with markup keeps more.
 */
import { joinInlines, parseArticle, type Article, type Block, type Inline, type Mark } from '@offprint/model';
import fc from 'fast-check';

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'harbour',
      'ferry',
      'Straße',
      'Bakı',
      'мост',
      'اخبار',
      '橋',
      'e\u0301'.normalize('NFC'),
      '2026',
      'A.',
      'it’s',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<b>',
      '&amp;',
      '"q"',
      '*z*',
      '_u_',
      '`c`',
      '#h',
      '[l](m)',
      '|',
      '\\y',
      '~t~',
      '1.',
      '-',
      '+',
      '>',
      '---',
      '![',
      '<!--',
      '***',
      '&#65;',
      ']',
      '^[1]',
      '\u{1f600}',
    ),
  },
);
const words = (max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' ').trim());
export const line = words(5);
const url = fc
  .constantFrom('https://example.org/a?b=1&c=2', 'https://example.org/ä', 'http://example.net/x_(y)')
  .map((one) => new URL(one).href);
const href = fc.oneof(url, fc.constantFrom('mailto:a@example.org', 'tel:+4912345'));

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'em' },
    { type: 'strong' },
    { type: 'sub' },
    { type: 'sup' },
    { type: 'code' },
    { type: 'smallcaps' },
  ),
  href.map((to): Mark => ({ type: 'link', href: to })),
  fc.constantFrom('de', 'az-Latn').map((lang): Mark => ({ type: 'lang', lang })),
  line.map((expansion): Mark => ({ type: 'abbr', expansion })),
);
const run = fc
  .record({ text: words(4), marks: fc.uniqueArray(mark, { maxLength: 2, selector: (one) => one.type }) })
  .map(({ text, marks }): Inline => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }));

/** Runs with a space between them, so that words stay words; now and then a break. */
const inlines = fc.array(fc.tuple(run, fc.boolean()), { minLength: 1, maxLength: 4 }).map((runs) => {
  const out: Inline[] = [];
  for (const [i, [one, broken]] of runs.entries()) {
    if (i > 0) out.push(broken ? { type: 'br' } : { type: 'text', text: ' ' });
    out.push(one);
  }
  return joinInlines(out);
});
const leafInlines = fc
  .array(run, { minLength: 1, maxLength: 2 })
  .map((runs) =>
    joinInlines(runs.flatMap((one, i): Inline[] => (i > 0 ? [{ type: 'text', text: ' ' }, one] : [one]))),
  );

type Draft = (next: () => string) => Block;
const paragraph = inlines.map((list): Draft => (next) => ({ type: 'paragraph', id: next(), inlines: list }));
const speaker = fc.record({ name: line, role: line }, { requiredKeys: ['name'] });

/** Blocks that every form with markup can hold. */
const common: readonly fc.Arbitrary<Draft>[] = [
  paragraph,
  leafInlines.map((list): Draft => (next) => ({ type: 'heading', id: next(), level: 2, inlines: list })),
  fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 20 }), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([ordered, start, items]): Draft => (next) => ({
      type: 'list',
      id: next(),
      ordered,
      ...(ordered && start !== 1 ? { start } : {}),
      items: items.map((item) => ({ blocks: [item(next)] })),
    })),
  fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((lines): Draft => (next) => ({ type: 'code', id: next(), text: lines.join('\n  ') })),
  fc.array(leafInlines, { minLength: 2, maxLength: 2 }).map(([a, b]): Draft => (next) => ({
    type: 'table',
    id: next(),
    headRows: 1,
    rows: [
      {
        cells: [
          { inlines: a ?? [], header: 'col' },
          { inlines: [], header: 'col' },
        ],
      },
      { cells: [{ inlines: b ?? [] }, { inlines: a ?? [] }] },
    ],
  })),
];
/** Blocks whose parts only our own HTML sets apart. */
const rich: readonly fc.Arbitrary<Draft>[] = [
  fc.tuple(paragraph, fc.option(speaker)).map(([inner, said]): Draft => (next) => ({
    type: 'quote',
    id: next(),
    blocks: [inner(next)],
    ...(said ? { speaker: said } : {}),
  })),
  fc.tuple(leafInlines, fc.option(speaker)).map(([list, said]): Draft => (next) => ({
    type: 'pullquote',
    id: next(),
    inlines: list,
    ...(said ? { speaker: said } : {}),
  })),
  fc
    .record({
      caption: fc.option(leafInlines),
      credit: fc.option(line),
      sourceUrl: fc.option(url),
      alt: fc.constantFrom(
        { status: 'unknown' as const },
        { status: 'decorative' as const },
        { status: 'stated' as const, text: 'A <quay>' },
        { status: 'inferred' as const, text: 'x', inferredFrom: 'the caption' },
      ),
      asset: fc.boolean(),
    })
    .map(({ caption, credit, sourceUrl, alt, asset }): Draft => (next) => ({
      type: 'figure',
      id: next(),
      alt,
      ...(asset
        ? { asset: { sha256: 'b'.repeat(64), mediaType: 'image/png', width: 640, height: 480 } }
        : {}),
      ...(caption ? { caption } : {}),
      ...(credit ? { credit } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
    })),
  fc
    .record({ provider: line, author: fc.option(line), url: fc.option(url), inner: paragraph })
    .map(({ provider, author, url: to, inner }): Draft => (next) => ({
      type: 'embed',
      id: next(),
      provider,
      blocks: [inner(next)],
      ...(author ? { author } : {}),
      ...(to ? { url: to } : {}),
    })),
  paragraph.map((inner): Draft => (next) => ({ ...inner(next), lang: 'ar', dir: 'rtl' })),
];

const moment = fc.constantFrom(
  { value: '2026-03-04T10:15:00+01:00', precision: 'second' as const },
  { value: '2025-12-31T23:59:59Z', precision: 'second' as const },
);
const date = fc.oneof(
  moment,
  fc.constantFrom(
    { value: '2026-03', precision: 'month' as const },
    { value: '2026-03-04', precision: 'day' as const, inferredFrom: 'the first line' },
  ),
);

/** `moments`: dates have a time and an offset; `rich`: also blocks that only our own HTML holds. */
export function anyArticle(
  options: { readonly moments?: boolean; readonly rich?: boolean } = {},
): fc.Arbitrary<Article> {
  const kinds = options.rich ? [...common, ...rich] : common;
  return fc
    .record({
      main: line,
      kicker: fc.option(line),
      short: fc.option(line),
      deck: fc.option(line),
      by: fc.option(line),
      authors: fc.uniqueArray(
        fc.record({ name: line, kind: fc.constantFrom('person' as const, 'org' as const) }),
        { maxLength: 2, selector: (one) => one.name },
      ),
      publisher: fc.option(line),
      section: fc.option(line),
      published: fc.option(options.moments ? moment : date),
      abstract: fc.option(line),
      subjects: fc.uniqueArray(line, { maxLength: 2 }),
      holder: fc.option(line),
      notice: fc.option(line),
      canonicalUrl: url,
      first: paragraph,
      blocks: fc.array(fc.oneof(...kinds), { maxLength: 5 }),
      note: fc.option(leafInlines),
    })
    .map(build);
}

interface Parts {
  readonly main: string;
  readonly kicker: string | null;
  readonly short: string | null;
  readonly deck: string | null;
  readonly by: string | null;
  readonly authors: Article['authors'];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly published: Article['datePublished'] | null;
  readonly abstract: string | null;
  readonly subjects: readonly string[];
  readonly holder: string | null;
  readonly notice: string | null;
  readonly canonicalUrl: string;
  readonly first: Draft;
  readonly blocks: readonly Draft[];
  readonly note: Inline[] | null;
}

function build(parts: Parts): Article {
  let count = 0;
  const next = (): string => `x${++count}`;
  const text = (value: string): Inline[] => [{ type: 'text', text: value }];
  const blocks = [parts.first, ...parts.blocks].map((draft) => draft(next));
  const [first] = blocks;
  if (parts.note && first?.type === 'paragraph') {
    first.inlines = joinInlines([...first.inlines, { type: 'noteRef', noteId: 'note1' }]);
    blocks.push({
      type: 'note',
      id: 'note1',
      blocks: [{ type: 'paragraph', id: next(), inlines: parts.note }],
    });
  }
  const parsed = parseArticle({
    schemaVersion: 1,
    id: 'any',
    version: 1,
    kind: 'news',
    headlines: [
      ...(parts.kicker ? [{ role: 'kicker', inlines: text(parts.kicker) }] : []),
      { role: 'main', inlines: text(parts.main) },
      ...(parts.short ? [{ role: 'short', inlines: text(parts.short) }] : []),
    ],
    ...(parts.deck ? { deck: text(parts.deck) } : {}),
    ...(parts.by ? { by: parts.by } : {}),
    authors: parts.authors,
    publisher: { name: parts.publisher },
    ...(parts.section ? { section: parts.section } : {}),
    ...(parts.published ? { datePublished: parts.published } : {}),
    language: 'en',
    dir: 'ltr',
    ...(parts.abstract ? { abstract: parts.abstract } : {}),
    blocks,
    quotes: [],
    ...(parts.subjects.length > 0 ? { subjects: parts.subjects.map((name) => ({ name })) } : {}),
    rights: {
      ...(parts.holder ? { holder: parts.holder } : {}),
      ...(parts.notice ? { notice: parts.notice } : {}),
      permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' },
    },
    provenance: {
      canonicalUrl: parts.canonicalUrl,
      retrievedAt: { value: '2026-03-05T10:00:00Z', precision: 'second' },
      method: 'saved-page',
      tool: { name: 'Offprint', version: '0.1.0' },
      contentHash: 'a'.repeat(64),
      transformations: [],
      origins: [],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

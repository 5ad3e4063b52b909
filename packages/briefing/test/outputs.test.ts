import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { articleTextParts, type Article, type Block, type Briefing } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { OUTPUT_FORMATS, writeBriefing, type OutputFormat, type OutputRequest } from '../src/index.ts';
import { staffText } from '../src/file/staff-text.ts';
import { article, paragraph } from './articles.ts';

type Written = Exclude<OutputFormat, 'pdf'>;
const FORMATS = OUTPUT_FORMATS.filter((format): format is Written => format !== 'pdf');
const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');
const PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Every kind of block, with signs that each form writes in its own way. */
const BLOCKS: Block[] = [
  { type: 'heading', id: 'h', level: 2, inlines: [{ type: 'text', text: 'Under the <cranes> & "ropes"' }] },
  {
    type: 'paragraph',
    id: 'p',
    inlines: [
      { type: 'text', text: '1. *Not* a [list] <script>alert(1)</script>', marks: [{ type: 'em' }] },
      { type: 'noteRef', noteId: 'n' },
    ],
  },
  {
    type: 'list',
    id: 'l',
    ordered: true,
    start: 3,
    items: [{ blocks: [paragraph('l1', 'Third thing')] }, { blocks: [paragraph('l2', 'Fourth thing')] }],
  },
  { type: 'quote', id: 'q', blocks: [paragraph('q1', 'A quoted passage')], speaker: { name: 'Ada Holm' } },
  { type: 'pullquote', id: 'pq', inlines: [{ type: 'text', text: 'A phrase set apart' }] },
  {
    type: 'figure',
    id: 'f',
    asset: { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 1, height: 1 },
    alt: { status: 'stated', text: 'Cranes' },
    caption: [{ type: 'text', text: 'Cranes at rest' }],
    credit: 'Rosa Lind',
  },
  {
    type: 'table',
    id: 't',
    headRows: 1,
    rows: [
      {
        cells: [
          { header: 'col', inlines: [{ type: 'text', text: 'Port' }] },
          { header: 'col', inlines: [{ type: 'text', text: 'Ships' }] },
        ],
      },
      {
        cells: [
          { inlines: [{ type: 'text', text: 'North | South' }] },
          { inlines: [{ type: 'text', text: '11' }] },
        ],
      },
    ],
  },
  { type: 'code', id: 'c', text: 'if (a < b) {\n\treturn;\n}' },
  { type: 'rule', id: 'r' },
  {
    type: 'embed',
    id: 'e',
    provider: 'A site',
    author: 'Someone',
    url: 'https://posts.example/1',
    blocks: [paragraph('e1', 'A post')],
  },
  { type: 'note', id: 'n', blocks: [paragraph('n1', 'What the note says')] },
];

const rich = article('rich', { blocks: BLOCKS, quotes: [] });
const plain = article('plain', { publisher: { name: 'R&D <Daily>' } });
const articles: Article[] = [rich, plain];
const briefing: Briefing = {
  schemaVersion: 1,
  id: 'ports',
  title: 'Ports & <harbours>',
  language: 'en',
  marking: 'TLP:AMBER+STRICT',
  distribution: ['Press office'],
  asOf: { value: '2026-03-05', precision: 'day' },
  keyPoints: [staffText('Nothing moves. [@rich][@plain]')],
  sections: [
    {
      heading: 'News',
      items: [
        {
          articleId: 'rich',
          version: 1,
          mode: 'full',
          commentary: { author: 'The desk', paragraphs: [staffText('Not confirmed. [@plain]')] },
        },
        { articleId: 'plain', version: 1, mode: 'excerpt', blockIds: ['p1', 'p3'] },
        { articleId: 'plain', version: 1, mode: 'full' },
      ],
    },
  ],
  citationStyle: 'chicago18',
  notes: 'end',
  quoteTable: [{ articleId: 'plain', version: 1, quoteId: 'q1' }],
  timeline: [{ date: { value: '2026-03', precision: 'month' }, inlines: staffText('It begins. [@rich]') }],
  permittedUse: [{ text: 'Forty copies.' }],
  overrides: [{ code: 'rights-forbid-print', reason: 'Agreed.' }],
  page: { size: 'a4', columns: 1, duplex: false },
};
const request: OutputRequest = {
  briefing,
  articles,
  picture: (hash) => (hash === 'a'.repeat(64) ? PICTURE : undefined),
  producer: 'Offprint test',
  buildTime: '2026-03-05T00:00:00Z',
};

const write = (format: Written, given = request): Promise<Uint8Array> => writeBriefing(given, format, sha256);

/** The markup of a form, its files joined. */
async function markup(format: Written): Promise<string> {
  const bytes = await write(format);
  if (format === 'html' || format === 'markdown') return new TextDecoder().decode(bytes);
  const wanted = format === 'epub' ? /\.xhtml$/ : /^word\/(?:document|header\d+)\.xml$/;
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => wanted.test(name))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('\n');
}

/** Its words alone, without white space. */
async function words(format: Written): Promise<string> {
  const text = await markup(format);
  const bare =
    format === 'markdown'
      ? text.replaceAll(/\\([^\w\s])/g, '$1').replaceAll('\\\n', ' ')
      : text
          .replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&');
  return bare.replaceAll(/[\s*]/g, '');
}
const solid = (text: string): string => text.replaceAll(/[\s*]/g, '');

describe.each(FORMATS)('a briefing as %s', (format) => {
  test('holds every text of its articles', async () => {
    const written = await words(format);
    for (const { text } of articles.flatMap(articleTextParts))
      for (const part of text.split('\n')) expect(written).toContain(solid(part));
  });

  test('holds the staff’s words, the tables and the whole attribution', async () => {
    const written = await words(format);
    for (const text of [
      'Ports & <harbours>',
      'TLP:AMBER+STRICT',
      'Nothing moves.',
      'Not confirmed.',
      'Comment by The desk',
      '[…]',
      'Who said what',
      '“We will not move a single crate,”',
      'Timeline',
      'March 2026',
      'Forty copies.',
      'rights-forbid-print',
      'Agreed.',
      ...articles.map(({ provenance }) => provenance.contentHash),
      'https://news.example/plain',
      '© 2026 The Daily Example',
      'R&D <Daily>',
      'What the note says',
    ])
      expect(written).toContain(solid(text));
  });

  test('is the same, byte for byte, each time', async () => {
    const [one, other] = [await write(format), await write(format)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe.each(['html', 'epub'] as const)('the markup of %s', (format) => {
  test('has each id once in a file, and no link that leads nowhere', async () => {
    const files =
      format === 'html'
        ? { 'page.html': await write('html') }
        : Object.fromEntries(
            Object.entries(unzipSync(await write('epub'))).filter(([name]) => name.endsWith('.xhtml')),
          );
    const ids = new Map(
      Object.entries(files).map(([name, bytes]) => [
        name.replace('EPUB/', ''),
        [...strFromU8(bytes).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id),
      ]),
    );
    for (const all of ids.values()) expect(new Set(all).size).toBe(all.length);
    for (const [name, bytes] of Object.entries(files))
      for (const [, to = ''] of strFromU8(bytes).matchAll(/href="([^":]*#[^"]*)"/g)) {
        const [file, anchor = ''] = to.split('#');
        expect(ids.get(file || name.replace('EPUB/', '')), to).toContain(anchor);
      }
  });

  test('runs nothing that an article holds', async () => {
    const text = await markup(format);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

test('an e-book begins with its type, unpacked, and lists every file', async () => {
  const bytes = await write('epub');
  expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const files = unzipSync(bytes);
  const listed = [
    ...strFromU8(files['EPUB/package.opf'] ?? new Uint8Array()).matchAll(/<item [^>]*href="([^"]+)"/g),
  ].map(([, href = '']) => `EPUB/${href}`);
  const there = Object.keys(files).filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf');
  expect(listed.toSorted()).toEqual(there.toSorted());
  expect(there).toContain(`EPUB/pictures/${'a'.repeat(64)}.png`);
});

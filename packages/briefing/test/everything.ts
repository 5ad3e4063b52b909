/** A briefing with every kind of block and every part of the frame, and signs that each form writes in its own way. */
import { createHash } from 'node:crypto';
import type { Article, Block, Briefing } from '@offprint/model';
import type { OutputRequest } from '../src/index.ts';
import { staffText } from '../src/file/staff-text.ts';
import { article, paragraph } from './articles.ts';

export const sha256 = (utf8: string): string => createHash('sha256').update(utf8).digest('hex');
export const PICTURE = new Uint8Array(
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

export const rich = article('rich', { blocks: BLOCKS, quotes: [] });
export const plain = article('plain', { publisher: { name: 'R&D <Daily>' } });
export const articles: Article[] = [rich, plain];
export const briefing: Briefing = {
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
export const request: OutputRequest = {
  briefing,
  articles,
  picture: (hash) => (hash === 'a'.repeat(64) ? PICTURE : undefined),
  producer: 'Offprint test',
  buildTime: '2026-03-05T00:00:00Z',
};

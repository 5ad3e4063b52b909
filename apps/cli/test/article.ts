/** An article that holds every kind of block and inline, with characters that every format has to escape. */
import { parseArticle, type Article } from '@offprint/model';

export const NASTY = 'A <b>&amp; "q" {x} \\y | *z* _u_ `c` #h $d %p ~t ^r [l](m)';
export const HASH = 'a'.repeat(64);

const DRAFT = {
  schemaVersion: 1,
  id: 'everything',
  version: 3,
  kind: 'news',
  headlines: [
    { role: 'main', inlines: [{ type: 'text', text: NASTY }] },
    { role: 'kicker', inlines: [{ type: 'text', text: 'Kicker' }] },
  ],
  deck: [{ type: 'text', text: 'A deck' }],
  authors: [{ name: 'Jürgen O’Neil & Sons' }, { name: 'Mary {Ann} Doe', kind: 'person' }],
  publisher: { name: 'The “Daily” & Co', place: 'London', inferredFrom: 'the page’s title' },
  datePublished: { value: '2026-03', precision: 'month' },
  dateline: { text: 'LONDON, March 4', place: 'London' },
  language: 'en',
  dir: 'ltr',
  blocks: [
    {
      type: 'paragraph',
      id: 'p1',
      inlines: [
        { type: 'text', text: '1. not a list, ' },
        { type: 'text', text: 'bold', marks: [{ type: 'strong' }] },
        { type: 'text', text: 'tight' },
        { type: 'text', text: ' em ', marks: [{ type: 'em' }] },
        { type: 'text', text: 'see!' },
        { type: 'text', text: 'a "link"', marks: [{ type: 'link', href: 'https://example.org/a?b=1&c=2' }] },
        { type: 'noteRef', noteId: 'n1' },
        { type: 'br' },
        { type: 'text', text: 'x`y', marks: [{ type: 'code' }] },
        { type: 'text', text: 'Ö', marks: [{ type: 'lang', lang: 'de' }] },
        { type: 'text', text: '2', marks: [{ type: 'sup' }] },
      ],
    },
    { type: 'heading', id: 'h1', level: 2, inlines: [{ type: 'text', text: 'Heading' }] },
    {
      type: 'list',
      id: 'l1',
      ordered: true,
      start: 9,
      items: [
        { blocks: [{ type: 'paragraph', id: 'l1a', inlines: [{ type: 'text', text: 'nine' }] }] },
        { blocks: [{ type: 'paragraph', id: 'l1b', inlines: [{ type: 'text', text: '- ten' }] }] },
      ],
    },
    {
      type: 'quote',
      id: 'q1',
      blocks: [{ type: 'paragraph', id: 'q1p', inlines: [{ type: 'text', text: 'Said <this>.' }] }],
      speaker: { name: 'A. Speaker', role: 'mayor' },
    },
    {
      type: 'figure',
      id: 'f1',
      asset: { sha256: HASH, mediaType: 'image/png', width: 2, height: 1 },
      alt: { status: 'stated', text: 'An "alt" <text>' },
      caption: [{ type: 'text', text: 'Caption' }],
      credit: 'Photographer / Agency',
    },
    {
      type: 'table',
      id: 't1',
      headRows: 1,
      rows: [
        {
          cells: [
            { inlines: [{ type: 'text', text: 'Head' }], header: 'col' },
            { inlines: [], header: 'col' },
          ],
        },
        {
          cells: [
            { inlines: [{ type: 'text', text: 'a|b', marks: [{ type: 'code' }] }] },
            { inlines: [{ type: 'text', text: 'c|d' }] },
          ],
        },
      ],
    },
    { type: 'code', id: 'c1', language: 'html', text: '<b>\n```\n</b>' },
    { type: 'rule', id: 'r1' },
    { type: 'embed', id: 'e1', provider: 'Example', url: 'https://example.org/post', blocks: [] },
    { type: 'pullquote', id: 'pq1', inlines: [{ type: 'text', text: 'Pulled' }] },
    {
      type: 'note',
      id: 'n1',
      blocks: [{ type: 'paragraph', id: 'n1p', inlines: [{ type: 'text', text: 'The note.' }] }],
    },
  ],
  quotes: [],
  corrections: [{ text: 'An earlier version misspelt a name.' }],
  rights: {
    notice: '© The Daily',
    permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' },
  },
  provenance: {
    sourceUrl: 'https://example.org/news/1',
    retrievedAt: { value: '2026-03-05T10:00:00Z', precision: 'second' },
    method: 'saved-page',
    tool: { name: 'Offprint', version: '0.1.0' },
    contentHash: HASH,
    transformations: [],
    origins: [],
  },
};

/** The article, with some of its fields replaced. */
export function everything(change: Partial<Article> = {}): Article {
  const parsed = parseArticle({ ...DRAFT, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** The article as a source that states no outlet, author, date or address. */
export function unattributed(): Article {
  const { datePublished: _1, dateline: _2, ...rest } = everything({ authors: [], publisher: { name: null } });
  const { sourceUrl: _3, ...provenance } = rest.provenance;
  return { ...rest, provenance };
}

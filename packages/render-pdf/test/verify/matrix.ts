/** The documents that `npm run verify:pdf` makes: every block, script, size, label, and what is hostile. */
import { TLP_LABELS, type Article, type Block, type Briefing, type PageSpec } from '@offprint/model';
import fc from 'fast-check';
import { offprintOf } from '../../src/index.ts';
import { anyArticle } from '../arbitrary-article.ts';
import { article, briefing, CLEAR_PNG, JPEG, longText, paragraph, sha256, text, WEBP } from '../fixtures.ts';

export interface Sample {
  readonly name: string;
  readonly briefing: Briefing;
  readonly articles: readonly Article[];
}

const asOf = { value: '2026-03-04', precision: 'day' } as const;
const A4: PageSpec = { size: 'a4', columns: 1, duplex: false };

function offprint(name: string, parts: Partial<Article>, page: PageSpec = A4): Sample {
  const made = article(parts);
  return { name, briefing: { ...offprintOf([made], { asOf }), page }, articles: [made] };
}

function brief(name: string, parts: Partial<Briefing>, articles: readonly Article[]): Sample {
  return { name, briefing: briefing(articles, parts), articles };
}

function picture(bytes: Uint8Array, mediaType: string) {
  return { sha256: sha256(bytes), mediaType, width: 120, height: 80 };
}

function cells(...values: string[]) {
  return { cells: values.map((value) => ({ inlines: value === '' ? [] : [text(value)] })) };
}

const NOTE: Block = { type: 'note', id: 'n1', blocks: [paragraph('n1p', 'With one exception.')] };

export const EVERY_BLOCK: Block[] = [
  paragraph(
    'p1',
    'The port stays open',
    { type: 'noteRef', noteId: 'n1' },
    ' today.',
    { type: 'br' },
    'And after.',
  ),
  { type: 'heading', id: 'h2', level: 2, inlines: [text('A heading')] },
  { type: 'heading', id: 'h3', level: 3, inlines: [text('One below it')] },
  {
    type: 'list',
    id: 'l1',
    ordered: true,
    start: 4,
    items: [
      { blocks: [paragraph('l1a', 'the first thing')] },
      {
        blocks: [
          paragraph('l1b', 'the second'),
          {
            type: 'list',
            id: 'l2',
            ordered: false,
            items: [{ blocks: [paragraph('l2a', 'a thing in it')] }],
          },
        ],
      },
    ],
  },
  {
    type: 'quote',
    id: 'q1',
    blocks: [paragraph('q1p', 'A channel is not a bathtub.')],
    speaker: { name: 'Rui Tavares', role: 'retired pilot' },
  },
  {
    type: 'pullquote',
    id: 'pq',
    inlines: [text('What goes out comes back.')],
    speaker: { name: 'Lena Okafor' },
  },
  {
    type: 'figure',
    id: 'f1',
    asset: picture(JPEG, 'image/jpeg'),
    alt: { status: 'stated', text: 'A quay' },
    caption: [text('The quay in the morning.')],
    credit: 'Maria Santos / Gazette',
  },
  {
    type: 'table',
    id: 't1',
    headRows: 1,
    caption: [text('Depths of the channel')],
    rows: [cells('Point', 'Metres'), cells('Outer bar', '9.5'), cells('Basin', '')],
  },
  { type: 'code', id: 'c1', text: 'begin\n  depth = 9\n\nend' },
  { type: 'rule', id: 'r1' },
  {
    type: 'embed',
    id: 'e1',
    provider: 'Chirper',
    author: 'Ana Pereira',
    url: 'https://chirper.example/1',
    blocks: [paragraph('e1p', 'The data are online.')],
  },
  NOTE,
  { type: 'note', id: 'n2', blocks: [paragraph('n2p', 'A note that no text refers to.')] },
];

const LINKS: Block[] = [
  paragraph(
    'p',
    text('a survey', { type: 'link', href: 'https://www.example.org/survey?a=1&b=2' }),
    ', ',
    text('the desk', { type: 'link', href: 'mailto:desk@example.org' }),
    ' and ',
    text('a very long name of a link that goes on over the end of its line and of the next '.repeat(3), {
      type: 'link',
      href: `https://www.example.org/${'path/'.repeat(40)}?q=(a)\\b`,
    }),
  ),
];

const FIGURES: Block[] = [
  ['f1', JPEG, 'image/jpeg', { status: 'unknown' as const }],
  ['f2', CLEAR_PNG, 'image/png', { status: 'decorative' as const }],
  [
    'f3',
    WEBP,
    'image/webp',
    { status: 'inferred' as const, text: 'A <quay> & “more”', inferredFrom: 'the caption' },
  ],
].map(([id, bytes, type, alt]) => ({
  type: 'figure' as const,
  id: id as string,
  asset: picture(bytes as Uint8Array, type as string),
  alt: alt as { status: 'unknown' },
  caption: [text('A caption.')],
}));

function spans(): Block {
  const rows = [
    {
      cells: [
        { inlines: [text('Over two')], header: 'colgroup' as const, colspan: 2 },
        { inlines: [text('c')], rowspan: 2 },
      ],
    },
    {
      cells: [
        { inlines: [text('a')], header: 'col' as const },
        { inlines: [text('b')], header: 'col' as const },
      ],
    },
    {
      cells: [
        { inlines: [text('Down two')], header: 'row' as const, rowspan: 2 },
        { inlines: [text('1')] },
        { inlines: [] },
      ],
    },
    { cells: [{ inlines: [] }, { inlines: [text('2')] }] },
  ];
  return { type: 'table', id: 't', headRows: 2, rows };
}

const HEADS: Block[] = [
  { type: 'table', id: 't1', headRows: 2, rows: [cells('A', 'B'), cells('C', '')] },
  {
    type: 'table',
    id: 't2',
    headRows: 1,
    rows: [
      { cells: [{ inlines: [text('Down')], rowspan: 2 }, { inlines: [text('B')] }] },
      cells('1'),
      cells('2', '3'),
    ],
  },
];

function bigTable(rows: number): Block {
  return {
    type: 'table',
    id: 't',
    headRows: 1,
    rows: [
      cells('Number', 'Name', 'Remark'),
      ...Array.from({ length: rows }, (_, i) =>
        cells(`${i + 1}`, `vessel-${i + 1}`, i % 3 === 0 ? '' : 'at the quay'),
      ),
    ],
  };
}

const SCRIPTS: readonly (readonly [name: string, language: string, dir: 'ltr' | 'rtl', words: string])[] = [
  ['Latin with marks', 'cs', 'ltr', 'Příliš žluťoučký kůň úpěl ďábelské ódy; Łódź, Škoda, Đakovo, x̄ q̇'],
  ['Vietnamese', 'vi', 'ltr', 'Cảng vẫn mở cửa cho các tàu lớn đến hết năm'],
  ['Azerbaijani', 'az', 'ltr', 'Azərbaycan, Şəki, İstanbul, ığdır'],
  ['Cyrillic', 'ru', 'ltr', 'Порт остаётся открытым для судов с осадкой до девяти метров'],
  ['Greek', 'el', 'ltr', 'Το λιμάνι παραμένει ανοιχτό για πλοία έως εννέα μέτρα'],
  ['Armenian', 'hy', 'ltr', 'Նավահանգիստը բաց է մնում մինչև տարեվերջ'],
  ['Georgian', 'ka', 'ltr', 'საქართველოს ნავსადგური ღია რჩება წლის ბოლომდე'],
  ['Hebrew', 'he', 'rtl', 'הנמל יישאר פתוח לאוניות עד 9 מטרים (כך נאמר) בשנת 2026'],
  ['Arabic', 'ar', 'rtl', 'يبقى الميناء مفتوحا للسفن حتى تسعة أمتار، و12 سفينة تنتظر'],
];

const MIXED: Block[] = [
  paragraph('p1', 'He said שלום עולם 12 (כך) and then السفينة الكبيرة، in English again, 3,5 €.'),
  paragraph('p2', text('هذا النص يحتوي على English words و 2026 أرقام', { type: 'lang', lang: 'ar' })),
  { type: 'heading', id: 'h', level: 2, inlines: [text('עברית and English')] },
];

const HOSTILE = [
  'AT&T <b>"bold"</b> \\ (un)balanced ((( & ]]> <?xpacket?>',
  'w'.repeat(300),
  'שלום & السفينة — “mixed” title',
  `A title that goes on ${'and on '.repeat(60)}to its end`,
];

/** `generated`: how many articles made by chance are among them. */
export function matrix(generated: number): Sample[] {
  const every = article({ blocks: EVERY_BLOCK });
  const long = article({ id: 'long', blocks: longText(40) });
  const item = { articleId: every.id, version: 1 };
  const words = [[text('Work has stopped.')], [text('It will go on.')]];
  return [
    ...(['a4', 'letter', 'a5'] as const).flatMap((size) =>
      ([1, 2] as const).map((columns) =>
        offprint(
          `every block, ${size}, ${columns} col.`,
          { blocks: [...EVERY_BLOCK, ...longText(8)] },
          { size, columns, duplex: columns === 1 },
        ),
      ),
    ),
    ...SCRIPTS.map(([name, language, dir, line]) =>
      offprint(name, {
        language,
        dir,
        headlines: [{ role: 'main', inlines: [text(line)] }],
        blocks: [
          paragraph('p', `${line}. `.repeat(12).trim()),
          { type: 'pullquote', id: 'q', inlines: [text(line)] },
        ],
      }),
    ),
    offprint('both directions', { blocks: MIXED }),
    ...HOSTILE.map((title, i) =>
      brief(
        `hostile words ${i + 1}`,
        { title, subtitle: title, audience: title, preparedBy: title, distribution: [title] },
        [
          article({
            headlines: [{ role: 'main', inlines: [text(title)] }],
            by: title,
            publisher: { name: title },
            blocks: [paragraph('p', title), { type: 'code', id: 'c', text: title }],
          }),
        ],
      ),
    ),
    ...TLP_LABELS.map((marking) => brief(marking, { marking }, [long])),
    ...(['foot', 'end'] as const).map((notes) =>
      brief(`notes at the ${notes}`, { notes }, [every, article({ id: 'second', blocks: EVERY_BLOCK })]),
    ),
    ...(['chicago18', 'apa7', 'icd206'] as const).map((citationStyle) =>
      brief(citationStyle, { citationStyle, sourceSummary: words }, [every, long]),
    ),
    ...['ar', 'he', 'ru', 'hy', 'ja'].map((language) => brief(`frame in ${language}`, { language }, [every])),
    brief(
      'sections, excerpt, summary, comment',
      {
        sections: [
          {
            heading: 'Ports',
            items: [{ ...item, mode: 'full', commentary: { author: 'the desk', paragraphs: words } }],
          },
          {
            items: [
              { ...item, mode: 'excerpt', blockIds: ['h3', 'l1', 't1'] },
              { ...item, mode: 'summary', summary: words },
            ],
          },
        ],
      },
      [every],
    ),
    offprint('links', { blocks: LINKS }),
    offprint('pictures', { blocks: FIGURES }),
    offprint('no text but a headline', { blocks: [{ type: 'rule', id: 'r' }] }),
    offprint('cells over rows and columns', { blocks: [spans()] }),
    offprint('tables all head, and heads that reach down', { blocks: [...HEADS] }),
    offprint('a table of 5,000 rows', { blocks: [bigTable(5000)] }),
    offprint('a hundred pages', { blocks: longText(720) }),
    brief(
      'forty articles',
      {},
      Array.from({ length: 40 }, (_, i) => article({ id: `a${i}`, blocks: longText(2, i + 1) })),
    ),
    ...fc.sample(anyArticle, { numRuns: generated, seed: 7 }).map((made, i) => ({
      name: `generated ${i + 1}`,
      briefing: offprintOf([made], { asOf }),
      articles: [made],
    })),
  ];
}

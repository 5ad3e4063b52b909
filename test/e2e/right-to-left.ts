/** An article in Arabic with every mark that has a side: headline, list, quotation, table with figures, note. */
import type { Block, Inline } from '@offprint/model';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (id: string, ...inlines: Inline[]): Block => ({ type: 'paragraph', id, inlines });

export const RTL_HEADLINE = 'عبّارة واحدة بين ميناءين';

const blocks: Block[] = [
  paragraph(
    'p1',
    text('اجتمع رئيسا بلديتي الميناءين يوم الخميس في مبنى الجمارك، بعد انقطاع دام منذ الربيع'),
    { type: 'noteRef', noteId: 'n1' },
    text('، واتفقا على أن تبقى رحلة الصباح كما هي. وقال الكاتب إن اسم العبّارة '),
    { type: 'text', text: 'Petrel', marks: [{ type: 'lang', lang: 'en' }] },
    text(' وإنها تبحر منذ عام 1974.'),
  ),
  { type: 'heading', id: 'h1', level: 2, inlines: [text('ما اتُّفق عليه')] },
  {
    type: 'list',
    id: 'l1',
    ordered: true,
    items: [
      { blocks: [paragraph('l1a', text('رحلة الصباح في السابعة.'))] },
      { blocks: [paragraph('l1b', text('مكالمة كل أسبوع بين مديري الميناءين.'))] },
    ],
  },
  {
    type: 'quote',
    id: 'q1',
    blocks: [paragraph('q1a', text('المضيق حدّ فقط إذا لم يعبره أحد.'))],
    speaker: { name: 'آدا ليندكفيست', role: 'مفوضة النقل' },
  },
  {
    type: 'table',
    id: 't1',
    headRows: 1,
    caption: [text('الرحلات في اليوم')],
    rows: [
      {
        cells: [
          { inlines: [text('الميناء')], header: 'col' },
          { inlines: [text('قبل')], header: 'col' },
          { inlines: [text('بعد')], header: 'col' },
        ],
      },
      {
        cells: [
          { inlines: [text('سوندبي')], header: 'row' },
          { inlines: [text('6')] },
          { inlines: [text('8')] },
        ],
      },
    ],
  },
  { type: 'note', id: 'n1', blocks: [paragraph('n1a', text('توقفت الرحلات في آذار.'))] },
];

export const RTL_ARTICLE = JSON.stringify({
  schemaVersion: 1,
  id: 'ferry-ar',
  version: 1,
  kind: 'news',
  headlines: [{ role: 'main', inlines: [text(RTL_HEADLINE)] }],
  deck: [text('رحلة الصباح تبقى كما هي، والمكالمات كل أسبوع.')],
  authors: [],
  publisher: { name: 'بريد المرفأ' },
  datePublished: { value: '2026-03-05', precision: 'day' },
  language: 'ar',
  dir: 'rtl',
  blocks,
  quotes: [],
  rights: { permitted: { store: 'unknown', print: 'unknown', redistribute: 'unknown' } },
  provenance: {
    retrievedAt: { value: '2026-03-06', precision: 'day' },
    method: 'written-here',
    tool: { name: 'Offprint', version: '0.1.0' },
    contentHash: '0'.repeat(64),
    transformations: [],
    origins: [],
  },
});

/** The same article under another id and headline, as JSON: where a test needs many. */
export function articleNamed(id: string, headline: string): string {
  return RTL_ARTICLE.replace(RTL_HEADLINE, headline).replace(
    '"id":"ferry-ar"',
    JSON.stringify({ id }).slice(1, -1),
  );
}

/** The table of quotations: who, the words, and the source; the words lead to the sentence they stand in. */
import { inlineText, type Article, type QuoteRef } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import {
  edged,
  frameSource,
  gap,
  plain,
  textRows,
  type Composing,
  type Room,
  type Source,
} from './context.ts';
import { ENTRY, SECTION, TABLE, TABLE_HEAD } from './house-style.ts';
import { blockAnchor } from './marked-places.ts';
import { besideEachOther, type ColumnText } from './side-by-side.ts';
import { sourceAnchor } from './sources.ts';

/** Shares of the measure, and the gap between columns. */
const SPEAKER = 0.26;
const SOURCE = 0.22;
const GAP = 10;

export const QUOTES_ANCHOR = 'who-said-what';

/** Quotations that the articles don't have are left out: the check before printing names them. */
export function composeQuotes(
  refs: readonly QuoteRef[],
  sources: readonly Article[],
  room: Room,
  part: StructureElement,
  level: number,
  on: Composing,
): Row[] {
  const frame = frameSource(on);
  const { labels } = on;
  const section = part.add('Sect', { title: labels.whoSaidWhat });
  const tag = section.add(headingRole(level), { lang: frame.language });
  const { measure } = room;
  const title = textRows(
    plain(labels.whoSaidWhat, SECTION, frame),
    frame,
    { style: SECTION, measure, keepWithNext: true, tag },
    on,
  );
  const table = section.add('Table');
  const head = headRows(table, measure, on);
  const body = table.add('TBody');
  const rows = refs.flatMap((ref) => {
    const number =
      sources.findIndex(({ id, version }) => id === ref.articleId && version === ref.version) + 1;
    const article = sources[number - 1];
    return article ? quoteRows(ref, article, number, body, measure, on) : [];
  });
  return [
    ...edged(title, { anchors: [QUOTES_ANCHOR], running: labels.whoSaidWhat, settle: true }),
    gap(pt(GRID / 2), true),
    ...head.map((row): Row => ({ ...row, keepWithNext: true })),
    ...rows.map((row): Row => ({ ...row, repeat: head })),
  ];
}

/** Places of the three columns, in reading order from the side where one begins. */
function columnsIn(measure: Pt, on: Composing): readonly { readonly x: Pt; readonly measure: Pt }[] {
  const [first, last] = [measure * SPEAKER, measure * SOURCE];
  const middle = measure - first - last;
  const widths = [first - GAP, middle - GAP, last];
  const starts = [0, first, first + middle];
  return widths.map((width, i) => ({
    x: pt(on.labels.direction === 'rtl' ? measure - (starts[i] ?? 0) - width : (starts[i] ?? 0)),
    measure: pt(width),
  }));
}

function headRows(table: StructureElement, measure: Pt, on: Composing): Row[] {
  const frame = frameSource(on);
  const row = table.add('THead').add('TR');
  const { speaker, saidWords, source } = on.labels;
  const columns = columnsIn(measure, on);
  const cells = [speaker, saidWords, source].map((label, i): ColumnText => ({
    runs: plain(label, TABLE_HEAD, frame),
    source: frame,
    tag: row.add('TH', { scope: 'Column', lang: frame.language }),
    ...(columns[i] ?? { x: ZERO, measure }),
  }));
  return besideEachOther(cells, TABLE_HEAD, { before: ZERO }, on);
}

function quoteRows(
  { quoteId }: QuoteRef,
  article: Article,
  number: number,
  body: StructureElement,
  measure: Pt,
  on: Composing,
): Row[] {
  const quote = article.quotes.find(({ id }) => id === quoteId);
  if (!quote) return [];
  const { labels, profile } = on;
  const row = body.add('TR');
  const own: Source = {
    place: { articleId: article.id, blockId: quote.place.blockId },
    language: article.language,
    direction: article.dir,
  };
  const frame: Source = { ...own, ...frameSource(on), direction: 'auto' };
  const [who, what, where] = columnsIn(measure, on);
  if (!who || !what || !where) return [];
  const screen = profile === 'screen';
  const { speaker } = quote;
  const whoTag = row.add('TH', { scope: 'Row', lang: article.language });
  const role = speaker?.role === undefined ? [] : plain(`\n${speaker.role}`, ENTRY, own);
  const inferred =
    speaker?.inferredFrom === undefined
      ? []
      : plain(`\n(${labels.inferredFrom(speaker.inferredFrom)})`, { ...ENTRY, italic: true }, frame);
  const whatTag = row.add('TD', { lang: article.language });
  const words = `${labels.quotes.open}${inlineText(quote.inlines)}${labels.quotes.close}`;
  const place = blockAnchor(article.id, quote.place.blockId);
  const whereTag = row.add('TD');
  const linked = <T extends object>(run: T, name: string, tag: StructureElement) =>
    screen ? { ...run, link: { to: 'anchor', name } as const, tag: tag.inline('Link') } : run;
  const quoted = plain(words, TABLE, own).map((run) =>
    on.places.isPrinted(place) ? linked(run, place, whatTag) : run,
  );
  const cited = plain(labels.sourceNumber(number), TABLE, frame).map((run) =>
    linked(run, sourceAnchor(number), whereTag),
  );
  const outlet = article.publisher.name === null ? [] : plain(`\n${article.publisher.name}`, ENTRY, own);
  const cells: ColumnText[] = [
    {
      runs: [
        ...plain(speaker?.name ?? labels.notStated, { ...TABLE, weight: 600 }, own),
        ...role,
        ...inferred,
      ],
      source: own,
      tag: whoTag,
      ...who,
    },
    { runs: quoted, source: own, tag: whatTag, ...what },
    { runs: [...cited, ...outlet], source: frame, tag: whereTag, ...where },
  ];
  return besideEachOther(cells, TABLE, { before: pt(4), rule: measure }, on);
}

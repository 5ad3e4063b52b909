/** The sources page: every item with its full attribution; what is not known says so. */
import type { Article } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { aboutSource, cite, noticesFor, setAside, sourceCard } from '@offprint/model/frame';
import { staffRuns } from './commentary.ts';
import { edged, frameSource, plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { BODY, CITATION, ENTRY, ENTRY_LABEL, HASH, SECTION } from './house-style.ts';
import { labelledRows } from './labelled.ts';
import { withMarker, type MarkerBox } from './marker.ts';

export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** `level`: of its title among the document's headings. */
export function composeSources(
  articles: readonly Article[],
  room: Room,
  parent: StructureElement,
  level: number,
  on: Composing,
): Row[] {
  const frame = frameSource(on);
  const { measure } = room;
  const part = parent.add('Sect', { title: on.labels.sources });
  const heading = part.add(headingRole(level), { lang: frame.language });
  const title = textRows(
    plain(on.labels.sources, SECTION, frame),
    frame,
    { style: SECTION, measure, keepWithNext: true, tag: heading },
    on,
  );
  const summary = (on.briefing.sourceSummary ?? []).flatMap((inlines, i) => {
    const source: Source = { language: on.briefing.language, direction: 'auto' };
    const tag = part.add('P');
    return textRows(
      staffRuns(inlines, BODY, tag, on),
      source,
      { style: BODY, measure, before: i === 0 ? pt(GRID / 2) : ZERO, tag },
      on,
    );
  });
  const list = part.add('L', { numbering: 'Decimal' });
  return [
    ...edged(title, { anchors: ['sources'], running: on.labels.sources }),
    ...summary,
    ...briefingFacts(part, room, on),
    ...articles.flatMap((article, i) => composeEntry(article, i + 1, room, list.add('LI'), on)),
  ];
}

const INDENT = pt(22);
const LABEL_WIDTH = pt(84);

function composeEntry(
  article: Article,
  number: number,
  room: Room,
  item: StructureElement,
  on: Composing,
): Row[] {
  const source: Source = { place: { articleId: article.id }, language: article.language, direction: 'ltr' };
  const runs = cite(article, on.briefing.citationStyle, on.labels).map(({ text, italic }) => ({
    text,
    style: italic ? { ...CITATION, italic: true } : CITATION,
    language: article.language,
  }));
  const rtl = on.labels.direction === 'rtl';
  const label = item.add('Lbl');
  const body = item.add('LBody');
  const tag = body.add('P', { lang: source.language });
  const box: MarkerBox = { x: ZERO, measure: room.measure, indent: INDENT, gap: pt(6), rtl };
  const options = { style: CITATION, x: rtl ? ZERO : INDENT, measure: pt(room.measure - INDENT) };
  const citation = textRows(runs, source, { ...options, keepWithNext: true, tag }, on);
  const mark = plain(`${number}.`, CITATION, source);
  const numbered = edged(withMarker(citation, mark, { style: CITATION, box, tag: label }, source, on), {
    before: GRID,
    anchors: [sourceAnchor(number)],
  });
  const values: Source = { ...source, language: on.labels.language, direction: 'auto' };
  const code: Source = { ...source, language: 'und', direction: 'ltr' };
  const card = {
    measure: room.measure,
    indent: INDENT,
    labelWidth: LABEL_WIDTH,
    labelStyle: ENTRY_LABEL,
    style: ENTRY,
    whole: true,
  };
  const hashCard = { ...card, measure: rtl ? room.measure : wide(room).measure, style: HASH };
  const fields = sourceCard(article, on.labels);
  const list = body.add('L');
  const { contentHash, snapshot } = article.provenance;
  const hashes: [string, string][] = [
    ...(snapshot ? [[on.labels.entry.snapshotHash, snapshot.sha256] as [string, string]] : []),
    [on.labels.entry.contentHash, contentHash],
  ];
  return [
    ...edged(numbered, {}, { height: pt(CITATION.leading + 3) }),
    ...fields.flatMap(([label, value]) =>
      labelledRows(on.labels.entry[label], value, values, { ...card, item: list.add('LI') }, on),
    ),
    ...aboutSource(article, on.briefing, on.labels, on.citations.nameOf).flatMap(([label, value]) =>
      labelledRows(label, value, values, { ...card, item: list.add('LI') }, on),
    ),
    ...hashes.flatMap(([label, value]) =>
      labelledRows(label, inFours(value), code, { ...hashCard, item: list.add('LI') }, on),
    ),
  ];
}

/** What the briefing as a whole says of its sources: notices, copies, checks that were set aside. */
function briefingFacts(part: StructureElement, room: Room, on: Composing): Row[] {
  const { briefing, labels } = on;
  const facts: [string, string][] = [
    ...(briefing.copies === undefined
      ? []
      : [[labels.copies, String(briefing.copies)] satisfies [string, string]]),
    ...noticesFor(undefined, briefing, labels),
    ...setAside(briefing, labels),
  ];
  if (facts.length === 0) return [];
  const list = part.add('L');
  const source: Source = { language: briefing.language, direction: 'auto' };
  const card = {
    measure: room.measure,
    labelWidth: LABEL_WIDTH,
    labelStyle: ENTRY_LABEL,
    style: ENTRY,
    whole: true,
  };
  const rows = facts.flatMap(([label, value]) =>
    labelledRows(label, value, source, { ...card, item: list.add('LI') }, on),
  );
  return edged(rows, { before: GRID });
}

/** A hash stays on one line where the outer column gives it the room. */
function wide(room: Room): Room {
  return { ...room, measure: pt(room.measure + room.reach) };
}

/** Sixty-four digits as sixteen groups that can be compared by eye. */
export function inFours(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? hash;
}

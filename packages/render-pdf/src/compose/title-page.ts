/** The title page: title, what it is as of, for whom, key points, contents. The marking stands in every head. */
import { headlineText, inlineText, type Article, type Briefing } from '@offprint/model';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import type { StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { staffRuns } from './commentary.ts';
import { composeContents, type ContentsEntry } from './contents.ts';
import { edged, frameSource, plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { dateWords } from '@offprint/model/frame';
import { labelledRows } from './labelled.ts';
import { isRightToLeft, withMarker, type MarkerBox } from './marker.ts';
import { opensAtHead } from './opening.ts';
import { BODY, COMPACT_TITLE, ENTRY, LABEL, SUBTITLE, TITLE } from './house-style.ts';

/**
 * Whether a briefing has a title page. One that has nothing to say but its first article's headline is an
 * offprint: the article itself is the title.
 */
export function hasTitlePage(briefing: Briefing, articles: readonly Article[]): boolean {
  const { title, subtitle, audience, preparedBy, distribution, keyPoints, sections } = briefing;
  const first = articles[0];
  return (
    subtitle !== undefined ||
    audience !== undefined ||
    preparedBy !== undefined ||
    distribution.length > 0 ||
    briefing.copies !== undefined ||
    keyPoints.length > 0 ||
    sections.some((section) => section.heading !== undefined) ||
    !first ||
    headlineText(first) !== title
  );
}

/** Without entries there are no contents. */
export function composeTitlePage(
  entries: readonly ContentsEntry[],
  room: Room,
  parent: StructureElement,
  on: Composing,
): Row[] {
  const { briefing } = on;
  const part = parent.add('Sect', { title: briefing.title });
  const source: Source = { language: briefing.language, direction: 'auto' };
  const head = { measure: room.measure, whole: true, keepWithNext: true };
  const titleStyle = opensAtHead(briefing) ? COMPACT_TITLE : TITLE;
  const title = textRows(
    plain(briefing.title, titleStyle, source),
    source,
    { ...head, style: titleStyle, balanced: true, tag: part.add('H1') },
    on,
  );
  const subtitle = briefing.subtitle
    ? textRows(
        plain(briefing.subtitle, SUBTITLE, source),
        source,
        { ...head, style: SUBTITLE, before: pt(6), tag: part.add('P') },
        on,
      )
    : [];
  const accent: RowFrame = {
    kind: 'bar',
    x: on.labels.direction === 'rtl' ? pt(room.measure - 72) : ZERO,
    y: pt(6),
    width: pt(72),
    height: pt(1.5),
    colour: 'accent',
    tag: 'layout',
  };
  return [
    ...edged([...title, ...subtitle], { anchors: ['title'] }),
    { height: pt(GRID * 1.5), before: pt(6), frames: [accent], keepWithNext: true },
    ...facts(room, part, on),
    ...keyPoints(room, part, on),
    ...(entries.length > 0
      ? [...heading(on.labels.contents, room, part, on), ...composeContents(entries, room, part, on)]
      : []),
  ];
}

const LABEL_WIDTH = pt(86);

function facts(room: Room, part: StructureElement, on: Composing): Row[] {
  const { briefing, labels } = on;
  const list = part.add('L');
  const all: readonly (readonly [string, string | undefined])[] = [
    [labels.asOf, dateWords(briefing.asOf, labels)],
    [labels.audience, briefing.audience],
    [labels.preparedBy, briefing.preparedBy],
    [labels.distribution, briefing.distribution.length > 0 ? briefing.distribution.join('\n') : undefined],
    [labels.copies, briefing.copies === undefined ? undefined : String(briefing.copies)],
  ];
  const source: Source = { language: briefing.language, direction: 'auto' };
  const style = { ...ENTRY, size: pt(9.5), leading: GRID };
  const common = { measure: room.measure, labelWidth: LABEL_WIDTH, labelStyle: LABEL, style };
  return all.flatMap(([label, value]) =>
    value === undefined ? [] : labelledRows(label, value, source, { ...common, item: list.add('LI') }, on),
  );
}

function heading(text: string, room: Room, part: StructureElement, on: Composing): Row[] {
  const frame = frameSource(on);
  const tag = part.add('H2', { lang: frame.language });
  const options = { style: LABEL, measure: room.measure, before: pt(GRID * 1.5), keepWithNext: true, tag };
  return textRows(plain(text, LABEL, frame), frame, options, on);
}

function keyPoints(room: Room, part: StructureElement, on: Composing): Row[] {
  const { briefing, labels } = on;
  if (briefing.keyPoints.length === 0) return [];
  const indent = pt(20);
  const source: Source = { language: briefing.language, direction: 'auto' };
  const head = heading(labels.keyPoints, room, part, on);
  const list = part.add('L', { numbering: 'Decimal' });
  const points = briefing.keyPoints.flatMap((inlines, i): Row[] => {
    const item = list.add('LI');
    const label = item.add('Lbl');
    const tag = item.add('LBody');
    const rtl = isRightToLeft(source, inlineText(inlines));
    const box: MarkerBox = { x: ZERO, measure: room.measure, indent, gap: pt(6), rtl };
    const runs = staffRuns(inlines, BODY, tag, on);
    const measure = pt(room.measure - indent);
    const rows = textRows(runs, source, { style: BODY, x: rtl ? ZERO : indent, measure, tag }, on);
    const number = plain(`${i + 1}.`, BODY, source);
    const marked = withMarker(rows, number, { style: BODY, box, tag: label }, source, on);
    return edged(marked, { before: i === 0 ? ZERO : pt(4) });
  });
  return [...head, ...points];
}

/** What happened when: dates at the side, what happened beside them, each with its citations. */
import { inlineText, type TimelineEntry } from '@offprint/model';
import { dayWords, withOrigin } from '@offprint/model/frame';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import { staffRuns } from './commentary.ts';
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
import { BODY, ENTRY, SECTION } from './house-style.ts';
import { blockAnchor } from './marked-places.ts';
import { isRightToLeft } from './marker.ts';
import { besideEachOther } from './side-by-side.ts';

export const TIMELINE_ANCHOR = 'timeline';

const DATE_WIDTH = 96;
const DATE = { ...ENTRY, size: pt(9.5), leading: BODY.leading };

export function composeTimeline(
  entries: readonly TimelineEntry[],
  room: Room,
  part: StructureElement,
  level: number,
  on: Composing,
): Row[] {
  const frame = frameSource(on);
  const { labels } = on;
  const section = part.add('Sect', { title: labels.timeline });
  const tag = section.add(headingRole(level), { lang: frame.language });
  const { measure } = room;
  const title = textRows(
    plain(labels.timeline, SECTION, frame),
    frame,
    { style: SECTION, measure, keepWithNext: true, tag },
    on,
  );
  const list = section.add('L');
  return [
    ...edged(title, { anchors: [TIMELINE_ANCHOR], running: labels.timeline, settle: true }),
    gap(pt(GRID / 2), true),
    ...entries.flatMap((entry, i) => entryRows(entry, i === 0, measure, list.add('LI'), on)),
  ];
}

function entryRows(
  { date, inlines, source: from }: TimelineEntry,
  first: boolean,
  measure: Pt,
  item: StructureElement,
  on: Composing,
): Row[] {
  const { labels } = on;
  const frame = frameSource(on);
  const staff: Source = { language: on.briefing.language, direction: 'auto' };
  const rtl = labels.direction === 'rtl';
  const label = item.add('Lbl', { lang: frame.language });
  const body = item.add('LBody');
  const when = withOrigin(dayWords(date, labels), date.inferredFrom, labels);
  const runs = staffRuns(inlines, BODY, body, on);
  const place = from?.blockId === undefined ? undefined : blockAnchor(from.articleId, from.blockId);
  const linked = place !== undefined && on.profile === 'screen' && on.places.isPrinted(place);
  const told = linked
    ? runs.map((run) =>
        run.link ? run : { ...run, link: { to: 'anchor', name: place } as const, tag: body.inline('Link') },
      )
    : runs;
  const direction = isRightToLeft(staff, inlineText(inlines)) ? 'rtl' : 'ltr';
  return besideEachOther(
    [
      {
        runs: plain(when, DATE, frame),
        source: frame,
        tag: label,
        x: pt(rtl ? measure - DATE_WIDTH + 12 : 0),
        measure: pt(DATE_WIDTH - 12),
      },
      {
        runs: told,
        source: { ...staff, direction },
        tag: body,
        x: rtl ? ZERO : pt(DATE_WIDTH),
        measure: pt(measure - DATE_WIDTH),
      },
    ],
    BODY,
    { before: first ? ZERO : pt(4) },
    on,
  );
}

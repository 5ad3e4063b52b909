/** Where in the form the place of a finding is. */
import type { Draft } from '@offprint/briefing/draft';
import { articleId, type Place } from './edit.ts';
import type { FormTab } from './form/FormTabs.tsx';

export interface Where {
  readonly tab: FormTab;
  /** The item to be opened. */
  readonly item?: Place;
  /** What takes the focus. */
  readonly selector: string;
}

/** Fields of the title page; whatever else is no item stands among the sources. */
const FRONT = [
  'title',
  'subtitle',
  'language',
  'marking',
  'audience',
  'preparedBy',
  'distribution',
  'asOf',
  'keyPoints',
];

/** `place` as the check names it: `ID`, `ID#BLOCK`, or a path such as `keyPoints[2]` or `sections[0].items[1].summary[0]`. */
export function tabOf(place: string, draft: Draft): Where {
  const path = /^sections\[(\d+)\](?:\.items\[(\d+)\])?(?:\.(summary|comment))?/.exec(place);
  if (path?.[2] !== undefined) {
    const item = { section: Number(path[1]), item: Number(path[2]) };
    const base = `sections[${item.section}].items[${item.item}]`;
    return { tab: 'contents', item, selector: at(path[3] === undefined ? base : `${base}.${path[3]}`) };
  }
  if (path) return { tab: 'contents', selector: at(`sections[${path[1]}]`) };
  const item = itemOf(place.split('#')[0] ?? '', draft);
  if (item) return { tab: 'contents', item, selector: at(`sections[${item.section}].items[${item.item}]`) };
  const [field = ''] = place.split(/[[.]/);
  if (FRONT.includes(field))
    return { tab: 'front', selector: at(/^keyPoints\[\d+\]/.exec(place)?.[0] ?? field) };
  if (field === 'overrides') return { tab: 'checks', selector: '#form-panel' };
  if (
    [
      'timeline',
      'quotes',
      'quoteTable',
      'sameText',
      'sourceSummary',
      'permittedUse',
      'copies',
      'page',
    ].includes(field)
  )
    return { tab: 'sources', selector: at(entryOf(place) ?? (field === 'quoteTable' ? 'quotes' : field)) };
  return { tab: 'contents', selector: '#form-panel' };
}

/** The entry of a list that a place lies in. */
function entryOf(place: string): string | undefined {
  const [, list, n] = /^(timeline|quotes|quoteTable)\[(\d+)\]/.exec(place) ?? [];
  return list && `${list === 'quoteTable' ? 'quotes' : list}[${n}]`;
}

function at(place: string): string {
  return `[data-place="${place}"]`;
}

function itemOf(id: string, draft: Draft): Place | undefined {
  for (const [section, { items }] of draft.sections.entries()) {
    const item = items.findIndex((one) => articleId(one) === id);
    if (item >= 0) return { section, item };
  }
  return undefined;
}

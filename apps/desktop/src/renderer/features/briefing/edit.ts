/** Changes of a draft, as pure functions: each gives a new draft and leaves the old one for undo. */
import type { Draft, DraftItem, DraftSection } from '@offprint/briefing/draft';

/** An item by its place. */
export interface Place {
  readonly section: number;
  readonly item: number;
}

export function itemAt(draft: Draft, { section, item }: Place): DraftItem | undefined {
  return draft.sections[section]?.items[item];
}

/** Puts articles before a place; at the end of the last section without one. */
export function addArticles(draft: Draft, articles: readonly string[], at?: Place): Draft {
  const items = articles.map((article): DraftItem => ({ article, mode: 'full' }));
  const sections = draft.sections.length === 0 ? [{ heading: '', items: [] }] : draft.sections;
  const last = sections.length - 1;
  const place = at ?? { section: last, item: sections[last]?.items.length ?? 0 };
  return { ...draft, sections: inserted(sections, place, items) };
}

export function changeItem(draft: Draft, place: Place, change: Partial<DraftItem>): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section, s) =>
      s === place.section
        ? {
            ...section,
            items: section.items.map((item, i) => (i === place.item ? { ...item, ...change } : item)),
          }
        : section,
    ),
  };
}

export function removeItem(draft: Draft, place: Place): Draft {
  return { ...draft, sections: without(draft.sections, place) };
}

/** Moves an item before another place; both as they are before it moves. */
export function moveItem(draft: Draft, from: Place, to: Place): Draft {
  const item = itemAt(draft, from);
  if (!item) return draft;
  const shifted = from.section === to.section && from.item < to.item ? { ...to, item: to.item - 1 } : to;
  if (shifted.section === from.section && shifted.item === from.item) return draft;
  return { ...draft, sections: inserted(without(draft.sections, from), shifted, [item]) };
}

/** Where an item comes by one step up or down, over the edge of its section too; `undefined` at the ends. */
export function stepOf(draft: Draft, { section, item }: Place, step: 1 | -1): Place | undefined {
  const here = draft.sections[section]?.items.length ?? 0;
  if (step === -1) {
    if (item > 0) return { section, item: item - 1 };
    const before = draft.sections[section - 1];
    return before && { section: section - 1, item: before.items.length };
  }
  if (item < here - 1) return { section, item: item + 1 };
  return draft.sections[section + 1] && { section: section + 1, item: 0 };
}

/** Moves an item one step; gives the draft and where the item is now. */
export function stepItem(draft: Draft, from: Place, step: 1 | -1): { draft: Draft; at: Place } | undefined {
  const at = stepOf(draft, from, step);
  if (!at) return undefined;
  const item = itemAt(draft, from);
  if (!item) return undefined;
  return { draft: { ...draft, sections: inserted(without(draft.sections, from), at, [item]) }, at };
}

export function addSection(draft: Draft): Draft {
  return { ...draft, sections: [...draft.sections, { heading: '', items: [] }] };
}

/** A section goes; its items go to the one before it, or after it: no item is lost. */
export function removeSection(draft: Draft, section: number): Draft {
  const gone = draft.sections[section];
  if (!gone || draft.sections.length === 1) return draft;
  const heir = section === 0 ? 1 : section - 1;
  return {
    ...draft,
    sections: draft.sections.flatMap((one, s): DraftSection[] => {
      if (s === section) return [];
      if (s !== heir) return [one];
      return [
        { ...one, items: section === 0 ? [...gone.items, ...one.items] : [...one.items, ...gone.items] },
      ];
    }),
  };
}

export function moveSection(draft: Draft, section: number, step: 1 | -1): Draft {
  return { ...draft, sections: swapped(draft.sections, section, section + step) };
}

export function nameSection(draft: Draft, section: number, heading: string): Draft {
  return { ...draft, sections: draft.sections.map((one, s) => (s === section ? { ...one, heading } : one)) };
}

/** Two neighbours of a list change places; the list itself where one of them is not there. */
export function swapped<T>(all: readonly T[], one: number, other: number): T[] {
  const [a, b] = [all[one], all[other]];
  if (a === undefined || b === undefined) return [...all];
  return all.map((each, i) => (i === one ? b : i === other ? a : each));
}

function without(sections: readonly DraftSection[], { section, item }: Place): DraftSection[] {
  return sections.map((one, s) =>
    s === section ? { ...one, items: one.items.filter((_, i) => i !== item) } : one,
  );
}

function inserted(
  sections: readonly DraftSection[],
  { section, item }: Place,
  items: readonly DraftItem[],
): DraftSection[] {
  return sections.map((one, s) =>
    s === section
      ? { ...one, items: [...one.items.slice(0, item), ...items, ...one.items.slice(item)] }
      : one,
  );
}

/** The article of an item, without its version. */
export function articleId(item: Pick<DraftItem, 'article'>): string {
  return item.article.split('@')[0] ?? '';
}

/** Keys by which items are told apart while they move: one article may stand in a briefing twice. */
export function itemKeys(draft: Draft): string[][] {
  const seen = new Map<string, number>();
  return draft.sections.map(({ items }) =>
    items.map(({ article }) => {
      const nth = (seen.get(article) ?? 0) + 1;
      seen.set(article, nth);
      return `${article}#${nth}`;
    }),
  );
}

/** Sets a field, or leaves it open. */
export function withField<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): Draft {
  const { [key]: _, ...rest } = draft;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Draft;
}

/** The sentence about a source, by its article. */
export function withDescriptor(draft: Draft, article: string, text: string): Draft {
  const others = (draft.descriptors ?? []).filter((one) => one.article !== article);
  const all = text === '' ? others : [...others, { article, text }];
  return withField(draft, 'descriptors', all.length > 0 ? all : undefined);
}

/** Overrules a finding by name, with the reason that is printed. */
export function overrule(draft: Draft, code: string, place: string, reason: string): Draft {
  const all = (draft.overrides ?? []).filter((one) => !(one.code === code && one.place === place));
  return {
    ...draft,
    overrides: [...all, { code, place, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }],
  };
}

/** Takes back what overrules a finding: at its place, at its whole article, or everywhere. */
export function takeBack(draft: Draft, code: string, place: string): Draft {
  const all = (draft.overrides ?? []).filter(
    (one) =>
      !(
        one.code === code &&
        (one.place === undefined || one.place === place || place.startsWith(`${one.place}#`))
      ),
  );
  return withField(draft, 'overrides', all.length > 0 ? all : undefined);
}

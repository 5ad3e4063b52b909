/** A template carried out on a draft: its fields, its sections, its order, its paragraphs. */
import type { Article } from '@offprint/model';
import type { Labels } from '@offprint/model/frame';
import { leadOf } from '../file/item.ts';
import { arrange, type Placed, type PlacedSection } from '../templates/arrange.ts';
import type { Template } from '../templates/template.ts';
import type { Draft, DraftItem, DraftSection } from './draft.ts';

export interface Shaping {
  /** Every article of the draft, in its version. */
  readonly articles: readonly Article[];
  readonly labels: Labels;
  /** What the draft was shaped by before. What that has done is taken back where nobody has changed it since. */
  readonly before?: Template | undefined;
}

/** @param name as the briefing records it; `undefined` with an empty template */
export function shapeDraft(
  draft: Draft,
  template: Template,
  name: string | undefined,
  shaping: Shaping,
): Draft {
  const { template: _, ...bare } = withoutFields(draft, shaping.before);
  const plain = withoutShape(bare, shaping);
  const sections = plain.sections.map((section) => sectionOf(section, template, shaping));
  return {
    ...withFields(plain, template),
    ...(name !== undefined && { template: name }),
    sections: arranged(sections, template, shaping),
  };
}

/** The fields of a draft that a template may set. */
const PLAIN = [
  'citations',
  'notes',
  'opening',
  'copies',
  'timeline',
  'quotes',
  'sameText',
  'language',
] as const;
const LINES = ['subtitle', 'audience', 'preparedBy', 'marking'] as const;

function withFields(draft: Draft, template: Template): Draft {
  const plain = Object.fromEntries(
    PLAIN.flatMap((key) => (template[key] === undefined ? [] : [[key, template[key]]])),
  );
  const lines = Object.fromEntries(
    LINES.flatMap((key) => (template[key] === undefined || draft[key] !== '' ? [] : [[key, template[key]]])),
  );
  const { distribution, sourceSummary, page, permittedUse } = template;
  return {
    ...draft,
    ...plain,
    ...lines,
    ...(draft.title === '' && template.title !== undefined && { title: template.title }),
    ...(draft.distribution === '' &&
      distribution !== undefined && {
        distribution: typeof distribution === 'string' ? distribution : distribution.join('\n'),
      }),
    ...(sourceSummary !== undefined &&
      draft.sourceSummary.text === '' && { sourceSummary: summaryOf(sourceSummary) }),
    ...(page !== undefined && {
      page: { ...draft.page, ...(typeof page === 'string' ? { size: page } : definedOf(page)) },
    }),
    ...(permittedUse !== undefined &&
      draft.permittedUse.length === 0 && {
        permittedUse: permittedUse.map(({ outlet = '', text }) => ({ outlet, text })),
      }),
  };
}

/** Takes out what the template before has put in. */
function withoutFields(draft: Draft, before: Template | undefined): Draft {
  if (!before) return draft;
  const out: Record<string, unknown> = { ...draft };
  for (const key of PLAIN) if (before[key] !== undefined && same(draft[key], before[key])) delete out[key];
  for (const key of LINES) if (before[key] !== undefined && draft[key] === before[key]) out[key] = '';
  if (before.sourceSummary !== undefined && same(draft.sourceSummary, summaryOf(before.sourceSummary)))
    out['sourceSummary'] = { draft: false, text: '' };
  return out as Draft;
}

function summaryOf(given: NonNullable<Template['sourceSummary']>): Draft['sourceSummary'] {
  if (given === 'draft') return { draft: true, text: '' };
  return { draft: false, text: typeof given === 'string' ? given : given.join('\n\n') };
}

/** Sections and excerpts that the template before has made, and nobody has changed since, are undone. */
function withoutShape(draft: Draft, shaping: Shaping): Draft {
  const { before } = shaping;
  if (!before) return draft;
  const lead = before.lead;
  const sections = draft.sections.map((section) => ({
    ...section,
    items: section.items.map((item): DraftItem => {
      const article = articleOf(item, shaping);
      if (lead === undefined || item.mode !== 'excerpt' || !article) return item;
      if (!same(item.blocks, leadOf(article, lead))) return item;
      const { blocks: _, ...whole } = item;
      return { ...whole, mode: 'full' };
    }),
  }));
  const flat = { heading: '', items: sections.flatMap(({ items }) => items) };
  const made = before.groupBy === undefined ? undefined : arranged([flat], before, shaping);
  const headings = (all: readonly DraftSection[]): string =>
    JSON.stringify(all.map(({ heading }) => heading).toSorted());
  const untouched = made !== undefined && headings(made) === headings(sections);
  return { ...draft, sections: untouched ? [flat] : sections };
}

function sectionOf(section: DraftSection, { lead }: Template, shaping: Shaping): DraftSection {
  if (lead === undefined) return section;
  const items = section.items.map((item): DraftItem => {
    const article = articleOf(item, shaping);
    if (item.mode !== 'full' || !article) return item;
    const blocks = leadOf(article, lead);
    return blocks.length < article.blocks.length ? { ...item, mode: 'excerpt', blocks } : item;
  });
  return { ...section, items };
}

/** Sections and order, as `offprint brief` would make them. Items whose article is gone come last in theirs. */
function arranged(sections: readonly DraftSection[], template: Template, shaping: Shaping): DraftSection[] {
  const byItem = new Map<object, DraftItem>();
  const lost = new Map<DraftSection, DraftItem[]>();
  const placed = sections.map((section): PlacedSection => {
    const items = section.items.flatMap((item): Placed[] => {
      const article = articleOf(item, shaping);
      if (!article) {
        lost.set(section, [...(lost.get(section) ?? []), item]);
        return [];
      }
      const made = { articleId: article.id, version: article.version, mode: 'full' as const };
      byItem.set(made, item);
      return [{ item: made, article }];
    });
    return { ...(section.heading !== '' && { heading: section.heading }), items };
  });
  const all = arrange(placed, template, shaping.labels).map(({ heading = '', items }): DraftSection => ({
    heading,
    items: items.flatMap((item) => byItem.get(item) ?? []),
  }));
  const rest = [...lost.values()].flat();
  const last = all.at(-1);
  if (rest.length === 0 || !last) return all;
  return [...all.slice(0, -1), { ...last, items: [...last.items, ...rest] }];
}

function articleOf({ article }: DraftItem, { articles }: Shaping): Article | undefined {
  return articles.find(({ id, version }) => `${id}@${version}` === article);
}

function definedOf<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A template of what a draft has besides its contents. */
export function templateOfDraft(draft: Draft): Template {
  const plain = Object.fromEntries(
    PLAIN.flatMap((key) => (draft[key] === undefined ? [] : [[key, draft[key]]])),
  );
  const lines = Object.fromEntries(LINES.flatMap((key) => (draft[key] === '' ? [] : [[key, draft[key]]])));
  const { timeline, quotes, sameText, ...rest } = plain as Template;
  const recipients = draft.distribution.split('\n').filter((line) => line.trim() !== '');
  return {
    ...rest,
    ...lines,
    ...(timeline === 'auto' && { timeline }),
    ...(quotes === 'auto' && { quotes }),
    ...(sameText === 'auto' && { sameText }),
    ...(recipients.length > 0 && { distribution: recipients }),
    ...(draft.sourceSummary.draft && { sourceSummary: 'draft' as const }),
    page: draft.page,
    ...(draft.permittedUse.length > 0 && {
      permittedUse: draft.permittedUse
        .filter(({ text }) => text.trim() !== '')
        .map(({ outlet, text }) => ({ ...(outlet !== '' && { outlet }), text })),
    }),
  };
}

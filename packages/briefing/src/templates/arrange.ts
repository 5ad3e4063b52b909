/** Sections and order for the items of a briefing, as its template asks. */
import { datePartsOf, startOf, type Article, type Briefing, type BriefingItem } from '@offprint/model';
import { dayWords, type Labels } from '@offprint/model/frame';
import type { Template } from './template.ts';

type Section = Briefing['sections'][number];

export interface Placed {
  readonly item: BriefingItem;
  readonly article: Article;
}

export interface PlacedSection {
  readonly heading?: string;
  readonly items: readonly Placed[];
}

/** Grouping applies where the file has made no sections of its own. */
export function arrange(sections: readonly PlacedSection[], template: Template, labels: Labels): Section[] {
  const [only] = sections;
  const ungrouped = sections.length === 1 && only?.heading === undefined;
  const { groupBy } = template;
  const grouped = ungrouped && only && groupBy ? groups(only.items, groupBy, labels) : sections;
  return grouped.map(({ heading, items }) => ({
    ...(heading !== undefined && { heading }),
    items: ordered(items, template.order).map(({ item }) => item),
  }));
}

/** Groups in the order in which their first items stand; those whose group is not known come last, unheaded. */
function groups(
  items: readonly Placed[],
  by: NonNullable<Template['groupBy']>,
  labels: Labels,
): PlacedSection[] {
  const found = new Map<string | undefined, Placed[]>();
  for (const placed of items) {
    const name = groupOf(placed.article, by, labels);
    found.set(name, [...(found.get(name) ?? []), placed]);
  }
  if (found.size < 2) return [{ items }];
  const named = [...found].flatMap(([heading, group]) =>
    heading === undefined ? [] : [{ heading, items: group }],
  );
  const rest = found.get(undefined);
  return rest ? [...named, { items: rest }] : named;
}

function groupOf(article: Article, by: NonNullable<Template['groupBy']>, labels: Labels): string | undefined {
  switch (by) {
    case 'outlet':
      return article.publisher.name ?? undefined;
    case 'section':
      return article.section;
    case 'day': {
      const { datePublished } = article;
      const stated = datePublished && datePartsOf(datePublished.value)?.day !== undefined;
      return stated ? dayWords(datePublished, labels) : undefined;
    }
    case 'language':
      return article.language === 'und'
        ? undefined
        : new Intl.DisplayNames([labels.language], { type: 'language' }).of(article.language);
  }
}

function ordered(items: readonly Placed[], order: Template['order'] = 'given'): readonly Placed[] {
  if (order === 'given') return items;
  const sign = order === 'oldest' ? 1 : -1;
  return items.toSorted((a, b) => {
    const [one, other] = [a, b].map(({ article }) => article.datePublished && startOf(article.datePublished));
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return one === other ? 0 : one < other ? -sign : sign;
  });
}

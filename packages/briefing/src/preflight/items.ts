import { walkBlocks, type Article, type Block, type Briefing } from '@offprint/model';
import type { CheckedItem, PreflightInput } from './finding.ts';

/** The items with their articles; one whose article was not given is left out. */
export function itemsOf({ briefing, articles }: PreflightInput): CheckedItem[] {
  return briefing.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) => {
      const article = articles.find(({ id, version }) => id === item.articleId && version === item.version);
      return article ? [{ article, item, path: `sections[${s}].items[${i}]` }] : [];
    }),
  );
}

/** The articles of items, each once. */
export function articlesIn(items: readonly CheckedItem[]): Article[] {
  return [...new Set(items.map(({ article }) => article))];
}

/** The blocks that an item prints, with those within them. */
export function printedBlocks({ article, item }: CheckedItem): Block[] {
  if (item.mode === 'summary') return [];
  const all = [...walkBlocks(article.blocks)];
  if (item.mode === 'full') return all;
  const wanted = new Set(item.blockIds);
  return [...walkBlocks(all.filter(({ id }) => wanted.has(id)))];
}

/** `keyPoints[2]` of a path of keys. */
export function placeOf(path: readonly (string | number)[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** The item that a staff text's path lies in. */
export function itemAt(briefing: Briefing, path: readonly (string | number)[]) {
  const [sections, s, items, i] = path;
  if (sections !== 'sections' || items !== 'items') return undefined;
  return briefing.sections[Number(s)]?.items[Number(i)];
}

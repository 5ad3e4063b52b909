import { expect, test } from 'vitest';
import { aboutSource, labelsFor } from '../src/frame/index.ts';
import type { Article, Briefing } from '../src/index.ts';
import { cited } from './cited-articles.ts';

const { labels } = labelsFor('en');

/** What the entries of articles with one text say of each other. */
function sameText(count: number): string[] {
  const articles = Array.from({ length: count }, (_, i): Article => ({
    ...cited({}),
    id: `a${i}`,
    version: 1,
  }));
  const refs = articles.map(({ id, version }) => ({ articleId: id, version }));
  const briefing = { origins: [{ articles: refs, outlets: ['Elsewhere'] }] } as unknown as Briefing;
  return articles.map((article) => {
    const card = aboutSource(article, briefing, labels, (id) => id.toUpperCase());
    return card.find(([label]) => label === labels.sameText)?.[1] ?? '';
  });
}

test('a few articles with one text name each other, and where else it stands', () => {
  expect(sameText(3)).toEqual(['A1; A2; Elsewhere', 'A0; A2; Elsewhere', 'A0; A1; Elsewhere']);
});

test('of very many only the first names all, and the others name the first', () => {
  const said = sameText(200);
  expect(said[0]?.split('; ')).toHaveLength(200);
  expect(new Set(said.slice(1))).toEqual(new Set(['A0']));
});

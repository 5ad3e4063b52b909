/** Articles that carry one text: what an agency sends out and several outlets print counts as one source. */
import { articleTextParts, type Article, type TextOrigin } from '@offprint/model';

/** Roles that an outlet adds itself. */
const OUTLETS_OWN: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'credit',
]);

/** Groups of articles whose body is the same letter by letter, white space and case aside. */
export function equalTexts(articles: readonly Article[]): TextOrigin[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const text = bodyOf(article);
    if (text !== '') groups.set(text, [...(groups.get(text) ?? []), article]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      articles: group.map(({ id, version }) => ({ articleId: id, version })),
      outlets: [],
    }));
}

function bodyOf(article: Article): string {
  return articleTextParts(article)
    .filter(({ role }) => !OUTLETS_OWN.has(role))
    .map(({ text }) => text)
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How many sources are independent: a group of equal texts is one. */
export function originCount(articles: readonly Article[], origins: readonly TextOrigin[]): number {
  const key = ({ articleId, version }: { articleId: string; version: number }) => `${articleId}@${version}`;
  const known = new Set(articles.map(({ id, version }) => key({ articleId: id, version })));
  const copies = origins.map((origin) => origin.articles.filter((ref) => known.has(key(ref))).length);
  return articles.length - copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
}

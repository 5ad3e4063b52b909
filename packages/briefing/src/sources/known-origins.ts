/** Articles with one text, by what a library knows of copies: also those that were cut or reworded. */
import type { Article, TextOrigin } from '@offprint/model';
import { equalTexts } from './same-text.ts';

/** The part of a library that knows copies. */
export interface CopyBook {
  /** Whether it keeps the article in that version. */
  readonly has: (id: string, version: number) => boolean;
  /** Those of one text together; `undefined` when it can't be told. */
  readonly groups: (ids: readonly string[]) => readonly (readonly string[])[] | undefined;
  /** All that carry the text of an article, with their outlets. */
  readonly copies: (id: string) => readonly { readonly id: string; readonly publisher: string | null }[];
}

/** What no library keeps is compared letter by letter. */
export function knownOrigins(articles: readonly Article[], book: CopyBook): TextOrigin[] {
  const equal = equalTexts(articles);
  const kept = articles.filter(({ id, version }) => book.has(id, version));
  const groups = book.groups(kept.map(({ id }) => id));
  if (!groups) return equal;
  const known = groups.flatMap((group): TextOrigin[] => {
    const own = group.flatMap((id) => kept.filter((article) => article.id === id));
    const ids = new Set(own.map(({ id }) => id));
    const [first] = own;
    const elsewhere = first ? book.copies(first.id).filter(({ id }) => !ids.has(id)) : [];
    const outlets = [...new Set(elsewhere.flatMap(({ publisher }) => publisher ?? []))];
    if (own.length < 2 && outlets.length === 0) return [];
    return [{ articles: own.map(({ id, version }) => ({ articleId: id, version })), outlets }];
  });
  const named = new Set(known.flatMap((origin) => origin.articles.map(({ articleId }) => articleId)));
  return [
    ...known,
    ...equal.filter((origin) => !origin.articles.some(({ articleId }) => named.has(articleId))),
  ];
}

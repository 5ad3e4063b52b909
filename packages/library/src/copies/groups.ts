/** The articles that have one text, and whose it is. */
import { getArticle, keyOf } from '../articles.ts';
import type { CopyGroup } from '../interface/copies.ts';
import type { Shelf } from '../library.ts';
import { agencyOf, originOf, type Copy } from './origin.ts';

/** From an article to its copies, theirs, and so on; what was removed leads nowhere. `$key` is to be replaced. */
const MEMBERS = `WITH RECURSIVE member (key) AS (
  SELECT $key
  UNION
  SELECT c.other_key FROM member JOIN copy c ON c.article_key = member.key
  JOIN article o ON o.key = c.other_key AND o.removed_at IS NULL
)`;

/** SQL for how many other articles have the text of the article `a`. */
export const COPIES = `iif(EXISTS (SELECT 1 FROM copy WHERE article_key = a.key),
  (${MEMBERS.replace('$key', 'a.key')} SELECT count(*) - 1 FROM member), 0)`;

export function copiesOf(shelf: Shelf, id: string): CopyGroup {
  return shelf.db.read(() => {
    const copies = membersOf(shelf, keyOf(shelf, id)).map((member) => copyOf(shelf, member.id));
    return groupOf(copies, copies);
  });
}

export function groupByOrigin(shelf: Shelf, ids: readonly string[]): CopyGroup[] {
  return shelf.db.read(() => {
    const left = new Map(ids.map((id) => [keyOf(shelf, id), id]));
    const groups: CopyGroup[] = [];
    for (const key of left.keys()) {
      const members = membersOf(shelf, key);
      const copies = new Map(members.map((member) => [member.key, copyOf(shelf, member.id)]));
      const asked = [...left.keys()].filter((one) => copies.has(one));
      for (const one of asked) left.delete(one);
      groups.push(
        groupOf(
          asked.flatMap((one) => copies.get(one) ?? []),
          [...copies.values()],
        ),
      );
    }
    return groups;
  });
}

function membersOf({ db }: Shelf, key: number): { readonly key: number; readonly id: string }[] {
  return db.all(
    `${MEMBERS.replace('$key', '?')} SELECT a.key, a.id FROM member JOIN article a ON a.key = member.key ORDER BY a.key`,
    key,
  );
}

function copyOf(shelf: Shelf, id: string): Copy {
  const article = getArticle(shelf, id);
  return {
    id: article.id,
    publisher: article.publisher.name,
    published: article.datePublished?.value ?? null,
    agency: agencyOf(article),
  };
}

function groupOf(shown: readonly Copy[], all: readonly Copy[]): CopyGroup {
  return {
    origin: originOf(all),
    articles: shown.map(({ id, publisher, published }) => ({ id, publisher, datePublished: published })),
  };
}

import { useEffect, useState } from 'react';
import { draftItems, type Draft } from '@offprint/briefing/draft';
import type { Article } from '@offprint/model';
import { call } from '../../app/bridge.ts';

/** `undefined` while it is being fetched, `null` when it is not in the library any more. */
export type Articles = ReadonlyMap<string, Article | null>;

/** So many are asked for at the same time. */
const AT_ONCE = 8;

/** The articles of a draft, by `ID@VERSION`. A version never changes, so each is fetched once. */
export function useArticles(draft: Draft | undefined): Articles {
  const [articles, setArticles] = useState<Articles>(new Map());
  const names = draft ? [...new Set(draftItems(draft).map(({ article }) => article))] : [];
  const key = names.join(' ');
  useEffect(() => {
    let gone = false;
    const missing = key.split(' ').filter((name) => name !== '' && !articles.has(name));
    const fetchAll = async (): Promise<void> => {
      for (let i = 0; i < missing.length; i += AT_ONCE) {
        if (gone) return;
        const found = await Promise.all(
          missing.slice(i, i + AT_ONCE).map(async (name) => [name, await fetchOne(name)] as const),
        );
        if (!gone) setArticles((before) => new Map([...before, ...found]));
      }
    };
    void fetchAll();
    return () => {
      gone = true;
    };
    // Asked again only when other articles are named.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return articles;
}

async function fetchOne(name: string): Promise<Article | null> {
  const [id = '', version] = name.split('@');
  const answer = await call('articles.get', { id, version: Number(version) });
  return answer.ok ? answer.value : null;
}

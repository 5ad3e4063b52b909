import { useEffect, useRef, useState } from 'react';
import type { Article } from '@offprint/model';
import type { Failure, Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';

export interface OpenArticle {
  readonly article: Article | undefined;
  readonly error: Failure | undefined;
}

/** What the page was opened with, asked for before anything was drawn. */
let first: { readonly id: string; readonly answer: Result<Article> } | undefined;

/** Gives the article that the window opens with, so that the first drawing has it. */
export async function openFirst(id: string): Promise<void> {
  first = { id, answer: await call('articles.get', { id }) };
}

/**
 * The article with an id; its latest version, or the one that is wanted.
 *
 * @param version changes when there may be a newer one
 */
export function useArticle(
  id: string | null,
  version: number | undefined,
  wanted: number | undefined,
): OpenArticle {
  const [state, setState] = useState<OpenArticle & { id: string | null }>(() =>
    first && first.id === id
      ? { id, ...opened(first.answer) }
      : { id: null, article: undefined, error: undefined },
  );
  const shown = useRef<Article>(undefined);
  shown.current = state.id === id ? state.article : undefined;
  useEffect(() => {
    if (id === null) return undefined;
    // It was opened before its row was known, and the row names the same version.
    const there = shown.current?.version;
    if (wanted === undefined && there !== undefined && (version ?? there) === there) return undefined;
    let stale = false;
    void call('articles.get', { id, ...(wanted === undefined ? {} : { version: wanted }) }).then((answer) => {
      if (stale) return;
      setState({ id, ...opened(answer) });
    });
    return () => {
      stale = true;
    };
  }, [id, version, wanted]);
  return state.id === id ? state : { article: undefined, error: undefined };
}

function opened(answer: Result<Article>): OpenArticle {
  return answer.ok
    ? { article: answer.value, error: undefined }
    : { article: undefined, error: answer.error };
}

import { useEffect, useRef, useState } from 'react';
import type { Article } from '@offprint/model';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';

export interface OpenArticle {
  readonly article: Article | undefined;
  readonly error: Failure | undefined;
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
  const [state, setState] = useState<OpenArticle & { id: string | null }>({
    id: null,
    article: undefined,
    error: undefined,
  });
  const shown = useRef<Article>(undefined);
  shown.current = state.id === id ? state.article : undefined;
  useEffect(() => {
    if (id === null) return undefined;
    // It was opened before its row was known, and the row names the same version.
    if (wanted === undefined && version !== undefined && shown.current?.version === version) return undefined;
    let stale = false;
    void call('articles.get', { id, ...(wanted === undefined ? {} : { version: wanted }) }).then((answer) => {
      if (stale) return;
      setState({
        id,
        article: answer.ok ? answer.value : undefined,
        error: answer.ok ? undefined : answer.error,
      });
    });
    return () => {
      stale = true;
    };
  }, [id, version, wanted]);
  return state.id === id ? state : { article: undefined, error: undefined };
}

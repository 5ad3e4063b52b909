import { useEffect, useState } from 'react';
import type { Article } from '@offprint/model';
import type { Failure, Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { ahead } from './ahead.ts';

export interface OpenArticle {
  readonly article: Article | undefined;
  readonly error: Failure | undefined;
}

const NOTHING: OpenArticle = { article: undefined, error: undefined };

/**
 * The article with an id; its latest version, or the one that is wanted. One that was read ahead is there at once.
 *
 * @param version changes when there may be a newer one
 */
export function useArticle(
  id: string | null,
  version: number | undefined,
  wanted: number | undefined,
): OpenArticle {
  const [state, setState] = useState<OpenArticle & { id: string | null }>({ id: null, ...NOTHING });
  const read = id !== null && state.id !== id && wanted === undefined ? ahead.ready(id, version) : undefined;
  // In the very drawing in which it is chosen.
  if (read) setState({ id, article: read, error: undefined });

  const shown = state.id === id ? state.article?.version : undefined;
  // It was opened before its row was known, and the row names the same version.
  const there = wanted === undefined && shown !== undefined && (version ?? shown) === shown;
  useEffect(() => {
    if (id === null || there) return undefined;
    let stale = false;
    const answer =
      wanted === undefined ? ahead.want(id, version) : call('articles.get', { id, version: wanted });
    void answer.then((result) => {
      if (!stale) setState({ id, ...opened(result) });
    });
    return () => {
      stale = true;
    };
  }, [id, version, wanted, there]);
  return state.id === id ? state : NOTHING;
}

function opened(answer: Result<Article>): OpenArticle {
  return answer.ok
    ? { article: answer.value, error: undefined }
    : { article: undefined, error: answer.error };
}

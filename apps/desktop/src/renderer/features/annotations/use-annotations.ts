import { useCallback, useEffect, useState } from 'react';
import type { AnnotationChange, AnnotationRow, Colour, TextRange } from '../../../shared/annotations.ts';
import type { Result } from '../../../shared/result.ts';
import { call, listen } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';

/** Annotations of one article shown at most. */
const MOST = 1000;

export interface Annotations {
  readonly rows: readonly AnnotationRow[];
  readonly create: (
    range: TextRange | undefined,
    colour: Colour,
    note?: string,
  ) => Promise<string | undefined>;
  readonly change: (id: string, change: AnnotationChange) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly anchor: (id: string, range: TextRange) => Promise<void>;
}

/** The highlights and notes of the open article, and what can be done to them. Every change can be undone. */
export function useAnnotations(
  articleId: string | undefined,
  version: number | undefined,
  undo: Undo,
): Annotations {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly rows: readonly AnnotationRow[] }>();
  const key = `${articleId}@${version}`;

  const load = useCallback(async (): Promise<void> => {
    if (articleId === undefined) return;
    const answer = await call('annotations.list', { articleId, limit: MOST });
    if (answer.ok) setLoaded({ key, rows: answer.value.rows });
  }, [articleId, key]);
  useEffect(() => void load(), [load, undo.done]);
  useEffect(() => listen('library.changed', () => void load()), [load]);

  const { say, did } = undo;
  const after = async <T>(
    answer: Promise<Result<T>>,
    done: string,
    quiet: boolean,
  ): Promise<T | undefined> => {
    const result = await answer;
    if (!result.ok) say(failureText(result.error));
    else did({ done }, quiet);
    await load();
    return result.ok ? result.value : undefined;
  };
  return {
    rows: loaded?.key === key ? loaded.rows : [],
    async create(range, colour, note) {
      if (articleId === undefined) return undefined;
      const created = await after(
        call('annotations.create', {
          articleId,
          ...(version === undefined ? {} : { version }),
          ...(range ? { range, colour } : {}),
          ...(note === undefined ? {} : { note }),
        }),
        t('did.annotate'),
        true,
      );
      return created?.annotation.id;
    },
    change: async (id, change) =>
      void (await after(call('annotations.change', { id, change }), t('did.change-annotation'), true)),
    remove: async (id) =>
      void (await after(call('annotations.delete', { id }), t('did.delete-annotation'), false)),
    anchor: async (id, range) =>
      void (await after(call('annotations.anchor', { id, range }), t('did.anchor-annotation'), true)),
  };
}

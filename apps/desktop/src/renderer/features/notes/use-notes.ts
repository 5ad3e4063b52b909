import { useCallback, useEffect, useState } from 'react';
import type { AnnotationQuery, AnnotationRow, Colour } from '../../../shared/annotations.ts';
import { labelsOf } from '../../../shared/note-parts.ts';
import type { Failure } from '../../../shared/result.ts';
import { call, listen } from '../../app/bridge.ts';

/** Rows that are shown at first, and that come with each "more". */
const PAGE = 200;
/** Rows that can be shown at all; more are found by a word. */
const MOST = 1000;
/** Between a letter and the question, in milliseconds. */
const TYPING_MS = 120;

/** What the page is narrowed to. */
export interface NotesFilter {
  readonly text: string;
  readonly colour: Colour | undefined;
  readonly label: string | undefined;
  readonly note: boolean | undefined;
  /** Of one article. */
  readonly article: { readonly id: string; readonly headline: string } | undefined;
  /** The tray: those that have lost their place. */
  readonly orphaned: boolean;
}

export const EVERYTHING: NotesFilter = {
  text: '',
  colour: undefined,
  label: undefined,
  note: undefined,
  article: undefined,
  orphaned: false,
};

export interface Notes {
  /** `undefined` until the first answer. */
  readonly total: number | undefined;
  readonly rows: readonly AnnotationRow[];
  readonly error: Failure | undefined;
  /** All labels that have been seen. */
  readonly labels: readonly string[];
  /** Shows more of them; `undefined` when there are no more. */
  readonly more: (() => void) | undefined;
  /** There are more than can be shown. */
  readonly onlyFirst: boolean;
  readonly reload: () => Promise<void>;
}

export function queryOf(filter: NotesFilter): Omit<AnnotationQuery, 'limit'> {
  const { text, colour, label, note, article, orphaned } = filter;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(colour === undefined ? {} : { colour }),
    ...(label === undefined ? {} : { label }),
    ...(note === undefined ? {} : { note }),
    ...(article === undefined ? {} : { articleId: article.id }),
    ...(orphaned ? { orphaned } : {}),
  };
}

/** @param undone grows when something was taken back or done again */
export function useNotes(filter: NotesFilter, undone: number): Notes {
  const [limit, setLimit] = useState(PAGE);
  const [found, setFound] = useState<{ total: number; rows: readonly AnnotationRow[] }>();
  const [error, setError] = useState<Failure>();
  const [labels, setLabels] = useState<readonly string[]>([]);
  const key = JSON.stringify(queryOf(filter));
  useEffect(() => setLimit(PAGE), [key]);

  const load = useCallback(
    async (stale: () => boolean): Promise<void> => {
      const query = JSON.parse(key) as Omit<AnnotationQuery, 'limit'>;
      const answer = await call('annotations.list', { ...query, limit });
      if (stale()) return;
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      const { rows } = answer.value;
      setFound(answer.value);
      setLabels((before) =>
        [...new Set([...before, ...rows.flatMap(({ annotation }) => labelsOf(annotation))])].toSorted(
          (a, b) => a.localeCompare(b),
        ),
      );
    },
    [key, limit],
  );
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => void load(() => gone), TYPING_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [load, undone]);
  useEffect(() => {
    let gone = false;
    const stop = listen('library.changed', () => void load(() => gone));
    return () => {
      gone = true;
      stop();
    };
  }, [load]);
  const shown = found?.rows.length ?? 0;
  return {
    total: found?.total,
    rows: found?.rows ?? [],
    error,
    labels,
    more:
      shown < Math.min(found?.total ?? 0, MOST) ? () => setLimit(Math.min(MOST, limit + PAGE)) : undefined,
    onlyFirst: shown === MOST && (found?.total ?? 0) > MOST,
    reload: () => load(() => false),
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { Row } from '../../shared/ipc.ts';
import type { RowList } from '../features/library/use-rows.ts';
import { call } from './bridge.ts';

/**
 * The row of the article that is open: its tags, star and position. It stands in the list, or, when the list
 * shows something else, it is asked for.
 */
export function useOpenRow(
  id: string | null,
  list: RowList,
): { row: Row | undefined; patch: RowList['patch'] } {
  const [asked, setAsked] = useState<Row>();
  const listed = id === null ? undefined : [...list.rows.values()].find((row) => row.id === id);
  const missing = id !== null && list.total !== undefined && !listed && asked?.id !== id;

  useEffect(() => {
    if (!missing || id === null) return undefined;
    let stale = false;
    void call('articles.row', { id }).then((answer) => {
      if (!stale && answer.ok && answer.value) setAsked(answer.value);
    });
    return () => {
      stale = true;
    };
  }, [id, missing]);

  const { patch: patchList } = list;
  const patch = useCallback(
    (patched: string, change: Partial<Row>): void => {
      patchList(patched, change);
      setAsked((before) => (before?.id === patched ? { ...before, ...change } : before));
    },
    [patchList],
  );
  return { row: listed ?? (asked?.id === id ? asked : undefined), patch };
}

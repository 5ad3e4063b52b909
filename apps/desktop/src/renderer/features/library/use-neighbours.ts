import { useEffect } from 'react';
import { painted } from '../../app/painted.ts';
import { ahead } from '../reader/ahead.ts';
import { placeOf } from './ArticleList.tsx';
import type { RowList } from './use-rows.ts';

/** Reads the articles beside the open one in the list when the window has nothing else to do, the next one first. */
export function useNeighbours(list: Pick<RowList, 'rows'>, id: string | null): void {
  const { rows } = list;
  const place = placeOf(list, id);
  const next = place < 0 ? undefined : rows.get(place + 1)?.id;
  const before = place < 0 ? undefined : rows.get(place - 1)?.id;
  useEffect(() => {
    const beside = [next, before].filter((one) => one !== undefined);
    ahead.keepOnly(id === null ? beside : [id, ...beside]);
    let idle = 0;
    let gone = false;
    void painted.then(() => {
      if (!gone) idle = requestIdleCallback(() => beside.forEach((one) => void ahead.want(one)));
    });
    return () => {
      gone = true;
      cancelIdleCallback(idle);
    };
    // The rows are named because they are new when the library has changed and what was read is let go.
  }, [id, next, before, rows]);
}

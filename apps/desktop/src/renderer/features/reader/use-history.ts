import { useEffect, useRef } from 'react';

/** Articles remembered on the way. */
const MOST = 200;

export interface History {
  readonly back: () => void;
  readonly forward: () => void;
}

/** The way through the articles of this session, as a browser keeps it. */
export function useHistory(current: string | null, open: (id: string) => void): History {
  const way = useRef<{ readonly ids: string[]; at: number }>({ ids: [], at: -1 });
  useEffect(() => {
    const { ids, at } = way.current;
    if (current === null || ids[at] === current) return;
    const kept = [...ids.slice(0, at + 1), current].slice(-MOST);
    way.current = { ids: kept, at: kept.length - 1 };
  }, [current]);
  const go = (places: 1 | -1): void => {
    const id = way.current.ids[way.current.at + places];
    if (id === undefined) return;
    way.current.at += places;
    open(id);
  };
  return { back: () => go(-1), forward: () => go(1) };
}

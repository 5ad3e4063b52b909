import { useEffect } from 'react';
import type { Row } from '../../shared/ipc.ts';
import { call } from './bridge.ts';

/** An article that has been open this many milliseconds is one that was read, not passed by. */
const OPENED_MS = 1000;

/** Tells which articles are read, for the Recent menu and the palette. */
export function useRecent(row: Row | undefined): void {
  const id = row?.id;
  const headline = row?.headline;
  useEffect(() => {
    if (id === undefined || headline === undefined) return undefined;
    const timer = setTimeout(
      () => void call('recent.keep', { id, title: headline.slice(0, 300) }),
      OPENED_MS,
    );
    return () => clearTimeout(timer);
  }, [id, headline]);
}

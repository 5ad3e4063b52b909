import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { call } from '../../app/bridge.ts';
import { inputOf, type ListSource } from './use-rows.ts';

/** The most articles that can be chosen at once: more than a list of the library's size asks for. */
const MOST = 200_000;

/** Several articles of the list, chosen to do one thing with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Adds one, or takes it out. A range then goes on from there. */
  readonly toggle: (id: string, index: number) => void;
  /** All between the place where choosing began and this one, whether they are loaded or not. */
  readonly extendTo: (index: number, from: number) => Promise<void>;
  readonly all: () => Promise<void>;
  readonly clear: () => void;
  /** Kept when what is being chosen is known; what is done meanwhile would be done with what was chosen before. */
  readonly pending: () => Promise<unknown> | undefined;
}

/** @param source what the list shows; another list begins with nothing chosen */
export function useSelection(source: ListSource): Selection {
  const key = JSON.stringify(source);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<number>(undefined);
  const asked = useRef(0);
  const underWay = useRef<Promise<unknown>>(undefined);

  const clear = useCallback((): void => {
    asked.current += 1;
    underWay.current = undefined;
    anchor.current = undefined;
    setIds((before) => (before.size === 0 ? before : new Set()));
  }, []);
  useEffect(() => clear, [clear, key]);

  const choose = useCallback(
    async (offset: number, limit: number): Promise<void> => {
      const mine = ++asked.current;
      const asking = call('articles.ids', { ...inputOf(JSON.parse(key) as ListSource), offset, limit });
      underWay.current = asking;
      const answer = await asking;
      if (mine !== asked.current) return;
      // At once: what has waited for it comes next.
      if (answer.ok) flushSync(() => setIds(new Set(answer.value)));
      underWay.current = undefined;
    },
    [key],
  );
  const toggle = useCallback((id: string, index: number): void => {
    asked.current += 1;
    underWay.current = undefined;
    anchor.current = index;
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const extendTo = useCallback(
    (index: number, from: number): Promise<void> => {
      const start = (anchor.current ??= from < 0 ? index : from);
      return choose(Math.min(start, index), Math.abs(index - start) + 1);
    },
    [choose],
  );
  const all = useCallback((): Promise<void> => choose(0, MOST), [choose]);
  const pending = useCallback(() => underWay.current, []);
  return useMemo(
    () => ({ ids, toggle, extendTo, all, clear, pending }),
    [ids, toggle, extendTo, all, clear, pending],
  );
}

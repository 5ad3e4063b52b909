import { useCallback, useEffect, useRef, useState } from 'react';
import { call, listen } from './bridge.ts';

export interface Busy<Act> {
  readonly act: Act;
  readonly done: number;
  /** Nothing is known of its parts before the first is begun. */
  readonly of: number;
}

export interface Runs<Act> {
  /** What is being done now; absent when nothing is. */
  readonly busy: Busy<Act> | undefined;
  /** Does it, unless something is being done: `undefined` then. */
  readonly run: <T>(act: Act, work: (run: string) => Promise<T>) => Promise<T | undefined>;
  readonly cancel: () => void;
}

/** Work that takes long, one piece at a time: how far it is, and giving it up. */
export function useRun<Act>(): Runs<Act> {
  const [busy, setBusy] = useState<Busy<Act>>();
  const running = useRef<string>(undefined);
  useEffect(
    () =>
      listen('run.progress', ({ run, done, of }) => {
        if (run === running.current) setBusy((before) => before && { ...before, done, of });
      }),
    [],
  );
  return {
    busy,
    run: useCallback(async (act, work) => {
      if (running.current !== undefined) return undefined;
      const run = crypto.randomUUID();
      running.current = run;
      setBusy({ act, done: 0, of: 0 });
      try {
        return await work(run);
      } finally {
        running.current = undefined;
        setBusy(undefined);
      }
    }, []),
    cancel: useCallback(() => {
      if (running.current !== undefined) void call('run.cancel', { run: running.current });
    }, []),
  };
}

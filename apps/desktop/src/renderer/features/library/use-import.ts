import { useCallback, useEffect, useRef, useState } from 'react';
import type { Imported, ImportReport } from '../../../shared/imports.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import type { RunProgress } from '../../../shared/runs.ts';
import { call, listen } from '../../app/bridge.ts';

/** Something to be taken in. */
export interface ImportItem {
  readonly name: string;
  readonly run: (run: string) => Promise<Result<ImportReport>>;
}

export interface ImportFailure {
  readonly key: number;
  readonly name: string;
  readonly error: Failure;
}

export interface ImportState {
  /** What is being done now; absent when nothing is. */
  readonly progress?: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
    /** Within a file of many articles. */
    readonly entry?: RunProgress;
  };
  readonly failures: readonly ImportFailure[];
  /** Entries without a text of their own, and those that are no page. */
  readonly aside: { readonly bookmarks: number; readonly skipped: number; readonly briefings: number };
}

export interface Importer extends ImportState {
  /** Takes items in one after the other, behind those already waiting. */
  readonly start: (items: readonly ImportItem[]) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const NOTHING = { failures: [], aside: { bookmarks: 0, skipped: 0, briefings: 0 } } satisfies ImportState;

/** @param onDone told what has come in when the last item is through, or the rest was cancelled */
export function useImport(onDone: (imported: readonly Imported[]) => void): Importer {
  const [state, setState] = useState<ImportState>(NOTHING);
  const queue = useRef<ImportItem[]>([]);
  const running = useRef<string>(undefined);
  const keys = useRef(0);
  useEffect(
    () =>
      listen('run.progress', (entry) => {
        if (entry.run !== running.current) return;
        setState((before) =>
          before.progress ? { ...before, progress: { ...before.progress, entry } } : before,
        );
      }),
    [],
  );

  const start = useCallback(
    (items: readonly ImportItem[]): void => {
      if (items.length === 0) return;
      queue.current.push(...items);
      if (running.current !== undefined) return;
      running.current = '';
      setState(NOTHING);
      void work();

      async function work(): Promise<void> {
        const imported: Imported[] = [];
        for (let done = 0, item = queue.current.shift(); item; done++, item = queue.current.shift()) {
          const { name, run } = item;
          const total = done + 1 + queue.current.length;
          setState(({ failures, aside }) => ({ failures, aside, progress: { done, total, name } }));
          running.current = crypto.randomUUID();
          const result = await run(running.current);
          if (!result.ok) fail(name, result.error);
          else take(name, result.value, imported);
        }
        running.current = undefined;
        setState(({ failures, aside }) => ({ failures, aside }));
        onDone(imported);
      }

      function fail(name: string, error: Failure): void {
        keys.current += 1;
        const failure = { key: keys.current, name, error };
        setState((before) => ({ ...before, failures: [...before.failures, failure] }));
      }

      function take(file: string, { outcomes }: ImportReport, imported: Imported[]): void {
        for (const outcome of outcomes) {
          if (outcome.kind === 'article') imported.push(outcome);
          if (outcome.kind === 'failed')
            fail(outcome.name === undefined ? file : `${file}: ${outcome.name}`, outcome.error);
        }
        const count = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
        setState((before) => ({
          ...before,
          aside: {
            bookmarks: before.aside.bookmarks + count('bookmark'),
            skipped: before.aside.skipped + count('skipped'),
            briefings: before.aside.briefings + count('briefing'),
          },
        }));
      }
    },
    [onDone],
  );
  const cancel = useCallback((): void => {
    queue.current = [];
    if (running.current) void call('run.cancel', { run: running.current });
  }, []);
  const dismiss = useCallback(
    () => setState(({ progress }) => ({ ...NOTHING, ...(progress ? { progress } : {}) })),
    [],
  );
  return { ...state, start, cancel, dismiss };
}

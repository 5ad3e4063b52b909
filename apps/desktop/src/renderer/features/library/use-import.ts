import { useCallback, useEffect, useRef, useState } from 'react';
import type { Imported, ImportOutcome, ImportReport } from '../../../shared/imports.ts';
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

export interface Aside {
  readonly bookmarks: number;
  readonly skipped: number;
  readonly briefings: number;
  readonly collections: number;
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
  /** Entries without a text of their own, those that are no page, and what an export has beside its articles. */
  readonly aside: Aside;
}

export interface Importer extends ImportState {
  /** Takes items in one after the other, behind those already waiting. */
  readonly start: (items: readonly ImportItem[]) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const NOTHING = {
  failures: [],
  aside: { bookmarks: 0, skipped: 0, briefings: 0, collections: 0 },
} satisfies ImportState;

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
        setState((before) => ({ ...before, aside: outcomes.reduce(counted, before.aside) }));
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

function counted(aside: Aside, outcome: ImportOutcome): Aside {
  switch (outcome.kind) {
    case 'bookmark':
      return { ...aside, bookmarks: aside.bookmarks + 1 };
    case 'briefing':
      return { ...aside, briefings: aside.briefings + 1 };
    case 'skipped':
      return { ...aside, skipped: aside.skipped + 1 };
    case 'organisation':
      return {
        ...aside,
        bookmarks: aside.bookmarks + outcome.bookmarks,
        briefings: aside.briefings + outcome.briefings,
        collections: aside.collections + outcome.collections,
      };
    default:
      return aside;
  }
}

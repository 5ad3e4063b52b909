import { useCallback, useEffect, useRef, useState } from 'react';
import { call, listen } from './bridge.ts';
import { failureText, t } from './texts.ts';

/** Something done that can be taken back. */
export interface Done {
  /** What was done, for the toast: `“…” deleted`. */
  readonly done: string;
  /** How to take it back, where the library's journal does not know it: an import. */
  readonly undo?: () => Promise<void>;
  /** What is to be shown when it has been taken back. */
  readonly after?: () => void;
}

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

export interface Undo {
  readonly notice: Notice | undefined;
  readonly say: (text: string, act?: Notice['act']) => void;
  readonly dismiss: () => void;
  /** Remembers what was done; with `quiet` no toast appears, and Edit > Undo still takes it back. */
  readonly did: (done: Done, quiet?: boolean) => void;
  /** Takes the last act back; one of an earlier start too, for the library keeps the journal. */
  readonly undoLast: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Grows when something was taken back or done again. */
  readonly done: number;
}

/** @param refresh asks again for what is shown */
export function useUndo(refresh: () => Promise<void>): Undo {
  const stack = useRef<Done[]>([]);
  const number = useRef(0);
  const [notice, setNotice] = useState<Notice>();
  const [done, setDone] = useState(0);
  const latest = useRef(refresh);
  latest.current = refresh;

  const say = useCallback((text: string, act?: Notice['act']): void => {
    number.current += 1;
    setNotice({ id: number.current, text, ...(act ? { act } : {}) });
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  // The journal is one for all windows: after another one's act the last act is not ours, and it is the journal that
  // says what it was.
  useEffect(
    () =>
      listen('library.changed', (elsewhere) => {
        if (elsewhere) stack.current = stack.current.filter(({ undo }) => undo !== undefined);
      }),
    [],
  );

  const undoLast = useCallback(async (): Promise<void> => {
    const last = stack.current.pop();
    if (last?.undo) {
      await last.undo();
      say(t('undone', { what: last.done }));
    } else {
      const answer = await call('history.undo', {});
      if (!answer.ok) return say(failureText(answer.error));
      if (!answer.value) return say(t('nothingToUndo'));
      say(t('undone', { what: last?.done ?? t(`did.${answer.value.kind}`) }));
    }
    await latest.current();
    setDone((before) => before + 1);
    last?.after?.();
  }, [say]);

  const redo = useCallback(async (): Promise<void> => {
    const answer = await call('history.redo', {});
    if (!answer.ok) return say(failureText(answer.error));
    if (!answer.value) return say(t('nothingToRedo'));
    const what = t(`did.${answer.value.kind}`);
    stack.current.push({ done: what });
    say(t('redone', { what }));
    await latest.current();
    setDone((before) => before + 1);
  }, [say]);

  const did = useCallback(
    (change: Done, quiet = false): void => {
      stack.current.push(change);
      // A toast's button takes back the last act: it must not stay when another has followed.
      if (quiet) setNotice((before) => (before?.act ? undefined : before));
      else say(change.done, { label: t('command.undo'), run: () => void undoLast() });
    },
    [say, undoLast],
  );
  return { notice, say, dismiss, did, undoLast, redo, done };
}

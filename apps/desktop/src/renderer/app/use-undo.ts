import { useCallback, useRef, useState } from 'react';
import { t } from './texts.ts';

/** A change that can be taken back. */
export interface Undoable {
  /** What was done, for the toast: `“…” deleted`. */
  readonly done: string;
  readonly undo: () => Promise<void>;
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
  /** Remembers a change; with `quiet` no toast appears, and Edit > Undo still takes it back. */
  readonly remember: (change: Undoable, quiet?: boolean) => void;
  /** Takes the last change back. */
  readonly undoLast: () => void;
}

/** The changes of this session that can be taken back, and the toast that says what has happened. */
export function useUndo(): Undo {
  const stack = useRef<Undoable[]>([]);
  const number = useRef(0);
  const [notice, setNotice] = useState<Notice>();

  const say = useCallback((text: string, act?: Notice['act']): void => {
    number.current += 1;
    setNotice({ id: number.current, text, ...(act ? { act } : {}) });
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  const takeBack = useCallback(
    (change: Undoable | undefined): void => {
      if (!change) return say(t('nothingToUndo'));
      stack.current = stack.current.filter((other) => other !== change);
      void change.undo();
      say(t('undone', { what: change.done }));
    },
    [say],
  );
  const remember = useCallback(
    (change: Undoable, quiet = false): void => {
      stack.current.push(change);
      if (!quiet) say(change.done, { label: t('command.undo'), run: () => takeBack(change) });
    },
    [say, takeBack],
  );
  const undoLast = useCallback(() => takeBack(stack.current.at(-1)), [takeBack]);
  return { notice, say, dismiss, remember, undoLast };
}

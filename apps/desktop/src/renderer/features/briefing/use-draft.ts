import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';

/** A change is written so long after it, in milliseconds, unless another follows. */
const SAVE_AFTER = 400;
/** Letters of one field within so many milliseconds are taken back together. */
const ONE_GO = 1500;
/** Steps back that are remembered. */
const STEPS = 300;

export interface DraftState {
  readonly draft: Draft | undefined;
  readonly error: Failure | undefined;
  /** `field`: changes of one field are one step back while they follow each other. */
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: 'saved' | 'saving' | Failure;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
}

interface Steps {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
}

/** A briefing that is being written: every change is kept by itself, and can be taken back. */
export function useDraft(id: string): DraftState {
  const [steps, setSteps] = useState<Steps>();
  const [error, setError] = useState<Failure>();
  const [saving, setSaving] = useState<DraftState['saving']>('saved');
  const last = useRef<{ field: string; at: number }>(undefined);
  const unsaved = useRef<Draft>(undefined);
  const written = useRef<Draft>(undefined);

  useEffect(() => {
    let gone = false;
    void call('briefings.open', { id }).then((answer) => {
      if (gone) return;
      if (!answer.ok) return setError(answer.error);
      written.current = answer.value.draft;
      setSteps({ past: [], now: answer.value.draft, future: [] });
    });
    return () => {
      gone = true;
    };
  }, [id]);

  const flush = useCallback(async (): Promise<void> => {
    const draft = unsaved.current;
    if (!draft) return;
    unsaved.current = undefined;
    // From now on anything else is a change, also what was there before.
    written.current = draft;
    setSaving('saving');
    const answer = await call('briefings.save', { id, draft });
    if (answer.ok) {
      if (unsaved.current === undefined) setSaving('saved');
    } else {
      unsaved.current ??= draft;
      written.current = undefined;
      setSaving(answer.error);
    }
  }, [id]);

  const now = steps?.now;
  useEffect(() => {
    if (!now) return undefined;
    if (now === written.current) {
      // A change was taken back before it was written.
      unsaved.current = undefined;
      setSaving('saved');
      return undefined;
    }
    unsaved.current = now;
    setSaving('saving');
    const timer = setTimeout(() => void flush(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [now, flush]);
  // What was written last must not be lost when the composer or the window is closed.
  useEffect(() => {
    const write = (): void => void flush();
    window.addEventListener('beforeunload', write);
    return () => {
      window.removeEventListener('beforeunload', write);
      write();
    };
  }, [flush]);

  const change = useCallback((recipe: (draft: Draft) => Draft, field?: string): void => {
    const at = performance.now();
    const together = field !== undefined && last.current?.field === field && at - last.current.at < ONE_GO;
    last.current = field === undefined ? undefined : { field, at };
    setSteps((before) => {
      if (!before) return before;
      const after = recipe(before.now);
      if (after === before.now) return before;
      const past =
        together && before.past.length > 0 ? before.past : [...before.past, before.now].slice(-STEPS);
      return { past, now: after, future: [] };
    });
  }, []);
  const undo = useCallback((): void => {
    last.current = undefined;
    setSteps((before) => {
      const back = before?.past.at(-1);
      return before && back
        ? { past: before.past.slice(0, -1), now: back, future: [before.now, ...before.future] }
        : before;
    });
  }, []);
  const redo = useCallback((): void => {
    last.current = undefined;
    setSteps((before) => {
      const [next, ...future] = before?.future ?? [];
      return before && next ? { past: [...before.past, before.now], now: next, future } : before;
    });
  }, []);

  return {
    draft: now,
    error,
    change,
    undo,
    redo,
    canUndo: (steps?.past.length ?? 0) > 0,
    canRedo: (steps?.future.length ?? 0) > 0,
    saving,
    flush,
  };
}

import { useEffect, useRef, useState } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { Composed, Setup } from '../../../shared/briefings.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';

export interface PreviewState {
  readonly composed: Composed | undefined;
  /** Grows with each PDF that has come. */
  readonly run: number;
  readonly error: Failure | undefined;
  /** What is shown is of an earlier draft. */
  readonly behind: boolean;
}

/**
 * The PDF of the draft as it is now. One is asked for at a time and shown when it comes; what has changed meanwhile is
 * set next, so that somebody who types sees the page follow.
 */
export function usePreview(draft: Draft | undefined, setup: Setup): PreviewState {
  const [state, setState] = useState<PreviewState>({
    composed: undefined,
    run: 0,
    error: undefined,
    behind: true,
  });
  const wanted = useRef<{ draft: Draft; setup: Setup }>(undefined);
  const busy = useRef(false);
  const { profile, grey, marks } = setup;

  useEffect(() => {
    if (!draft) return undefined;
    let gone = false;
    wanted.current = { draft, setup: { profile, grey, marks } };
    setState((before) => ({ ...before, behind: true }));
    const next = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      try {
        while (wanted.current) {
          const asked = wanted.current;
          wanted.current = undefined;
          const answer = await call('briefings.preview', asked);
          const behind = wanted.current !== undefined;
          if (answer.ok)
            setState((before) => ({ composed: answer.value, run: before.run + 1, error: undefined, behind }));
          else if (answer.error.code !== 'cancelled')
            setState((before) => ({ ...before, error: answer.error, behind }));
        }
      } finally {
        busy.current = false;
      }
      if (gone) wanted.current = undefined;
    };
    void next();
    return () => {
      gone = true;
    };
  }, [draft, profile, grey, marks]);
  return state;
}

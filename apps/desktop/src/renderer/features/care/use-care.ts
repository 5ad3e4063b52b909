import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackedUp, Checkup } from '../../../shared/care.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { call, listen } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';

export type CareAct = 'backUp' | 'verify' | 'repair';

export interface CareState {
  /** What is being done now; absent when nothing is. */
  readonly busy?: { readonly act: CareAct; readonly done: number; readonly of: number } | undefined;
  readonly backedUp?: BackedUp;
  readonly checkup?: Checkup;
  /** The checkup is what a repair has left. */
  readonly mended?: true;
  /** What went wrong, in which act. */
  readonly error?: { readonly act: CareAct; readonly failure: Failure };
}

export interface Care extends CareState {
  readonly begin: (act: CareAct) => void;
  readonly cancel: () => void;
}

interface Context {
  /** The dialog shows what comes of it; a toast does where the dialog has been closed. */
  readonly shown: boolean;
  readonly say: Undo['say'];
  /** Asks again for what a repair may have changed. */
  readonly refresh: () => Promise<void>;
}

/** Copies, checks and mends the library. It goes on when its dialog is closed. */
export function useCare(context: Context): Care {
  const [state, setState] = useState<CareState>({});
  const run = useRef<string>(undefined);
  const latest = useRef(context);
  latest.current = context;
  useEffect(
    () =>
      listen('run.progress', ({ run: of, ...progress }) => {
        if (of !== run.current) return;
        setState((before) => (before.busy ? { ...before, busy: { ...before.busy, ...progress } } : before));
      }),
    [],
  );

  const begin = useCallback(async (act: CareAct): Promise<void> => {
    if (run.current !== undefined) return;
    const name = crypto.randomUUID();
    run.current = name;
    setState((before) => ({ ...withoutResultOf(act, before), busy: { act, done: 0, of: 0 } }));
    const { came, told } = await answerOf(act, name);
    run.current = undefined;
    setState((before) => ({ ...before, ...came, busy: undefined }));
    const { shown, say, refresh } = latest.current;
    if (!shown && told !== undefined) say(told);
    if (act === 'repair') void refresh();
  }, []);
  return {
    ...state,
    begin: useCallback((act) => void begin(act), [begin]),
    cancel: useCallback((): void => {
      if (run.current !== undefined) void call('run.cancel', { run: run.current });
    }, []),
  };
}

function withoutResultOf(act: CareAct, { backedUp, checkup, mended, error }: CareState): CareState {
  if (act === 'backUp') return { ...(checkup && { checkup }), ...(mended && { mended }) };
  return { ...(backedUp && { backedUp }), ...(error?.act === 'backUp' && { error }) };
}

/** What has come of an act, and the one sentence about it; none when somebody gave it up. */
async function answerOf(act: CareAct, run: string): Promise<{ came: CareState; told?: string }> {
  const failed = ({ error }: Result<unknown> & { ok: false }): { came: CareState; told?: string } =>
    error.code === 'cancelled'
      ? { came: {} }
      : { came: { error: { act, failure: error } }, told: failureText(error) };
  if (act === 'backUp') {
    const answer = await call('care.backUp', { run });
    return answer.ok
      ? { came: { backedUp: answer.value }, told: backedUpText(answer.value) }
      : failed(answer);
  }
  const answer = await call(act === 'verify' ? 'care.verify' : 'care.repair', { run });
  if (!answer.ok) return failed(answer);
  const mended = act === 'repair';
  return {
    came: { checkup: answer.value, ...(mended && { mended }) },
    told: checkupText(answer.value, mended),
  };
}

export function backedUpText({ folder, articles }: BackedUp): string {
  return t('care.backedUp', { folder, n: articles });
}

export function checkupText({ versions, files, faults }: Checkup, mended: boolean): string {
  if (faults.length > 0) return t(mended ? 'care.left' : 'care.faults');
  return mended ? t('care.mended') : t('care.well', { n: versions, files });
}

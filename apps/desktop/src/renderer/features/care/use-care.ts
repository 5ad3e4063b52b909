import { useCallback, useRef, useState } from 'react';
import type { BackedUp, Checkup } from '../../../shared/care.ts';
import { mapValue, type Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import { useRun, type Busy } from '../../app/use-run.ts';
import type { Undo } from '../../app/use-undo.ts';

export type CareAct = 'backUp' | 'verify' | 'repair' | 'restore';

export interface Checked {
  readonly checkup: Checkup;
  /** It is what a repair has left. */
  readonly mended: boolean;
}

/** What has come of the acts, of each the last time. */
export interface Outcomes {
  readonly backUp?: Result<BackedUp> | undefined;
  readonly check?: Result<Checked> | undefined;
  readonly restore?: Result<BackedUp> | undefined;
}

export interface Care extends Outcomes {
  /** What is being done now; absent when nothing is. */
  readonly busy: Busy<CareAct> | undefined;
  readonly begin: (act: CareAct) => void;
  readonly cancel: () => void;
}

interface Context {
  /** The dialog shows what comes of it; a toast does where the dialog has been closed. */
  readonly shown: boolean;
  readonly show: () => void;
  readonly say: Undo['say'];
  /** Asks again for what may have changed. */
  readonly refresh: () => Promise<void>;
}

/** Copies, checks, mends and restores libraries. It goes on when its dialog is closed. */
export function useCare(context: Context): Care {
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const { busy, run, cancel } = useRun<CareAct>();
  const latest = useRef(context);
  latest.current = context;

  const begin = useCallback(
    async (act: CareAct): Promise<void> => {
      const came = await run(act, (name) => {
        setOutcomes((before) => ({ ...before, [outcomeOf(act)]: undefined }));
        return perform(act, name);
      });
      if (!came) return;
      // What was said of another library is of no use with the one that was restored.
      setOutcomes((before) => (came.restore?.ok ? came : { ...before, ...came }));
      const { shown, show, say, refresh } = latest.current;
      const told = textOf(came);
      if (!shown && told !== undefined) say(told, { label: t('care.show'), run: show });
      if (act === 'repair' || act === 'restore') void refresh();
    },
    [run],
  );
  return { ...outcomes, busy, begin: useCallback((act) => void begin(act), [begin]), cancel };
}

export function outcomeOf(act: CareAct): keyof Outcomes {
  return act === 'verify' || act === 'repair' ? 'check' : act;
}

/** Nothing comes of what somebody gave up. */
async function perform(act: CareAct, run: string): Promise<Outcomes> {
  const outcome = await answer(act, run);
  const [came] = Object.values(outcome) as Result<unknown>[];
  return came && !came.ok && came.error.code === 'cancelled' ? {} : outcome;
}

async function answer(act: CareAct, run: string): Promise<Outcomes> {
  switch (act) {
    case 'backUp':
      return { backUp: await call('care.backUp', { run }) };
    case 'restore':
      return { restore: await call('care.restore', { run }) };
    case 'verify':
      return {
        check: mapValue(await call('care.verify', { run }), (checkup) => ({ checkup, mended: false })),
      };
    case 'repair':
      return {
        check: mapValue(await call('care.repair', { run }), (checkup) => ({ checkup, mended: true })),
      };
  }
}

/** The one sentence about what has come of an act. */
function textOf({ backUp, check, restore }: Outcomes): string | undefined {
  const came = backUp ?? check ?? restore;
  if (came?.ok === false) return failureText(came.error);
  if (backUp?.ok) return t('care.backedUp', { folder: backUp.value.folder, n: backUp.value.articles });
  if (restore?.ok) return t('care.restored', { folder: restore.value.folder, n: restore.value.articles });
  if (!check?.ok) return undefined;
  return check.value.checkup.faults.length > 0 ? t('care.notAll') : checkedText(check.value);
}

export function checkedText({ checkup: { versions, files, faults }, mended }: Checked): string {
  if (faults.length > 0) return t(mended ? 'care.left' : 'care.faults');
  return mended ? t('care.mended') : t('care.well', { n: versions, files });
}

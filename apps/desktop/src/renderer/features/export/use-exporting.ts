import { useCallback, useRef, useState } from 'react';
import type { ExportedArticles, Input } from '../../../shared/ipc.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import { useRun, type Busy } from '../../app/use-run.ts';
import type { Undo } from '../../app/use-undo.ts';

type Wanted = Omit<Input<'export.articles'>, 'run'>;

export interface Exporting {
  readonly busy: Busy<'export'> | undefined;
  /** What stopped the last one. */
  readonly failure: Failure | undefined;
  readonly begin: (wanted: Wanted) => void;
  readonly cancel: () => void;
}

interface Context {
  /** The dialog shows how far it is. It goes on when the dialog is closed. */
  readonly shown: boolean;
  readonly show: () => void;
  readonly close: () => void;
  readonly say: Undo['say'];
}

/** Writes articles into files. */
export function useExporting(context: Context): Exporting {
  const { busy, run, cancel } = useRun<'export'>();
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef(context);
  latest.current = context;
  const begin = useCallback(
    async (wanted: Wanted): Promise<void> => {
      const answer = await run('export', (name) => {
        setFailure(undefined);
        return call('export.articles', { ...wanted, run: name });
      });
      const { shown, show, close, say } = latest.current;
      if (answer?.ok) {
        if (shown) close();
        say(doneText(answer.value), {
          label: t('export.reveal'),
          run: () => void call('export.reveal', {}),
        });
      } else if (answer && answer.error.code !== 'cancelled') {
        setFailure(answer.error);
        if (!shown) say(failureText(answer.error), { label: t('care.show'), run: show });
      }
    },
    [run],
  );
  return { busy, failure, begin: useCallback((wanted) => void begin(wanted), [begin]), cancel };
}

function doneText({ name, folder, articles, missing }: ExportedArticles): string {
  const done = folder ? t('exports.done', { folder: name, n: articles }) : t('exports.saved', { file: name });
  return missing > 0 ? done + t('exports.missing', { n: missing }) : done;
}

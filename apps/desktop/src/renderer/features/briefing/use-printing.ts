import { useState } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { Format, Setup } from '../../../shared/briefings.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';

interface Context {
  readonly id: string;
  readonly draft: Draft | undefined;
  readonly setup: Setup;
  /** Saves what is not saved yet. */
  readonly flush: () => Promise<void>;
  readonly say: Undo['say'];
  /** The check stops the printing. */
  readonly onStopped: () => void;
}

export interface Printing {
  readonly busy: boolean;
  /** Makes the briefing in a form and puts it where somebody chooses. */
  readonly print: (format: Format) => void;
}

export function usePrinting({ id, draft, setup, flush, say, onStopped }: Context): Printing {
  const [busy, setBusy] = useState(false);
  const print = async (format: Format): Promise<void> => {
    if (!draft || busy) return;
    setBusy(true);
    await flush();
    const answer = await call('briefings.export', { id, draft, format, setup });
    setBusy(false);
    if (answer.ok) {
      const { fileName, pages: n } = answer.value;
      const text =
        n > 0
          ? t('export.done', { file: fileName, n, notes: '' })
          : t('briefing.written', { file: fileName });
      say(text, { label: t('export.reveal'), run: () => void call('export.reveal', {}) });
    } else if (answer.error.code === 'briefing-stopped') {
      say(failureText(answer.error));
      onStopped();
    } else if (answer.error.code !== 'cancelled') say(failureText(answer.error));
  };
  return { busy, print: (format) => void print(format) };
}

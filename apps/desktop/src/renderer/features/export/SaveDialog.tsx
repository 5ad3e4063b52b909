import { useState, type ReactNode } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { Failed } from '../../app/Failed.tsx';
import { t } from '../../app/texts.ts';

interface Props<T> {
  readonly name: string;
  /** Of what is saved. */
  readonly title: string;
  /** What the button says meanwhile, where it takes long. */
  readonly busyText?: string;
  readonly save: () => Promise<Result<T>>;
  readonly onDone: (saved: T) => void;
  readonly onClose: () => void;
  /** How it shall be. */
  readonly children: ReactNode;
}

/** Saves something as a file; it stays open when that fails, or when nobody has named a file. */
export function SaveDialog<T>({ name, title, busyText, save, onDone, onClose, children }: Props<T>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const answer = await save();
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };
  return (
    <Dialog title={name} className="export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className="export-title" dir="auto">
          {title}
        </p>
        {children}
        <Failed failure={error} />
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" data-first-focus className="button button-main" disabled={busy}>
            {(busy && busyText) || t('export.start')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

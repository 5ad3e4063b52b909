import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/result.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { Failed } from '../../app/Failed.tsx';
import { t } from '../../app/texts.ts';

interface Props {
  readonly name: string;
  readonly busy: boolean;
  /** What the button says while it is busy, where it takes long. */
  readonly busyText?: string | undefined;
  readonly failure: Failure | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What is saved, and how it shall be. */
  readonly children: ReactNode;
}

/** A dialog that saves something as a file. */
export function SaveForm({ name, busy, busyText, failure, onSave, onClose, children }: Props) {
  return (
    <Dialog title={name} className="export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <Failed failure={failure} />
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t(busy ? 'close' : 'cancel')}
          </button>
          <button type="submit" data-first-focus className="button button-main" disabled={busy}>
            {(busy && busyText) || t('export.start')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

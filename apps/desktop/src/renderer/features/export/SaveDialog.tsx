import { useState, type ReactNode } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';
import { SaveForm } from './SaveForm.tsx';

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
  const [failure, setFailure] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const answer = await save();
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else if (answer.error.code !== 'cancelled') setFailure(answer.error);
  };
  return (
    <SaveForm
      name={name}
      busy={busy}
      busyText={busyText}
      failure={failure}
      onSave={() => void run()}
      onClose={onClose}
    >
      <p className="export-title" dir="auto">
        {title}
      </p>
      {children}
    </SaveForm>
  );
}

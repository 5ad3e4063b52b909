import { useState } from 'react';
import type { Failure } from '../../../shared/result.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, t } from '../../app/texts.ts';
import { Choice } from './Choice.tsx';

interface Props {
  readonly ids: readonly string[];
  readonly title: string;
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
  readonly onDone: (fileName: string) => void;
  readonly onClose: () => void;
}

const formats = () =>
  [
    { value: 'ris', label: 'RIS', about: t('references.ris') },
    { value: 'bibtex', label: 'BibTeX', about: t('references.bibtex') },
    { value: 'csl', label: 'CSL-JSON', about: t('references.csl') },
  ] as const;

/** Which form the entries for a reference manager shall have. */
export function ReferencesDialog({ ids, title, settings, onSettings, onDone, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure>();
  const { referenceFormat } = settings;
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const answer = await call('export.references', { ids: [...ids], format: referenceFormat });
    setBusy(false);
    if (answer.ok) onDone(answer.value.fileName);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };
  return (
    <Dialog title={t('references')} className="export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className="export-title" dir="auto">
          {title}
        </p>
        <p>{t('references.about')}</p>
        <Choice
          legend={t('references.form')}
          name="form"
          options={formats()}
          value={referenceFormat}
          onChange={(chosen) => onSettings({ referenceFormat: chosen })}
        />
        {error && (
          <p className="error" role="alert">
            {failureText(error)}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" data-first-focus className="button button-main" disabled={busy}>
            {t('export.start')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

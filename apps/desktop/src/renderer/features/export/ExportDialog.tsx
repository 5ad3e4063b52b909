import { useState } from 'react';
import type { Exported } from '../../../shared/ipc.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, t } from '../../app/texts.ts';
import { Choice } from './Choice.tsx';

interface Props {
  /** At most a thousand are set at once. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
  readonly onDone: (exported: Exported) => void;
  readonly onClose: () => void;
}

const profiles = () =>
  [
    { value: 'screen', label: t('export.screen'), about: t('export.screenAbout') },
    { value: 'print', label: t('export.print'), about: t('export.printAbout') },
  ] as const;
const pages = () =>
  [
    { value: 'a4', label: 'A4', about: t('export.a4About') },
    { value: 'letter', label: 'Letter', about: t('export.letterAbout') },
  ] as const;

/** How the PDF shall be, and what became of it. */
export function ExportDialog({ ids, title, settings, onSettings, onDone, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const answer = await call('export.pdf', {
      ids: ids.slice(0, 1000),
      profile: settings.exportProfile,
      page: settings.exportPage,
    });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  };
  return (
    <Dialog title={t('export')} className="export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className="export-title" dir="auto">
          {title}
        </p>
        <Choice
          legend={t('export.for')}
          name="profile"
          options={profiles()}
          value={settings.exportProfile}
          onChange={(exportProfile) => onSettings({ exportProfile })}
        />
        <Choice
          legend={t('export.paper')}
          name="page"
          options={pages()}
          value={settings.exportPage}
          onChange={(exportPage) => onSettings({ exportPage })}
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
            {t(busy ? 'export.busy' : 'export.start')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

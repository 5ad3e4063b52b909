import type { Exported } from '../../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { Choice } from '../../app/Choice.tsx';
import { t } from '../../app/texts.ts';
import { SaveDialog } from './SaveDialog.tsx';

interface Props {
  /** No more than one document takes. */
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
  const save = () =>
    call('export.pdf', {
      ids: [...ids],
      profile: settings.exportProfile,
      page: settings.exportPage,
    });
  return (
    <SaveDialog
      name={t('export')}
      title={title}
      busyText={t('export.busy')}
      save={save}
      onDone={onDone}
      onClose={onClose}
    >
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
    </SaveDialog>
  );
}

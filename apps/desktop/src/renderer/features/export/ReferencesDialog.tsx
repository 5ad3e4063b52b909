import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { call } from '../../app/bridge.ts';
import { Choice } from '../../app/Choice.tsx';
import { t } from '../../app/texts.ts';
import { SaveDialog } from './SaveDialog.tsx';

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
  const { referenceFormat } = settings;
  return (
    <SaveDialog
      name={t('references')}
      title={title}
      save={() => call('export.references', { ids: [...ids], format: referenceFormat })}
      onDone={({ fileName }) => onDone(fileName)}
      onClose={onClose}
    >
      <p>{t('references.about')}</p>
      <Choice
        legend={t('references.form')}
        name="form"
        options={formats()}
        value={referenceFormat}
        onChange={(chosen) => onSettings({ referenceFormat: chosen })}
      />
    </SaveDialog>
  );
}

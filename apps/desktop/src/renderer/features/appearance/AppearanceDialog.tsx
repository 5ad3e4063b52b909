import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';
import { ReadingSettings } from './ReadingSettings.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
  readonly onClose: () => void;
}

/** How articles are set, beside the article itself. */
export function AppearanceDialog({ settings, onChange, onClose }: Props) {
  return (
    <Dialog title={t('appearance')} className="appearance" onClose={onClose}>
      <ReadingSettings settings={settings} onChange={onChange} />
    </Dialog>
  );
}

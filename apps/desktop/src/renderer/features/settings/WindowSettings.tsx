import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { INTERFACE } from '../../../shared/preferences.ts';
import { t } from '../../app/texts.ts';
import { Slider } from '../appearance/ReadingSettings.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** The size of everything in the window, the article among it. */
export function WindowSettings({ settings, onChange }: Props) {
  return (
    <section aria-labelledby="settings-window">
      <h3 className="label" id="settings-window">
        {t('settings.window')}
      </h3>
      <Slider
        label={t('settings.interface')}
        shown={(n) => t('appearance.percent', { n })}
        range={INTERFACE}
        value={settings.interfaceSize}
        onChange={(interfaceSize) => onChange({ interfaceSize })}
      />
    </section>
  );
}

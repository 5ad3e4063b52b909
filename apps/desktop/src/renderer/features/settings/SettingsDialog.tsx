import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/texts/catalogue.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';
import { ReadingSettings } from '../appearance/ReadingSettings.tsx';
import { ImportSettings } from './ImportSettings.tsx';
import { WindowSettings } from './WindowSettings.tsx';
import { KeySettings } from './KeySettings.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
  readonly onClose: () => void;
}

const CHOICES = ['system', ...LANGUAGES] as const;

/** All settings on one page. Each holds at once. */
export function SettingsDialog({ settings, onChange, onClose }: Props) {
  return (
    <Dialog title={t('settings')} className="settings" onClose={onClose}>
      <section aria-labelledby="settings-language">
        <h3 className="label" id="settings-language">
          {t('language')}
        </h3>
        <select
          data-first-focus
          aria-label={t('language')}
          value={settings.language}
          onChange={(event) =>
            onChange({ language: CHOICES.find((one) => one === event.target.value) ?? 'system' })
          }
        >
          {CHOICES.map((language) => (
            <option key={language} value={language}>
              {language === 'system' ? t('language.system') : LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </section>
      <section aria-labelledby="settings-reading">
        <h3 className="label" id="settings-reading">
          {t('settings.reading')}
        </h3>
        <ReadingSettings settings={settings} onChange={onChange} />
      </section>
      <WindowSettings settings={settings} onChange={onChange} />
      <ImportSettings settings={settings} />
      <KeySettings settings={settings} onChange={onChange} />
    </Dialog>
  );
}

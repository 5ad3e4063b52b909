import { DEFAULT_SETTINGS, FACES, READING, THEMES } from '../../../shared/preferences.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { Choice } from '../../app/Choice.tsx';
import { t } from '../../app/texts.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** How articles are set; each choice shows at once on the page behind. */
export function ReadingSettings({ settings, onChange }: Props) {
  const { face, size, leading, measure, justify, hyphenate } = DEFAULT_SETTINGS;
  return (
    <>
      <Choice
        legend={t('appearance.theme')}
        name="theme"
        className="themes"
        value={settings.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        legend={t('appearance.face')}
        name="face"
        className="themes"
        value={settings.face}
        options={FACES.map((one) => ({ value: one, label: t(`face.${one}`) }))}
        onChange={(one) => onChange({ face: one })}
      />
      <Slider
        label={t('appearance.size')}
        shown={(n) => t('appearance.pixels', { n })}
        range={READING.size}
        value={settings.size}
        onChange={(value) => onChange({ size: value })}
      />
      <Slider
        label={t('appearance.leading')}
        shown={(n) => t('appearance.percent', { n })}
        range={READING.leading}
        value={settings.leading}
        onChange={(value) => onChange({ leading: value })}
      />
      <Slider
        label={t('appearance.measure')}
        shown={(n) => t('appearance.characters', { n })}
        range={READING.measure}
        value={settings.measure}
        onChange={(value) => onChange({ measure: value })}
      />
      <Check
        label={t('appearance.justify')}
        value={settings.justify}
        onChange={(value) => onChange({ justify: value })}
      />
      <Check
        label={t('appearance.hyphenate')}
        value={settings.hyphenate}
        onChange={(value) => onChange({ hyphenate: value })}
      />
      <footer>
        <button
          type="button"
          className="button"
          onClick={() => onChange({ face, size, leading, measure, justify, hyphenate })}
        >
          {t('appearance.reset')}
        </button>
      </footer>
    </>
  );
}

interface SliderProps {
  readonly label: string;
  readonly shown: (value: number) => string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, shown, range, value, onChange }: SliderProps) {
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        aria-valuetext={shown(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output>{shown(value)}</output>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Check({ label, value, onChange }: CheckProps) {
  return (
    <label className="option">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

import { READING, THEMES, type Settings, type SettingsChange } from '../../../shared/settings.ts';
import { t } from '../../app/texts.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** How articles are set; each choice shows at once on the page behind. */
export function ReadingSettings({ settings, onChange }: Props) {
  const normal = {
    size: READING.size.normal,
    leading: READING.leading.normal,
    measure: READING.measure.normal,
  };
  return (
    <>
      <fieldset className="themes">
        <legend className="label">{t('appearance.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme} className="option">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onChange({ theme })}
            />
            <span>{t(`theme.${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <Slider
        label={t('appearance.size')}
        shown={(n) => t('appearance.pixels', { n })}
        range={READING.size}
        value={settings.size}
        onChange={(size) => onChange({ size })}
      />
      <Slider
        label={t('appearance.leading')}
        shown={(n) => t('appearance.percent', { n })}
        range={READING.leading}
        value={settings.leading}
        onChange={(leading) => onChange({ leading })}
      />
      <Slider
        label={t('appearance.measure')}
        shown={(n) => t('appearance.characters', { n })}
        range={READING.measure}
        value={settings.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <footer>
        <button type="button" className="button" onClick={() => onChange(normal)}>
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

function Slider({ label, shown, range, value, onChange }: SliderProps) {
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

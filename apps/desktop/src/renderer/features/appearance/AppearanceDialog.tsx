import { READING, THEMES, type Settings, type SettingsChange, type Theme } from '../../../shared/settings.ts';
import { Dialog } from '../../app/Dialog.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
  readonly onClose: () => void;
}

const THEME_LABELS: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

/** Theme, size, leading and measure; each shows at once on the page behind. */
export function AppearanceDialog({ settings, onChange, onClose }: Props) {
  const normal = {
    size: READING.size.normal,
    leading: READING.leading.normal,
    measure: READING.measure.normal,
  };
  return (
    <Dialog title="Appearance" className="appearance" onClose={onClose}>
      <fieldset className="themes">
        <legend className="label">Theme</legend>
        {THEMES.map((theme) => (
          <label key={theme} className="option">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onChange({ theme })}
            />
            <span>{THEME_LABELS[theme]}</span>
          </label>
        ))}
      </fieldset>
      <Slider
        label="Size"
        unit="px"
        range={READING.size}
        value={settings.size}
        onChange={(size) => onChange({ size })}
      />
      <Slider
        label="Leading"
        unit="%"
        range={READING.leading}
        value={settings.leading}
        onChange={(leading) => onChange({ leading })}
      />
      <Slider
        label="Measure"
        unit="characters"
        range={READING.measure}
        value={settings.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <footer>
        <button type="button" className="button" onClick={() => onChange(normal)}>
          As it was made
        </button>
      </footer>
    </Dialog>
  );
}

interface SliderProps {
  readonly label: string;
  readonly unit: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, unit, range, value, onChange }: SliderProps) {
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        aria-valuetext={`${value} ${unit}`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output>
        {value} {unit}
      </output>
    </label>
  );
}

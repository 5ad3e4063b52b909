import { useState, type KeyboardEvent } from 'react';
import {
  acceleratorOf,
  COMMAND_NAMES,
  keysForPeople,
  keysOf,
  SHOWN_COMMANDS,
  type CommandName,
} from '../../../shared/commands.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { MAC } from '../../app/bridge.ts';
import { commandTitle, t } from '../../app/texts.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** The keys of each command, to be changed by pressing others. A key has one command. */
export function KeySettings({ settings: { keys }, onChange }: Props) {
  const [waiting, setWaiting] = useState<CommandName>();
  const [refused, setRefused] = useState<string>();

  const take = (name: CommandName, event: KeyboardEvent): void => {
    if (waiting !== name || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(undefined);
    const pressed = acceleratorOf(event, MAC);
    if (pressed === undefined) return;
    setWaiting(undefined);
    const other = COMMAND_NAMES.find((one) => one !== name && keysOf(one, MAC, keys).includes(pressed));
    if (other)
      return setRefused(
        t('settings.keyTaken', { key: keysForPeople(pressed, MAC), command: commandTitle(other) }),
      );
    setRefused(undefined);
    onChange({ keys: { ...keys, [name]: [pressed] } });
  };

  return (
    <section aria-labelledby="settings-keys">
      <h3 className="label" id="settings-keys">
        {t('settings.keys')}
      </h3>
      <p className="quiet">{t('settings.keysHint')}</p>
      <p className="error" role="status">
        {refused}
      </p>
      <ul className="key-settings">
        {SHOWN_COMMANDS.map((name) => {
          const shown = keysOf(name, MAC, keys)
            .map((key) => keysForPeople(key, MAC))
            .join(t('or'));
          return (
            <li key={name}>
              <span>{commandTitle(name)}</span>
              <button
                type="button"
                className="button"
                aria-label={`${commandTitle(name)}: ${shown || t('settings.keyNone')}`}
                onClick={() => setWaiting(name)}
                onBlur={() => setWaiting(undefined)}
                onKeyDown={(event) => take(name, event)}
              >
                {waiting === name ? t('settings.keyPress') : shown || t('settings.keyNone')}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={() => onChange({ keys: {} })}>
        {t('settings.keysReset')}
      </button>
    </section>
  );
}

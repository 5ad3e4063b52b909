import { useCallback, useEffect, useState } from 'react';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { setKeys } from './keys.ts';
import { speak } from './texts.ts';
import { dress } from '../features/appearance/dress.ts';
import { call, listen } from './bridge.ts';

/** The settings, and how to change them: at once in the window, a moment later on disk. */
export function useSettings(initial: Settings): [Settings, (change: SettingsChange) => void] {
  const [settings, setSettings] = useState(initial);
  // Before anything is drawn with them.
  speak(settings.language);
  setKeys(settings.keys);
  useEffect(
    () =>
      listen('settings.changed', (changed) =>
        setSettings((before) => ({ ...before, ...(changed as Partial<Settings>) })),
      ),
    [],
  );
  useEffect(() => dress(document.documentElement, settings), [settings]);
  const change = useCallback((change: SettingsChange): void => {
    setSettings((before) => ({ ...before, ...(change as Partial<Settings>) }));
    void call('settings.set', change);
  }, []);
  return [settings, change];
}

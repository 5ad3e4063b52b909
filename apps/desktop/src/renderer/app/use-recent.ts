import { useEffect, useRef } from 'react';
import type { Row } from '../../shared/ipc.ts';
import type { Settings, SettingsChange } from '../../shared/settings.ts';

/** An article that has been open this many milliseconds is one that was read, not passed by. */
const OPENED_MS = 1000;
/** Articles remembered. */
const MOST = 20;

/** Keeps which articles were read lately, for the Recent menu and the palette. */
export function useRecent(
  settings: Settings,
  change: (change: SettingsChange) => void,
  row: Row | undefined,
): void {
  const current = useRef({ settings, change });
  current.current = { settings, change };
  const id = row?.id;
  const headline = row?.headline;
  useEffect(() => {
    if (id === undefined || headline === undefined) return undefined;
    const timer = setTimeout(() => {
      const { recent } = current.current.settings;
      const title = headline.slice(0, 300);
      if (recent[0]?.id === id && recent[0].title === title) return;
      current.current.change({
        recent: [{ id, title }, ...recent.filter((one) => one.id !== id)].slice(0, MOST),
      });
    }, OPENED_MS);
    return () => clearTimeout(timer);
  }, [id, headline]);
}

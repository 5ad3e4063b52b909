import { useRef } from 'react';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import type { Line } from './line.ts';

/** The lines at which articles were left. */
export interface Lines {
  readonly of: (id: string) => Line | undefined;
  readonly keep: (id: string, line: Line | undefined) => void;
}

/** Articles whose line is remembered; of the others the library knows how far they were read. */
const MOST = 300;

export function useLines(settings: Settings, change: (change: SettingsChange) => void): Lines {
  const current = useRef(settings.lines);
  current.current = settings.lines;
  return {
    of: (id) => current.current[id],
    keep(id, line) {
      const { [id]: _before, ...others } = current.current;
      const kept = Object.entries(others).slice(line ? -(MOST - 1) : -MOST);
      current.current = Object.fromEntries(line ? [...kept, [id, line]] : kept);
      change({ lines: current.current });
    },
  };
}

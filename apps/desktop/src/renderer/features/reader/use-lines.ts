import { useEffect, useMemo, useRef } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { call, listen } from '../../app/bridge.ts';
import type { Line } from './line.ts';

/** The lines at which articles were left. */
export interface Lines {
  readonly of: (id: string) => Line | undefined;
  readonly keep: (id: string, line: Line | undefined) => void;
}

/** Begins with those of the settings; what other windows keep meanwhile is known here, too. */
export function useLines({ lines }: Settings): Lines {
  const known = useRef<Map<string, Line>>(undefined);
  known.current ??= new Map(Object.entries(lines));
  const put = (id: string, line: Line | null | undefined): void => {
    if (line) known.current?.set(id, line);
    else known.current?.delete(id);
  };
  useEffect(() => listen('line.kept', ({ id, line }) => put(id, line)), []);
  return useMemo(
    () => ({
      of: (id) => known.current?.get(id),
      keep(id, line) {
        put(id, line);
        void call('line.keep', { id, line: line ?? null });
      },
    }),
    [],
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { SavedSearch } from '../../../shared/ipc.ts';
import { call, listen } from '../../app/bridge.ts';
import { failureText } from '../../app/texts.ts';

export interface Searches {
  readonly all: readonly SavedSearch[];
  /** Keeps a search under its own words. */
  readonly save: (query: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** The searches kept in the library: collections that fill themselves. */
export function useSearches(say: (text: string) => void): Searches {
  const [all, setAll] = useState<readonly SavedSearch[]>([]);
  const load = useCallback(async (): Promise<void> => {
    const answer = await call('searches.list', {});
    if (answer.ok) setAll(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  useEffect(() => listen('library.changed', () => void load()), [load]);
  return {
    all,
    async save(query) {
      const answer = await call('searches.save', { name: query.slice(0, 200), query });
      if (!answer.ok) say(failureText(answer.error));
      await load();
    },
    async remove(id) {
      await call('searches.remove', { id });
      await load();
    },
  };
}

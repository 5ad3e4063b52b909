import { useEffect, useState } from 'react';
import { call } from '../../app/bridge.ts';

export interface Tab {
  readonly id: string;
  /** `undefined` until it has been asked for. */
  readonly title: string | undefined;
  /** It stays when another article is opened. */
  readonly kept: boolean;
}

export interface Tabs {
  /** Those that are kept, and at the end the article that is only looked at; none while nothing is kept. */
  readonly all: readonly Tab[];
  /** Keeps the article that is open in a tab, or lets it go. */
  readonly keep: (id: string) => void;
  readonly close: (id: string) => void;
  /** So many tabs on, round the end. */
  readonly step: (by: 1 | -1) => void;
}

interface Env {
  readonly kept: readonly string[];
  readonly current: string | null;
  /** Of the article that is open. */
  readonly title: string | undefined;
  readonly change: (change: { tabs: string[]; articleId?: string | null }) => void;
  readonly select: (id: string | null) => void;
}

/** Several articles side by side in tabs: what is kept has a tab of its own, all else is shown in one more. */
export function useTabs({ kept, current, title, change, select }: Env): Tabs {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const asking = kept.filter((id) => !titles.has(id) && id !== current).join(' ');
  useEffect(() => {
    let stale = false;
    for (const id of asking.split(' ').filter(Boolean))
      void call('articles.row', { id }).then((answer) => {
        const headline = answer.ok ? answer.value?.headline : undefined;
        if (!stale && headline !== undefined) setTitles((before) => new Map([...before, [id, headline]]));
        // What was deleted meanwhile has no tab.
        else if (!stale && answer.ok && answer.value === null)
          change({ tabs: kept.filter((other) => other !== id) });
      });
    return () => {
      stale = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asking]);
  useEffect(() => {
    if (current !== null && title !== undefined)
      setTitles((before) =>
        before.get(current) === title ? before : new Map([...before, [current, title]]),
      );
  }, [current, title]);

  const ids = kept.length === 0 || current === null || kept.includes(current) ? kept : [...kept, current];
  const close = (id: string): void => {
    const at = ids.indexOf(id);
    const tabs = kept.filter((one) => one !== id);
    const next = ids[at + 1] ?? ids[at - 1];
    change(id === current && next !== undefined ? { tabs, articleId: next } : { tabs });
  };
  return {
    all: ids.map((id) => ({ id, title: titles.get(id), kept: kept.includes(id) })),
    keep: (id) => change({ tabs: kept.includes(id) ? kept.filter((one) => one !== id) : [...kept, id] }),
    close,
    step(by) {
      const at = ids.indexOf(current ?? '');
      const next = ids[(at + by + ids.length) % ids.length];
      if (next !== undefined) select(next);
    },
  };
}

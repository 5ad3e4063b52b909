import { useEffect, useRef } from 'react';
import { jumpToBlock } from '../features/reader/jump.ts';
import { listen } from './bridge.ts';
import type { Pane } from './use-panes.ts';

/** Opens what a link of another program names: an article, and in it a block. */
export function useLinks(select: (id: string) => void, show: (pane: Pane) => void): void {
  const current = useRef({ select, show });
  useEffect(() => {
    current.current = { select, show };
  });
  useEffect(
    () =>
      listen('article.open', ({ id, block }) => {
        current.current.select(id);
        current.current.show('article');
        if (block !== undefined) jumpToBlock(id, block);
      }),
    [],
  );
}

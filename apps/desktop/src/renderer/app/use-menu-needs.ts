import { useEffect } from 'react';
import type { Need } from '../../shared/commands.ts';
import { call } from './bridge.ts';

/** Tells the menus what is there for commands to work on. */
export function useMenuNeeds({ article, collection }: Readonly<Record<Need, boolean>>): void {
  useEffect(() => void call('menu.needs', { article, collection }), [article, collection]);
}

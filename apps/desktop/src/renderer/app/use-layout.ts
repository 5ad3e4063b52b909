import { useEffect, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { CHARACTER_EM } from '../features/appearance/dress.ts';

/**
 * `wide`: all panes side by side. `folded`: the list lies over the article when asked for. `single`: one pane
 * at a time.
 */
export type Layout = 'wide' | 'folded' | 'single';

/** Window widths in CSS pixels under which panes fold: with the list beside it an article would be too narrow. */
const FOLD = 1000;
const SINGLE = 680;
/** On windows up to this width the panes beside the article give way to it: the shares of it that they take at most. */
const SMALL = { width: 1100, sidebar: 0.2, list: 0.31 };
/** The inspector stands beside the article where so many characters are left for a line; else it lies over it. */
const COMFORTABLE = 55;
/** Beside the article's text: the page's margins and the scroll bar, in CSS pixels. */
const MARGINS = 64 + 15;

type Widths = Pick<
  Settings,
  'sidebarOpen' | 'sidebarWidth' | 'listWidth' | 'inspectorWidth' | 'size' | 'face' | 'measure'
>;

export function layoutAt(width: number, settings: Widths): { layout: Layout; inspectorBeside: boolean } {
  const layout = width < SINGLE ? 'single' : width < FOLD ? 'folded' : 'wide';
  const atMost = (pane: number, share: number): number =>
    width <= SMALL.width ? Math.min(pane, share * width) : pane;
  const beside =
    (settings.sidebarOpen ? atMost(settings.sidebarWidth, SMALL.sidebar) : 0) +
    (layout === 'wide' ? atMost(settings.listWidth, SMALL.list) : 0) +
    settings.inspectorWidth;
  const characters = (width - beside - MARGINS) / (settings.size * CHARACTER_EM[settings.face]);
  return { layout, inspectorBeside: characters >= Math.min(COMFORTABLE, settings.measure) };
}

export function useLayout(settings: Settings): { layout: Layout; inspectorBeside: boolean } {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return layoutAt(width, settings);
}

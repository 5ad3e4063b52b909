import { useEffect, useState } from 'react';

/**
 * `wide`: all panes side by side. `folded`: the list lies over the article when asked for. `single`: one pane
 * at a time.
 */
export type Layout = 'wide' | 'folded' | 'single';

/** Window widths in CSS pixels under which panes fold. */
const FOLD = 900;
const SINGLE = 680;
/** Under this width the inspector lies over the article instead of beside it. */
const INSPECTOR_BESIDE = 1240;

export function layoutAt(width: number): { layout: Layout; inspectorBeside: boolean } {
  return {
    layout: width < SINGLE ? 'single' : width < FOLD ? 'folded' : 'wide',
    inspectorBeside: width >= INSPECTOR_BESIDE,
  };
}

export function useLayout(): { layout: Layout; inspectorBeside: boolean } {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return layoutAt(width);
}

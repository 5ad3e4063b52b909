import { useEffect, useState } from 'react';
import type { Settings, SettingsChange } from '../../shared/settings.ts';
import { useLayout, type Layout } from './use-layout.ts';

export type Pane = 'sidebar' | 'list' | 'article' | 'inspector';

export interface Panes {
  readonly layout: Layout;
  readonly visible: Readonly<Record<Pane, boolean>>;
  /** The pane lies over the article, not beside it. */
  readonly over: Readonly<Record<'list' | 'inspector', boolean>>;
  readonly show: (pane: Pane) => void;
  /** Nothing is shown but the article. */
  readonly focused: boolean;
  readonly focus: (on: boolean) => void;
  readonly toggle: (pane: 'sidebar' | 'list' | 'inspector') => void;
  /** Closes what lies on top, or goes one pane back; `false` when there is nothing to close. */
  readonly back: () => boolean;
}

const ORDER: readonly Pane[] = ['sidebar', 'list', 'article', 'inspector'];

/** Which panes are to be seen: by the window's width, by what the user has folded, and, when narrow, by the way. */
export function usePanes(settings: Settings, change: (change: SettingsChange) => void): Panes {
  const { layout, inspectorBeside } = useLayout(settings);
  const { articleId } = settings;
  const [single, setSingle] = useState<Pane>(articleId === null ? 'list' : 'article');
  const [listOver, setListOver] = useState(articleId === null);
  const [inspectorOver, setInspectorOver] = useState(false);

  const [focused, focus] = useState(false);

  // A list that stood beside the article must not come to lie over it when the window becomes smaller.
  useEffect(() => {
    if (layout === 'folded' && articleId !== null) setListOver(false);
    // Only when the window folds; what is opened then decides itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [layout]);

  const narrow = layout === 'single';
  const alone = focused && settings.articleId !== null;
  const shown = {
    sidebar: narrow ? single === 'sidebar' : settings.sidebarOpen,
    list: narrow ? single === 'list' : layout === 'wide' || listOver,
    article: !narrow || single === 'article',
    inspector: narrow ? single === 'inspector' : inspectorBeside ? settings.inspectorOpen : inspectorOver,
  };
  const visible = alone ? { sidebar: false, list: false, article: true, inspector: false } : shown;
  const setInspector = (open: boolean): void => {
    if (inspectorBeside) change({ inspectorOpen: open });
    else setInspectorOver(open);
  };
  const show = (pane: Pane): void => {
    if (pane !== 'article') focus(false);
    setSingle(pane);
    if (pane === 'list') setListOver(true);
    if (pane === 'article') {
      setListOver(false);
      if (!inspectorBeside) setInspectorOver(false);
    }
    if (pane === 'sidebar' && !narrow) change({ sidebarOpen: true });
    if (pane === 'inspector' && !narrow) setInspector(true);
  };
  const toggle: Panes['toggle'] = (pane) => {
    if (focused) return show(pane);
    if (narrow) return setSingle(single === pane ? (pane === 'inspector' ? 'article' : 'list') : pane);
    if (pane === 'sidebar') change({ sidebarOpen: !settings.sidebarOpen });
    else if (pane === 'inspector') setInspector(!visible.inspector);
    else setListOver(!listOver);
  };
  const back = (): boolean => {
    if (focused) {
      focus(false);
      return true;
    }
    if (narrow) {
      const before = ORDER[ORDER.indexOf(single) - 1];
      if (before) setSingle(before);
      return before !== undefined;
    }
    if (!inspectorBeside && inspectorOver) {
      setInspectorOver(false);
      return true;
    }
    if (layout === 'folded' && listOver && settings.articleId !== null) {
      setListOver(false);
      return true;
    }
    return false;
  };
  return {
    layout,
    visible,
    focused: alone,
    focus,
    over: { list: layout === 'folded', inspector: layout !== 'single' && !inspectorBeside },
    show,
    toggle,
    back,
  };
}

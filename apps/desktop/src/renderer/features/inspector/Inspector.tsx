import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { Article } from '@offprint/model';
import { INSPECTOR_TABS, type InspectorTab } from '../../../shared/preferences.ts';
import { t } from '../../app/texts.ts';

interface Props {
  readonly article: Article | undefined;
  readonly tab: InspectorTab;
  readonly onTab: (tab: InspectorTab) => void;
  /** The line at the pane's edge. */
  readonly divider: ReactNode;
  /** What the tab shows of the article. */
  readonly children: ReactNode;
}

/** What is known about the article, and what was left out of it. */
export function Inspector({ article, tab, onTab, divider, children }: Props) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (move === 0) return;
    event.preventDefault();
    const count = INSPECTOR_TABS.length;
    const next = INSPECTOR_TABS[(INSPECTOR_TABS.indexOf(tab) + move + count) % count] ?? tab;
    onTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <aside className="inspector" id="pane-inspector" aria-label={t('inspector')} tabIndex={-1}>
      {divider}
      <div
        className="inspector-tabs"
        role="tablist"
        aria-label={t('inspector')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {INSPECTOR_TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {t(`tab.${name}`)}
          </button>
        ))}
      </div>
      <div
        className="inspector-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        tabIndex={0}
      >
        {!article ? <p className="quiet">{t('inspector.none')}</p> : children}
      </div>
    </aside>
  );
}

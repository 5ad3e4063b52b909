import type { KeyboardEvent } from 'react';
import { number, t } from '../../../app/texts.ts';

export const FORM_TABS = ['contents', 'front', 'sources', 'checks'] as const;
export type FormTab = (typeof FORM_TABS)[number];

interface Props {
  readonly tab: FormTab;
  readonly onTab: (tab: FormTab) => void;
  readonly remarks: number;
  /** Those that stop the printing. */
  readonly stops: number;
}

/** The parts of the form (WAI-ARIA tabs: arrows move between them). */
export function FormTabs({ tab, onTab, remarks, stops }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = FORM_TABS[(FORM_TABS.indexOf(tab) + step + FORM_TABS.length) % FORM_TABS.length];
    if (!next) return;
    onTab(next);
    document.getElementById(`form-tab-${next}`)?.focus();
  };
  return (
    <div
      className="tabs form-tabs"
      role="tablist"
      tabIndex={-1}
      aria-label={t('briefing.form')}
      onKeyDown={onKeyDown}
    >
      {FORM_TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`form-tab-${name}`}
          className="tab"
          aria-selected={name === tab}
          aria-controls="form-panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {t(`briefing.tab.${name}`)}
          {name === 'checks' && remarks > 0 && (
            <span className={`tab-count${stops > 0 ? ' stops' : ''}`}> {number(remarks)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

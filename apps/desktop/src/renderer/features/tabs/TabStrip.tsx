import { X } from 'lucide-react';
import { t } from '../../app/texts.ts';
import type { Tabs } from './use-tabs.ts';

interface Props {
  readonly tabs: Tabs;
  readonly current: string | null;
  readonly onSelect: (id: string) => void;
}

/** The tabs above the article; nothing while no article is kept in one. */
export function TabStrip({ tabs, current, onSelect }: Props) {
  if (tabs.all.length === 0) return null;
  return (
    <nav className="tab-strip" aria-label={t('tabs')}>
      <ul>
        {tabs.all.map(({ id, title, kept }) => (
          <li key={id} className={kept ? '' : 'tab-passing'}>
            <button
              type="button"
              className="tab-title"
              dir="auto"
              aria-current={id === current ? 'page' : undefined}
              title={title}
              onClick={() => onSelect(id)}
              onDoubleClick={() => !kept && tabs.keep(id)}
              onAuxClick={(event) => event.button === 1 && tabs.close(id)}
            >
              {title ?? '…'}
            </button>
            {kept && (
              <button
                type="button"
                className="tab-close"
                aria-label={t('tabs.close', { title: title ?? '' })}
                title={t('command.closeTab')}
                onClick={() => tabs.close(id)}
              >
                <X size={14} strokeWidth={1.5} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { Draft } from '@offprint/briefing/draft';
import type { Composed } from '../../../../shared/briefings.ts';
import { IconButton } from '../../../app/IconButton.tsx';
import { t } from '../../../app/texts.ts';
import { swapped } from '../edit.ts';
import type { Articles } from '../use-articles.ts';

export interface GatheredProps {
  readonly draft: Draft;
  readonly articles: Articles;
  readonly composed: Composed | undefined;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
}

interface EntriesProps<T> {
  /** The field of the draft. */
  readonly field: 'timeline' | 'quotes';
  readonly entries: readonly T[];
  readonly own: boolean;
  readonly put: (entries: readonly T[], field?: string) => void;
  readonly onAgain: () => void;
  readonly draw: (entry: T, index: number) => ReactNode;
  /** What else can be done with an entry, before the buttons. */
  readonly beside?: (entry: T, index: number) => ReactNode;
  readonly children: ReactNode;
}

/** A list whose entries are reordered and left out singly, and which can be gathered again. */
export function Entries<T>({ field, entries, own, put, onAgain, draw, beside, children }: EntriesProps<T>) {
  return (
    <div className="entries" role="group" aria-label={t(`briefing.${field}`)}>
      <p className="brief-hint">
        {t(own ? 'briefing.entriesOwn' : 'briefing.entriesAuto')}{' '}
        {own && (
          <button type="button" className="text-button" onClick={onAgain}>
            {t('briefing.gatherAgain')}
          </button>
        )}
      </p>
      <ol>
        {entries.map((entry, i) => (
          // An entry is known by its place: two may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} data-place={`${field}[${i}]`}>
            {draw(entry, i)}
            <div className="row-tools">
              {beside?.(entry, i)}
              <IconButton
                icon={ArrowUp}
                label={t('briefing.entryUp', { n: i + 1 })}
                disabled={i === 0}
                onClick={() => put(swapped(entries, i, i - 1))}
              />
              <IconButton
                icon={ArrowDown}
                label={t('briefing.entryDown', { n: i + 1 })}
                disabled={i === entries.length - 1}
                onClick={() => put(swapped(entries, i, i + 1))}
              />
              <IconButton
                icon={X}
                label={t('briefing.entryRemove', { n: i + 1 })}
                onClick={() => put(entries.filter((_, at) => at !== i))}
              />
            </div>
          </li>
        ))}
      </ol>
      {children}
    </div>
  );
}

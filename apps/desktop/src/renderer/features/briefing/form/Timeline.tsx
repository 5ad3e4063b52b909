import { Plus } from 'lucide-react';
import type { TimelineLine } from '../../../../shared/briefings.ts';
import { focusOn } from '../../../app/focus.ts';
import { t } from '../../../app/texts.ts';
import { withField } from '../edit.ts';
import { Cite, withCitation } from './Cite.tsx';
import { Entries, type GatheredProps } from './Entries.tsx';
import { TextField, Words } from './fields.tsx';

/** What happened when: the days of publication, or entries of one's own. */
export function Timeline({ draft, articles, composed, change }: GatheredProps) {
  const own = Array.isArray(draft.timeline);
  const entries: readonly TimelineLine[] = Array.isArray(draft.timeline)
    ? draft.timeline
    : (composed?.timeline ?? []);
  const put = (next: readonly TimelineLine[], field?: string): void =>
    change((before) => withField(before, 'timeline', [...next]), field);
  const set = (index: number, part: Partial<TimelineLine>, field: string): void =>
    put(
      entries.map((entry, i) => (i === index ? { ...entry, ...part } : entry)),
      `timeline[${index}].${field}`,
    );
  return (
    <Entries
      field="timeline"
      entries={entries}
      own={own}
      put={put}
      onAgain={() => change((before) => withField(before, 'timeline', 'auto'))}
      draw={({ date, text }, i) => (
        <>
          <TextField
            label={t('briefing.entryDate', { n: i + 1 })}
            value={date}
            onChange={(value) => set(i, { date: value }, 'date')}
          />
          <Words
            label={t('briefing.entryText', { n: i + 1 })}
            value={text}
            onChange={(value) => set(i, { text: value }, 'text')}
          />
        </>
      )}
      beside={({ text }, i) => (
        <Cite
          draft={draft}
          articles={articles}
          label={t('briefing.citeEntry', { n: i + 1 })}
          onCite={(citation) => set(i, { text: withCitation(text, citation) }, 'text')}
        />
      )}
    >
      <button
        type="button"
        className="button"
        onClick={() => {
          put([...entries, { date: '', text: '' }]);
          focusOn(() => document.querySelector(`[data-place="timeline[${entries.length}]"] input`));
        }}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('briefing.addEntry')}
      </button>
    </Entries>
  );
}

import { useState } from 'react';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { draftItems, type Draft } from '@offprint/briefing/draft';
import { headlineText } from '@offprint/model';
import type { Remark } from '../../../../shared/briefings.ts';
import { remarkText, t } from '../../../app/texts.ts';
import { articleId, overrule, takeBack } from '../edit.ts';
import type { Articles } from '../use-articles.ts';

interface Props {
  readonly draft: Draft;
  readonly articles: Articles;
  readonly remarks: readonly Remark[];
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
  readonly onGoTo: (place: string) => void;
}

/** What stops the printing. */
export function stops(remarks: readonly Remark[]): Remark[] {
  return remarks.filter(({ kind, overruled }) => kind === 'problem' || (kind === 'error' && !overruled));
}

const ORDER: Readonly<Record<Remark['kind'], number>> = { problem: 0, error: 1, warning: 2 };

/** The check before printing, beside what it is about. */
export function Checks({ draft, articles, remarks, change, onGoTo }: Props) {
  const sorted = remarks.toSorted(
    (a, b) => Number(a.overruled) - Number(b.overruled) || ORDER[a.kind] - ORDER[b.kind],
  );
  if (remarks.length === 0)
    return (
      <p className="checks-none">
        <CircleCheck size={18} strokeWidth={1.5} aria-hidden />
        {t('briefing.nothingFound')}
      </p>
    );
  return (
    <ul className="checks">
      {sorted.map((remark) => (
        <Check
          key={`${remark.code} ${remark.place} ${remark.message}`}
          remark={remark}
          about={aboutOf(remark.place, draft, articles)}
          onGoTo={() => onGoTo(remark.place)}
          onOverrule={(reason) => change((before) => overrule(before, remark.code, remark.place, reason))}
          onTakeBack={() => change((before) => takeBack(before, remark.code, remark.place))}
        />
      ))}
    </ul>
  );
}

interface CheckProps {
  readonly remark: Remark;
  readonly about: string | undefined;
  readonly onGoTo: () => void;
  readonly onOverrule: (reason: string) => void;
  readonly onTakeBack: () => void;
}

function Check({ remark, about, onGoTo, onOverrule, onTakeBack }: CheckProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { kind, code, overruled } = remark;
  const { message, hint } = remarkText(remark);
  const Icon = kind === 'warning' || overruled ? Info : CircleAlert;
  return (
    <li className={`check${overruled ? ' overruled' : ''}`}>
      <Icon
        className={kind === 'warning' || overruled ? 'quiet' : 'error'}
        size={18}
        strokeWidth={1.5}
        aria-hidden
      />
      <div>
        <p className="check-kind">
          <strong>{t(overruled ? 'briefing.overruled' : `briefing.kind.${kind}`)}</strong> <code>{code}</code>
        </p>
        {about !== undefined && (
          <p className="check-about" dir="auto">
            {about}
          </p>
        )}
        <p>{message}</p>
        {hint !== '' && <p className="brief-hint">{hint}</p>}
        <div className="check-acts">
          <button type="button" className="text-button" onClick={onGoTo}>
            {t('briefing.goTo')}
          </button>
          {kind !== 'problem' && !overruled && !asking && (
            <button type="button" className="text-button" onClick={() => setAsking(true)}>
              {t(kind === 'error' ? 'briefing.overrule' : 'briefing.acknowledge')}
            </button>
          )}
          {overruled && (
            <button type="button" className="text-button" onClick={onTakeBack}>
              {t('briefing.takeBack')}
            </button>
          )}
        </div>
        {asking && (
          <form
            className="check-reason"
            onSubmit={(event) => {
              event.preventDefault();
              setAsking(false);
              onOverrule(reason);
            }}
          >
            <label>
              {t('briefing.reason')}
              <input
                type="text"
                // The button that was pressed is gone; what it asks for takes the focus.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
                value={reason}
                maxLength={1000}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            <p className="brief-hint">{t('briefing.reasonHint')}</p>
            <button type="submit" className="button">
              {t('briefing.overruleNow', { code })}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </form>
        )}
      </div>
    </li>
  );
}

/** The article that a remark is about, by its headline. */
function aboutOf(place: string, draft: Draft, articles: Articles): string | undefined {
  const path = /^sections\[(\d+)\]\.items\[(\d+)\]/.exec(place);
  const item = path
    ? draft.sections[Number(path[1])]?.items[Number(path[2])]
    : draftItems(draft).find((one) => articleId(one) === place.split('#')[0]);
  const article = item && articles.get(item.article);
  return article ? headlineText(article) : undefined;
}

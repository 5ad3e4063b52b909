import { useEffect, useState } from 'react';
import type { CopyGroup } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { t } from '../../app/texts.ts';
import { shortDate } from '../reader/dates.ts';

interface Props {
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

/** Other articles of the library that have the same text: one source, whose it is and from what that was concluded. */
export function CopiesSection({ id, onOpen }: Props) {
  const [group, setGroup] = useState<CopyGroup>();
  useEffect(() => {
    let stale = false;
    void call('articles.copies', { id }).then((answer) => {
      if (!stale) setGroup(answer.ok ? answer.value : undefined);
    });
    return () => {
      stale = true;
    };
  }, [id]);
  const others = group?.articles.filter((one) => one.id !== id) ?? [];
  if (!group || others.length === 0) return null;
  const { name, concludedFrom } = group.origin;
  return (
    <section className="card-group" aria-labelledby="copies">
      <h2 className="label" id="copies">
        {t('copies')}
      </h2>
      <p className="quiet copies-about">{t('copies.about', { n: others.length })}</p>
      <dl>
        <div className="card-field">
          <dt>{t('copies.origin')}</dt>
          <dd>
            {name === null ? <span className="not-stated">{t('notStated')}</span> : <bdi>{name}</bdi>}
            <span className="from">{t('card.inferred', { from: concludedFrom })}</span>
          </dd>
        </div>
      </dl>
      <ul className="notes-list">
        {others.map((one) => (
          <li key={one.id}>
            <button type="button" className="note-quote" dir="auto" onClick={() => onOpen(one.id)}>
              {one.publisher ?? t('row.noSource')}
              {one.datePublished !== null && <span className="quiet"> · {shortDate(one.datePublished)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

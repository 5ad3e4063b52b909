import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { BriefingVersionRow } from '../../../shared/briefings.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, t } from '../../app/texts.ts';
import { longDate } from '../reader/dates.ts';

interface Props {
  readonly id: string;
  readonly flush: () => Promise<void>;
  readonly onChoose: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** What the briefing was before: each sitting's beginning, what was printed, and what somebody has kept. */
export function VersionsDialog({ id, flush, onChoose, onClose }: Props) {
  const [versions, setVersions] = useState<readonly BriefingVersionRow[]>();
  const [error, setError] = useState<string>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await call('briefings.versions', { id });
    if (answer.ok) setVersions(answer.value);
    else setError(failureText(answer.error));
  }, [id]);
  useEffect(() => void load(), [load]);
  const keep = async (): Promise<void> => {
    await flush();
    const answer = await call('briefings.keep', { id });
    if (!answer.ok) setError(failureText(answer.error));
    await load();
  };
  const choose = async (number: number): Promise<void> => {
    const answer = await call('briefings.version', { id, number });
    if (answer.ok) onChoose(answer.value);
    else setError(failureText(answer.error));
  };
  return (
    <Dialog title={t('briefing.versions')} className="briefings" onClose={onClose}>
      <p className="quiet">{t('briefing.versionsAbout')}</p>
      {versions?.length === 0 && <p className="outline-empty">{t('briefing.noVersions')}</p>}
      <ul className="briefing-list">
        {versions?.map(({ number: n, title, writtenAt }) => (
          <li key={n}>
            <button type="button" className="briefing-row" onClick={() => void choose(n)}>
              <span className="item-title" dir="auto">
                {title}
              </span>
              <span className="item-origin">{t('briefing.versionOf', { n, date: longDate(writtenAt) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <footer>
        <button type="button" className="button" data-first-focus onClick={() => void keep()}>
          {t('briefing.keepVersion')}
        </button>
      </footer>
    </Dialog>
  );
}

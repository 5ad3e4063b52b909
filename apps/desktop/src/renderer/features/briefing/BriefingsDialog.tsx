import { useCallback, useEffect, useState } from 'react';
import { Trash2, Undo2 } from 'lucide-react';
import type { BriefingRow } from '../../../shared/briefings.ts';
import type { ImportOutcome } from '../../../shared/imports.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { IconButton } from '../../app/IconButton.tsx';
import { failureText, t } from '../../app/texts.ts';
import { longDate } from '../reader/dates.ts';

interface Props {
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  /** Something was taken in on the way. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** All briefings of the library, the last changed first; those that were removed come back from here. */
export function BriefingsDialog({ onOpen, onNew, onTaken, onClose }: Props) {
  const [rows, setRows] = useState<readonly BriefingRow[]>();
  const [removed, setRemoved] = useState<readonly BriefingRow[]>([]);
  const [error, setError] = useState<string>();
  const load = useCallback(async (): Promise<void> => {
    const [there, gone] = await Promise.all([
      call('briefings.list', { removed: false }),
      call('briefings.list', { removed: true }),
    ]);
    if (there.ok) setRows(there.value);
    else setError(failureText(there.error));
    if (gone.ok) setRemoved(gone.value);
  }, []);
  useEffect(() => void load(), [load]);
  const loaded = rows !== undefined;
  useEffect(() => {
    if (loaded) document.querySelector<HTMLElement>('.briefings [data-first-focus]')?.focus();
  }, [loaded]);
  const act = async (channel: 'briefings.remove' | 'briefings.restore', id: string): Promise<void> => {
    const answer = await call(channel, { id });
    if (!answer.ok) setError(failureText(answer.error));
    await load();
  };
  const fromFile = async (): Promise<void> => {
    const chosen = await call('files.choose', {});
    if (!chosen.ok || chosen.value.length === 0) return;
    const outcomes: ImportOutcome[] = [];
    for (const { token } of chosen.value) {
      const report = await call('import.file', { token, run: `briefing ${token}` });
      if (!report.ok) return setError(failureText(report.error));
      outcomes.push(...report.value.outcomes);
    }
    onTaken();
    const failed = outcomes.find((one) => one.kind === 'failed');
    const kept = outcomes.find((one) => one.kind === 'briefing');
    if (kept && !failed) return onOpen(kept.id);
    setError(failed ? failureText(failed.error) : t('briefing.noneInIt'));
    await load();
  };
  return (
    <Dialog title={t('briefing.all')} className="briefings" onClose={onClose}>
      {rows?.length === 0 && <p className="outline-empty">{t('briefing.none')}</p>}
      <ul className="briefing-list">
        {rows?.map(({ id, title, changedAt }, i) => (
          <li key={id}>
            <button
              type="button"
              className="briefing-row"
              {...(i === 0 ? { 'data-first-focus': true } : {})}
              onClick={() => onOpen(id)}
            >
              <span className="item-title" dir="auto">
                {title}
              </span>
              <span className="item-origin">{longDate(changedAt)}</span>
            </button>
            <IconButton
              icon={Trash2}
              label={t('briefing.remove', { title })}
              onClick={() => void act('briefings.remove', id)}
            />
          </li>
        ))}
      </ul>
      {removed.length > 0 && (
        <details className="removed-briefings">
          <summary>{t('briefing.removedOnes', { n: removed.length })}</summary>
          <ul className="briefing-list">
            {removed.map(({ id, title, changedAt }) => (
              <li key={id}>
                <span className="briefing-row">
                  <span className="item-title" dir="auto">
                    {title}
                  </span>
                  <span className="item-origin">{longDate(changedAt)}</span>
                </span>
                <IconButton
                  icon={Undo2}
                  label={t('briefing.restore', { title })}
                  onClick={() => void act('briefings.restore', id)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <footer>
        <button type="button" className="button" onClick={onNew}>
          {t('command.newBriefing')}
        </button>
        <button type="button" className="button" onClick={() => void fromFile()}>
          {t('briefing.fromFile')}
        </button>
      </footer>
    </Dialog>
  );
}

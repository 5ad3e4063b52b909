import { useState } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';

/** What is wrong with the folder itself, not with what was asked of it. */
const OF_THE_FOLDER: readonly Failure['code'][] = [
  'not-found',
  'not-a-library',
  'newer-library',
  'corrupt',
  'read-only',
  'io',
];

interface Props {
  readonly error: Failure;
  readonly onAgain: () => void;
  /** Leads to where a backup becomes a library. */
  readonly onRestore: () => void;
}

/** The library can't be read: why, and what can be done. Nothing is changed before somebody chooses. */
export function LibraryTrouble({ error, onAgain, onRestore }: Props) {
  const [refused, setRefused] = useState<Failure>();
  const shown = refused ?? error;
  const after = (answer: Result<null>): void => {
    if (answer.ok) onAgain();
    setRefused(answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error);
  };
  return (
    <div className="empty" role="alert">
      <p>{failureText(shown)}</p>
      <button type="button" className="button" onClick={onAgain}>
        {t('tryAgain')}
      </button>
      {OF_THE_FOLDER.includes(error.code) && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => void call('library.choose', {}).then(after)}
          >
            {t('library.choose')}
          </button>
          {error.code === 'not-found' && (
            <button
              type="button"
              className="button"
              onClick={() => void call('library.create', {}).then(after)}
            >
              {t('library.create')}
            </button>
          )}
          <button type="button" className="button" onClick={onRestore}>
            {t('library.restore')}
          </button>
          <p className="quiet">{t('library.trouble')}</p>
        </>
      )}
    </div>
  );
}

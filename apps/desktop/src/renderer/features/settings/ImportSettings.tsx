import { useState } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { Failed } from '../../app/Failed.tsx';
import { t } from '../../app/texts.ts';

/** The folder whose new files are imported by themselves. */
export function ImportSettings({ settings }: { readonly settings: Settings }) {
  const [folder, setFolder] = useState(settings.watchedFolder);
  const [error, setError] = useState<Failure>();
  const after = (answer: Result<Settings>): void => {
    if (answer.ok) setFolder(answer.value.watchedFolder);
    setError(answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error);
  };
  return (
    <section aria-labelledby="settings-import">
      <h3 className="label" id="settings-import">
        {t('settings.watch')}
      </h3>
      <p>
        {folder === null ? (
          t('settings.watchNone')
        ) : (
          <bdi className="literal" dir="ltr" lang="">
            {folder}
          </bdi>
        )}
      </p>
      <p className="quiet">{t('settings.watchAbout')}</p>
      <p className="settings-acts">
        <button type="button" className="button" onClick={() => void call('watch.choose', {}).then(after)}>
          {t('settings.watchChoose')}
        </button>
        {folder !== null && (
          <button type="button" className="button" onClick={() => void call('watch.stop', {}).then(after)}>
            {t('settings.watchStop')}
          </button>
        )}
      </p>
      <Failed failure={error} />
    </section>
  );
}

import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { networkSentence } from '../inspector/SourceTab.tsx';
import { t } from '../../app/texts.ts';

/** What is running, where the library lies, and how many requests to the network there were. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    void call('app.info', {}).then((answer) => {
      if (answer.ok) setInfo(answer.value);
    });
  }, []);
  return (
    <Dialog title="Offprint" className="about" onClose={onClose}>
      <p>{t('about.what')}</p>
      {info && (
        <dl>
          <div>
            <dt>{t('about.version')}</dt>
            <dd>{info.version}</dd>
          </div>
          <div>
            <dt>{t('about.runsOn')}</dt>
            <dd>
              Electron {info.electron}, Chromium {info.chromium}, Node {info.node}
            </dd>
          </div>
          <div>
            <dt>{t('about.library')}</dt>
            <dd className="literal">{info.libraryDir}</dd>
          </div>
          <div>
            <dt>{t('about.network')}</dt>
            <dd data-network-requests={info.networkRequests}>{networkSentence(info.networkRequests)}</dd>
          </div>
        </dl>
      )}
    </Dialog>
  );
}

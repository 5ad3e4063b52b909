import { useEffect, useState, type ReactNode } from 'react';
import type { AppInfo, Value } from '../../../shared/ipc.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';
import { networkSentence } from '../inspector/SourceTab.tsx';

/** What is running, where the library lies, how many requests to the network there were, and what is shipped. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const [info, setInfo] = useState<AppInfo>();
  const [licences, setLicences] = useState<Value<'app.licences'>>();
  useEffect(() => {
    void call('app.info', {}).then((answer) => {
      if (answer.ok) setInfo(answer.value);
    });
    void call('app.licences', {}).then((answer) => {
      if (answer.ok) setLicences(answer.value);
    });
  }, []);
  return (
    <Dialog title="Offprint" className="about" onClose={onClose}>
      <p>{t('about.what')}</p>
      {info && (
        <dl>
          <Line label={t('about.version')}>{info.version}</Line>
          <Line label={t('about.runsOn')}>
            Electron {info.electron}, Chromium {info.chromium}, Node {info.node}
          </Line>
          <Line label={t('about.library')} literal>
            {info.libraryDir}
          </Line>
          <div>
            <dt>{t('about.network')}</dt>
            <dd data-network-requests={info.networkRequests}>{networkSentence(info.networkRequests)}</dd>
          </div>
        </dl>
      )}
      {licences && (
        <section className="licences" aria-labelledby="about-licences">
          <h3 className="label" id="about-licences">
            {t('about.licences', { n: licences.length })}
          </h3>
          <ul>
            {licences.map(({ name, version, license, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    {name} <span className="quiet">{version}</span>{' '}
                    <span className="quiet">{license ?? t('about.ownLicence')}</span>
                  </summary>
                  <pre tabIndex={0} role="region" aria-label={name}>
                    {text ?? t('about.noText', { license: license ?? '' })}
                  </pre>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly literal?: boolean;
  readonly children: ReactNode;
}

function Line({ label, literal, children }: LineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={literal ? 'literal' : undefined}>{children}</dd>
    </div>
  );
}

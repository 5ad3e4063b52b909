import type { Checkup } from '../../../shared/care.ts';
import type { Failure } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { failureText, number, t } from '../../app/texts.ts';
import { backedUpText, checkupText, type Care, type CareAct, type CareState } from './use-care.ts';

interface Props {
  readonly care: Care;
  readonly onClose: () => void;
}

/** A copy of the library, and whether all of it is as it was kept. */
export function CareDialog({ care, onClose }: Props) {
  const { busy, backedUp, checkup, mended = false, error, begin, cancel } = care;
  const busyWith = (acts: readonly CareAct[]): CareState['busy'] =>
    busy && acts.includes(busy.act) ? busy : undefined;
  const failed = (acts: readonly CareAct[]): Failure | undefined =>
    error && acts.includes(error.act) ? error.failure : undefined;
  const copying = busyWith(['backUp']);
  const checking = busyWith(['verify', 'repair']);
  const notCopied = failed(['backUp']);
  const notChecked = failed(['verify', 'repair']);
  return (
    <Dialog title={t('care')} className="care" onClose={onClose}>
      <section aria-labelledby="care-backup">
        <h3 className="label" id="care-backup">
          {t('care.backup')}
        </h3>
        <p>{t('care.backupAbout')}</p>
        {copying ? (
          <Progress busy={copying} onCancel={cancel} />
        ) : (
          <p>
            <button
              type="button"
              className="button"
              data-first-focus
              disabled={busy !== undefined}
              onClick={() => begin('backUp')}
            >
              {t('care.backupStart')}
            </button>
          </p>
        )}
        {notCopied && (
          <p className="error" role="alert">
            {failureText(notCopied)}
          </p>
        )}
        {backedUp && (
          <div className="care-result" role="status">
            <p>{backedUpText(backedUp)}</p>
            {backedUp.missing > 0 && <p className="quiet">{t('care.missing', { n: backedUp.missing })}</p>}
            <button type="button" className="text-button" onClick={() => void call('export.reveal', {})}>
              {t('export.reveal')}
            </button>
          </div>
        )}
      </section>
      <section aria-labelledby="care-check">
        <h3 className="label" id="care-check">
          {t('care.check')}
        </h3>
        <p>{t('care.checkAbout')}</p>
        {checking ? (
          <Progress busy={checking} onCancel={cancel} />
        ) : (
          <p>
            <button
              type="button"
              className="button"
              disabled={busy !== undefined}
              onClick={() => begin('verify')}
            >
              {t('care.checkStart')}
            </button>
          </p>
        )}
        {notChecked && (
          <p className="error" role="alert">
            {failureText(notChecked)}
          </p>
        )}
        {checkup && (
          <div className="care-result" role="status">
            <p>{checkupText(checkup, mended)}</p>
            <Faults checkup={checkup} />
            {checkup.faults.length > 0 && (
              <p className="quiet">{t(mended ? 'care.leftAbout' : 'care.mendAbout')}</p>
            )}
            {checkup.faults.length > 0 && !mended && (
              <button
                type="button"
                className="button"
                disabled={busy !== undefined}
                onClick={() => begin('repair')}
              >
                {t('care.mend')}
              </button>
            )}
          </div>
        )}
      </section>
    </Dialog>
  );
}

function Progress({
  busy: { act, done, of },
  onCancel,
}: {
  readonly busy: NonNullable<CareState['busy']>;
  readonly onCancel: () => void;
}) {
  const words =
    act === 'repair'
      ? t('care.mending')
      : done === 0
        ? t(act === 'backUp' ? 'care.copyingDatabase' : 'care.checkingDatabase')
        : t(act === 'backUp' ? 'care.copying' : 'care.checking', { done: number(done), of: number(of) });
  return (
    <div className="care-progress" role="status">
      <span>{words}</span>
      <progress aria-label={words} {...(done > 0 && { value: done, max: of })} />
      {act !== 'repair' && (
        <button type="button" className="text-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

function Faults({ checkup: { faults } }: { readonly checkup: Checkup }) {
  if (faults.length === 0) return null;
  return (
    <ul className="care-faults">
      {faults.map(({ code, count, names }) => (
        <li key={code} data-code={code}>
          {t(`care.fault.${code}`, { n: count })}
          {names.length > 0 && (
            <span className="quiet">
              {names.map((name) => (
                <bdi key={name}>{name}</bdi>
              ))}
              {count > names.length && '…'}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { useId, type ReactNode } from 'react';
import type { TextKey } from '../../../shared/texts/catalogue.ts';
import { call } from '../../app/bridge.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { Failed } from '../../app/Failed.tsx';
import { RunProgress } from '../../app/RunProgress.tsx';
import { t } from '../../app/texts.ts';
import type { Busy } from '../../app/use-run.ts';
import { checkedText, outcomeOf, type Care, type CareAct, type Checked, type Outcomes } from './use-care.ts';

interface Props {
  readonly care: Care;
  readonly onClose: () => void;
}

/** A copy of the library, whether all of it is as it was kept, and a library from a copy. */
export function CareDialog({ care, onClose }: Props) {
  const { backUp, check, restore, busy, begin } = care;
  return (
    <Dialog title={t('care')} className="care" onClose={onClose}>
      <Section of="backUp" first care={care}>
        {backUp?.ok && (
          <>
            <p>{t('care.backedUp', { folder: backUp.value.folder, n: backUp.value.articles })}</p>
            <Missing count={backUp.value.missing} />
            <button type="button" className="text-button" onClick={() => void call('export.reveal', {})}>
              {t('export.reveal')}
            </button>
          </>
        )}
      </Section>
      <Section of="check" care={care}>
        {check?.ok && (
          <Findings checked={check.value} idle={busy === undefined} onMend={() => begin('repair')} />
        )}
      </Section>
      <Section of="restore" care={care}>
        {restore?.ok && (
          <>
            <p>{t('care.restored', { folder: restore.value.folder, n: restore.value.articles })}</p>
            <Missing count={restore.value.missing} />
          </>
        )}
      </Section>
    </Dialog>
  );
}

function Missing({ count }: { readonly count: number }) {
  return count > 0 && <p className="quiet">{t('care.missing', { n: count })}</p>;
}

interface SectionProps {
  readonly of: keyof Outcomes;
  readonly first?: boolean;
  readonly care: Care;
  /** What has come of it. */
  readonly children: ReactNode;
}

/** What each section is called, what it says of itself, and what its button begins. */
const SECTIONS = {
  backUp: { name: 'care.backup', about: 'care.backupAbout', start: 'care.backupStart', act: 'backUp' },
  check: { name: 'care.check', about: 'care.checkAbout', start: 'care.checkStart', act: 'verify' },
  restore: { name: 'care.restore', about: 'care.restoreAbout', start: 'care.restoreStart', act: 'restore' },
} as const satisfies Record<keyof Outcomes, { name: TextKey; about: TextKey; start: TextKey; act: CareAct }>;

/** What can be done, how far it is, what went wrong. */
function Section({ of, first = false, care, children }: SectionProps) {
  const id = useId();
  const { name, about, start, act } = SECTIONS[of];
  const { busy, begin, cancel } = care;
  const outcome = care[of];
  return (
    <section aria-labelledby={id}>
      <h3 className="label" id={id}>
        {t(name)}
      </h3>
      <p>{t(about)}</p>
      {busy && outcomeOf(busy.act) === of ? (
        <Progress busy={busy} onCancel={cancel} />
      ) : (
        <p>
          <button
            type="button"
            className="button"
            {...(first && { 'data-first-focus': true })}
            disabled={busy !== undefined}
            onClick={() => begin(act)}
          >
            {t(start)}
          </button>
        </p>
      )}
      <Failed failure={outcome?.ok === false ? outcome.error : undefined} />
      {outcome?.ok && (
        <div className="care-result" role="status">
          {children}
        </div>
      )}
    </section>
  );
}

/** What each act says of itself before its first part is begun, and then. Mending is not told in parts. */
const WORDS: Readonly<Record<CareAct, readonly [first: TextKey, then: TextKey]>> = {
  backUp: ['care.copyingDatabase', 'care.copying'],
  verify: ['care.checkingDatabase', 'care.checking'],
  repair: ['care.mending', 'care.mending'],
  restore: ['care.copyingDatabase', 'care.restoring'],
};

function Progress({ busy, onCancel }: { readonly busy: Busy<CareAct>; readonly onCancel: () => void }) {
  const { act, done, of } = busy;
  const [first, then] = WORDS[act];
  const words = done === 0 ? t(first) : t(then, { done, of });
  return <RunProgress words={words} done={done} of={of} onCancel={act === 'repair' ? undefined : onCancel} />;
}

interface FindingsProps {
  readonly checked: Checked;
  readonly idle: boolean;
  readonly onMend: () => void;
}

function Findings({ checked, idle, onMend }: FindingsProps) {
  const { checkup, mended } = checked;
  const { faults } = checkup;
  return (
    <>
      <p>{checkedText(checked)}</p>
      {faults.length > 0 && (
        <>
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
          <p className="quiet">{t(mended ? 'care.leftAbout' : 'care.mendAbout')}</p>
        </>
      )}
      {faults.length > 0 && !mended && (
        <button type="button" className="button" disabled={!idle} onClick={onMend}>
          {t('care.mend')}
        </button>
      )}
    </>
  );
}

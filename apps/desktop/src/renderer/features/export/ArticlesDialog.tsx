import { useState } from 'react';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { Choice } from '../../app/Choice.tsx';
import { RunProgress } from '../../app/RunProgress.tsx';
import { t } from '../../app/texts.ts';
import { SaveForm } from './SaveForm.tsx';
import type { Exporting } from './use-exporting.ts';

interface Props {
  readonly exporting: Exporting;
  /** What is chosen, or the open article. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly settings: Settings;
  readonly onSettings: (change: SettingsChange) => void;
  readonly onClose: () => void;
}

const forms = () =>
  [
    { value: 'markdown', label: 'Markdown', about: t('exports.markdown') },
    { value: 'html', label: 'HTML', about: t('exports.html') },
    { value: 'ninjs', label: 'ninjs', about: t('exports.ninjs') },
    { value: 'jsonl', label: 'JSON Lines', about: t('exports.jsonl') },
  ] as const;

/** Which articles leave the library, and in which form. */
export function ArticlesDialog({ exporting, ids, title, settings, onSettings, onClose }: Props) {
  const { busy, failure, begin, cancel } = exporting;
  const [all, setAll] = useState(ids.length === 0);
  const { exportForm } = settings;
  const what = [
    ...(ids.length > 0 ? [{ value: 'chosen' as const, label: title }] : []),
    { value: 'all' as const, label: t('exports.all') },
  ];
  return (
    <SaveForm
      name={t('exports')}
      busy={busy !== undefined}
      failure={failure}
      onSave={() => begin({ ids: all ? null : [...ids], form: exportForm })}
      onClose={onClose}
    >
      <Choice
        legend={t('exports.what')}
        name="what"
        options={what}
        value={all ? 'all' : 'chosen'}
        onChange={(value) => setAll(value === 'all')}
      />
      <Choice
        legend={t('exports.form')}
        name="form"
        options={forms()}
        value={exportForm}
        onChange={(chosen) => onSettings({ exportForm: chosen })}
      />
      {busy && (
        <RunProgress
          words={
            busy.done === 0 ? t('exports.beginning') : t('exports.writing', { done: busy.done, of: busy.of })
          }
          done={busy.done}
          of={busy.of}
          onCancel={cancel}
        />
      )}
    </SaveForm>
  );
}

import { CircleAlert, X } from 'lucide-react';
import type { ImportState } from './use-import.ts';
import { failureText, t } from '../../app/texts.ts';

interface Props {
  readonly state: ImportState;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** How an import goes and what could not be taken in: at the head of the list, where the articles would stand. */
export function ImportReport({ state: { progress, failures }, onCancel, onDismiss }: Props) {
  return (
    <>
      {progress && (
        <div className="import-progress" role="status">
          <span>
            {t('import.progress', { done: progress.done + 1, total: progress.total })}{' '}
            <bdi>{progress.name}</bdi>
          </span>
          <progress value={progress.done} max={progress.total} aria-label={t('import.label')} />
          {progress.total > progress.done + 1 && (
            <button type="button" className="text-button" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
        </div>
      )}
      {failures.length > 0 && (
        <div className="import-failures" role="alert">
          <ul>
            {failures.map(({ key, name, error }) => (
              <li key={key} data-code={error.code}>
                <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
                <p>
                  <strong>
                    <bdi>{name}</bdi> {t('import.failed')}
                  </strong>{' '}
                  {failureText(error)}
                </p>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="icon-button"
            aria-label={t('dismiss')}
            title={t('dismiss')}
            onClick={onDismiss}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </div>
      )}
    </>
  );
}

import { CircleAlert, X } from 'lucide-react';
import type { ImportState } from './use-import.ts';
import { failureText, t } from '../../app/texts.ts';

interface Props {
  readonly state: ImportState;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** How an import goes and what could not be taken in: at the head of the list, where the articles would stand. */
export function ImportReport({ state: { progress, failures, aside }, onCancel, onDismiss }: Props) {
  return (
    <>
      {progress && (
        <div className="import-progress" role="status">
          <span>
            {t('import.progress', { done: progress.done + 1, total: progress.total })}{' '}
            <bdi>{progress.name}</bdi>
            {progress.entry && progress.entry.of > 1 && (
              <> {t('import.entry', { done: progress.entry.done, of: progress.entry.of })}</>
            )}
          </span>
          <progress
            value={progress.done + (progress.entry ? progress.entry.done / progress.entry.of : 0)}
            max={progress.total}
            aria-label={t('import.label')}
          />
          {(progress.total > progress.done + 1 || progress.entry) && (
            <button type="button" className="text-button" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
        </div>
      )}
      {!progress && Object.values(aside).some((count) => count > 0) && (
        <div className="import-aside" role="status">
          <p>
            {aside.collections > 0 && t('import.collections', { n: aside.collections })}{' '}
            {aside.briefings > 0 && t('imported.briefing', { n: aside.briefings })}{' '}
            {aside.bookmarks > 0 && t('import.bookmarks', { n: aside.bookmarks })}{' '}
            {aside.skipped > 0 && t('import.skipped', { n: aside.skipped })}
          </p>
          <DismissButton onDismiss={onDismiss} />
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
          <DismissButton onDismiss={onDismiss} />
        </div>
      )}
    </>
  );
}

function DismissButton({ onDismiss }: { onDismiss: () => void }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('dismiss')}
      title={t('dismiss')}
      onClick={onDismiss}
    >
      <X size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

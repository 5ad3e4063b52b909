import { CircleAlert, X } from 'lucide-react';
import type { ImportState } from './use-import.ts';

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
            Importing {progress.done + 1} of {progress.total}: <bdi>{progress.name}</bdi>
          </span>
          <progress value={progress.done} max={progress.total} aria-label="Import" />
          {progress.total > progress.done + 1 && (
            <button type="button" className="text-button" onClick={onCancel}>
              Cancel
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
                    <bdi>{name}</bdi> was not imported.
                  </strong>{' '}
                  {sentence(error.message)} {sentence(error.hint)}
                </p>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss"
            title="Dismiss"
            onClick={onDismiss}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </div>
      )}
    </>
  );
}

/** With a capital and a full stop: messages of the packages come with or without. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) || capital === '' ? capital : `${capital}.`;
}

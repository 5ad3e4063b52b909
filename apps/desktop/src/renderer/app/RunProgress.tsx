import { t } from './texts.ts';

interface Props {
  /** What is being done. */
  readonly words: string;
  readonly done: number;
  readonly of: number;
  /** Absent of what can't be given up. */
  readonly onCancel?: (() => void) | undefined;
}

/** How far work is that takes long. No live region: it would speak ten times a second. */
export function RunProgress({ words, done, of, onCancel }: Props) {
  return (
    <div className="run-progress">
      <span>{words}</span>
      <progress aria-label={words} {...(done > 0 && { value: done, max: of })} />
      {onCancel && (
        <button type="button" className="text-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

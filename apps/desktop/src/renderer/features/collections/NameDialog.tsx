import { useState } from 'react';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';

interface Props {
  readonly title: string;
  readonly name: string;
  /** The search that fills it, where one does. */
  readonly query?: string | undefined;
  readonly act: string;
  readonly onDone: (name: string, query: string | undefined) => void;
  readonly onClose: () => void;
}

/** Names a collection; of one that a search fills, its search too. */
export function NameDialog({ title, name, query, act, onDone, onClose }: Props) {
  const [typed, setTyped] = useState(name);
  const [words, setWords] = useState(query);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          onClose();
          onDone(typed.trim(), words?.trim());
        }}
      >
        <label className="field">
          <span>{t('collections.name')}</span>
          <input
            type="text"
            dir="auto"
            data-first-focus
            maxLength={200}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {words !== undefined && (
          <label className="field">
            <span>{t('collections.search')}</span>
            <input
              type="text"
              dir="auto"
              maxLength={1000}
              spellCheck={false}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button button-main" disabled={typed.trim() === ''}>
            {act}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

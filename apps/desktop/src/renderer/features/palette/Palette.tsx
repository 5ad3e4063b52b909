import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';
import { matching, type PaletteEntry } from './entries.ts';

interface Props {
  readonly entries: readonly PaletteEntry[];
  readonly title?: string;
  readonly placeholder?: string;
  readonly none?: string;
  /** What can be made of words that name nothing yet; stands last. */
  readonly fromTyped?: (typed: string) => readonly PaletteEntry[];
  readonly onClose: () => void;
}

/** Everything there is to choose from, found by typing: a combobox with its list (WAI-ARIA 1.2). */
export function Palette(props: Props) {
  const { entries, fromTyped, onClose, title = t('palette') } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(
    () => [...matching(entries, typed), ...(typed.trim() === '' ? [] : (fromTyped?.(typed.trim()) ?? []))],
    [entries, fromTyped, typed],
  );
  const current = Math.min(at, found.length - 1);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    // The palette has gone first: the focus is then where it was, and a dialog may open. At once: what is typed next is
    // meant for what the command brings.
    flushSync(onClose);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const move = moves[event.key];
    if (event.key === 'Enter') run(found[current]);
    else if (move !== undefined) setAt(Math.min(found.length - 1, Math.max(0, current + move)));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={title} className="palette" onClose={onClose}>
      <input
        data-first-focus
        type="text"
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[current] && `${id}-${current}`}
        placeholder={props.placeholder ?? t('palette.placeholder')}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={title}>
        {found.map((entry, i) => (
          // The keyboard is the field's own.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entry.id}
            id={`${id}-${i}`}
            className="palette-entry"
            role="option"
            tabIndex={-1}
            aria-selected={i === current}
            onClick={() => run(entry)}
          >
            <span>
              <bdi {...(entry.foreign ? { lang: '' } : {})}>{entry.title}</bdi>
            </span>
            {entry.group !== undefined && <span className="quiet">{entry.group}</span>}
            {entry.key !== undefined && <kbd>{entry.key}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="quiet" role="status">
          {props.none ?? t('palette.none')}
        </p>
      )}
    </Dialog>
  );
}

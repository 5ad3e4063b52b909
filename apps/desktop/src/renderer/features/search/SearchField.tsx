import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { CircleHelp, Search, X } from 'lucide-react';
import { t } from '../../app/texts.ts';
import { suggestions, type Known, type Suggestion } from './complete.ts';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly draft: string;
  readonly known: Known;
  readonly onDraft: (draft: string) => void;
  /** On to what was found. */
  readonly onLeave: () => void;
  readonly onHelp: () => void;
  /** Values are about to be proposed: those of the library may have to be asked for. */
  readonly onNeedValues: () => void;
}

/** The field that searches as one types, and completes operators and their values. */
export function SearchField({ field, draft, known, onDraft, onLeave, onHelp, onNeedValues }: Props) {
  const id = useId();
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(-1);
  /** Where the caret is to stand when what was accepted has been drawn. */
  const awaited = useRef<number>(undefined);
  const offered = caret === undefined ? [] : suggestions(draft, Math.min(caret, draft.length), known);
  const current = offered[at];
  const wantsValues = caret !== undefined && /:\S*$/.test(draft.slice(0, caret));
  useEffect(() => {
    if (wantsValues) onNeedValues();
  }, [wantsValues, onNeedValues]);

  const accept = ({ insert, start, end }: Suggestion): void => {
    onDraft(draft.slice(0, start) + insert + draft.slice(end).replace(/^\s/, ''));
    const place = start + insert.length;
    setCaret(place);
    setAt(-1);
    awaited.current = place;
  };
  // In the drawing itself: a letter typed before the next frame must find the caret where it belongs.
  useLayoutEffect(() => {
    const place = awaited.current;
    awaited.current = undefined;
    if (place === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(place, place);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (offered.length > 0 && event.key === 'Escape') setCaret(undefined);
    else if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const count = offered.length + 1;
      // One place of the round is the field itself.
      setAt((before) => ((before + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else if (current && (event.key === 'Enter' || event.key === 'Tab')) accept(current);
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      setCaret(undefined);
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search" role="search">
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={current && `${id}-${at}`}
        placeholder={t('search.placeholder')}
        value={draft}
        maxLength={1000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onDraft(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setAt(-1);
        }}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      {draft !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={t('search.clear')}
          onClick={() => onDraft('')}
        >
          <X size={16} strokeWidth={1.5} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="search-clear"
        aria-label={t('command.searchHelp')}
        title={t('command.searchHelp')}
        onClick={onHelp}
      >
        <CircleHelp size={16} strokeWidth={1.5} aria-hidden />
      </button>
      {offered.length > 0 && (
        <div className="suggestions" role="listbox" id={`${id}-list`} aria-label={t('search.suggestions')}>
          {offered.map((suggestion, i) => (
            // The keyboard is the field's own.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={suggestion.insert}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className="suggestion"
              // Before the field loses the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(suggestion)}
            >
              <bdi>{suggestion.insert.trim()}</bdi>
              {suggestion.operator && <span className="quiet">{t(`operator.${suggestion.operator}`)}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

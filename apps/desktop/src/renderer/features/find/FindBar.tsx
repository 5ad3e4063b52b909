import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { IconButton } from '../../app/IconButton.tsx';
import { t } from '../../app/texts.ts';
import type { PageText } from '../reader/block-text.ts';
import { findInPage, pageTexts } from './find-in-page.ts';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

interface Result {
  /** What was looked for; what is typed may be ahead of it. */
  readonly of: string;
  readonly found: readonly Range[];
}

/** A search starts this many milliseconds after the last letter. */
const TYPING_MS = 80;

/** Find in the open article, one bar for each version of it: how often, where, next and previous. */
export function FindBar({ scroller, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [{ of, found }, setResult] = useState<Result>({ of: '', found: [] });
  const [at, setAt] = useState(0);
  const { texts, drawing } = usePageTexts(scroller);

  useEffect(() => {
    const timer = setTimeout(() => {
      const now = typed.trim() === '' ? [] : findInPage(texts(), typed);
      setResult({ of: typed, found: now });
      // The same words on a page that was drawn anew: the place among them stays.
      setAt((before) => (typed === of ? Math.min(before, Math.max(0, now.length - 1)) : 0));
    }, TYPING_MS);
    return () => clearTimeout(timer);
    // What was found before is compared with, never waited for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed, texts, drawing]);

  useEffect(() => {
    const current = found[at];
    CSS.highlights.set('find', new Highlight(...found.filter((range) => range !== current)));
    CSS.highlights.set('find-current', new Highlight(...(current ? [current] : [])));
    if (current && scroller.current) bringIntoView(scroller.current, current);
    return () => {
      CSS.highlights.delete('find');
      CSS.highlights.delete('find-current');
    };
  }, [found, at, scroller]);

  const step = (places: number): void => {
    if (found.length > 0) setAt((at + places + found.length) % found.length);
  };
  const close = (): void => {
    onClose();
    scroller.current?.focus({ preventScroll: true });
  };
  return (
    <div className="find-bar" role="search" aria-label={t('find.label')}>
      <input
        // The field appears because the user asked to type into it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        id="find-field"
        type="text"
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <output aria-live="polite">
        {typed.trim() === '' || of.trim() === ''
          ? ''
          : found.length === 0
            ? t('find.none')
            : t('find.count', { at: at + 1, n: found.length })}
      </output>
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        disabled={found.length === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        disabled={found.length === 0}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label={t('find.close')} onClick={close} />
    </div>
  );
}

/**
 * The texts of the page as it stands when they are asked for. They are kept until the page draws something else:
 * words divided or not, a mark, another version; `drawing` is another number then.
 */
function usePageTexts(scroller: RefObject<HTMLElement | null>): { texts: () => PageText[]; drawing: number } {
  const kept = useRef<PageText[]>(undefined);
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return undefined;
    const changes = new MutationObserver(() => {
      kept.current = undefined;
      setDrawing((before) => before + 1);
    });
    changes.observe(pane, { childList: true, characterData: true, subtree: true });
    return () => {
      changes.disconnect();
      kept.current = undefined;
    };
  }, [scroller]);
  const texts = useCallback(() => {
    const pane = scroller.current;
    return (kept.current ??= pane ? pageTexts(pane) : []);
  }, [scroller]);
  return { texts, drawing };
}

/** Scrolls so that a stretch of the text stands in the upper third, unless it is in view already. */
export function bringIntoView(scroller: HTMLElement, range: Range): void {
  const [place, view] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (place.top >= view.top + 40 && place.bottom <= view.bottom - 40) return;
  scroller.scrollBy({ top: place.top - view.top - view.height / 3 });
}

import { useEffect, useState, type RefObject } from 'react';
import { Quote, StickyNote } from 'lucide-react';
import type { Colour } from '../../../shared/annotations.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { t } from '../../app/texts.ts';
import { ColourChoice } from './ColourChoice.tsx';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onHighlight: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCite: () => void;
}

/** Size of the bar in CSS pixels, as in annotations.css. */
const [WIDTH, HEIGHT] = [236, 40];

/** What can be done with the text that is selected, above it. The keyboard has commands for the same. */
export function SelectionBar({ scroller, onHighlight, onNote, onCite }: Props) {
  const [at, setAt] = useState<DOMRect>();
  useEffect(() => {
    const follow = (): void => {
      const selection = getSelection();
      const inside =
        selection &&
        !selection.isCollapsed &&
        scroller.current?.querySelector('.page .body')?.contains(selection.anchorNode);
      const rects = inside ? selection.getRangeAt(0).getClientRects() : [];
      setAt(rects[0]);
    };
    document.addEventListener('selectionchange', follow);
    const element = scroller.current;
    element?.addEventListener('scroll', follow, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', follow);
      element?.removeEventListener('scroll', follow);
    };
  }, [scroller]);
  if (!at) return null;
  const left = Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8));
  const top = at.top > HEIGHT + 60 ? at.top - HEIGHT - 6 : at.bottom + 8;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t('notes.selection')}
      tabIndex={-1}
      style={{ left, top }}
      // The selection stays while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <ColourChoice current={undefined} onChoose={onHighlight} />
      <IconButton icon={StickyNote} label={t('notes.add')} command="note" onClick={onNote} />
      <IconButton icon={Quote} label={t('notes.cite')} command="copyCitation" onClick={onCite} />
    </div>
  );
}

import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  /** The place in the window that it belongs to. */
  readonly at: DOMRect;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Width in CSS pixels, as in article.css. */
const WIDTH = 320;

/** A small sheet beside its place. It takes the focus, gives it back, and goes with Escape or a press elsewhere. */
export function Popover({ label, className, at, onClose, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const came = useRef<Element | null>(null);
  // Before it is painted: what is typed as soon as it is seen arrives in it.
  useLayoutEffect(() => {
    came.current = document.activeElement;
    const first = card.current?.querySelector<HTMLElement>('[data-first-focus]');
    (first ?? card.current?.querySelector('button'))?.focus();
  }, []);
  useEffect(() => {
    const before = came.current;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) onClose();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
      if (
        before instanceof HTMLElement &&
        (!document.activeElement || document.activeElement === document.body)
      )
        before.focus({ preventScroll: true });
    };
  }, [onClose]);
  const left = Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8));
  const below = at.bottom + 200 < window.innerHeight;
  return (
    <div
      ref={card}
      className={`popover ${className ?? ''}`}
      role="dialog"
      aria-label={label}
      style={{ left, ...(below ? { top: at.bottom + 6 } : { bottom: window.innerHeight - at.top + 6 }) }}
    >
      {children}
    </div>
  );
}

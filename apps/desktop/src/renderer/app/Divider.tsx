import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number; readonly normal: number };
  /** The pane that is resized lies before the divider, or after it. */
  readonly pane: 'before' | 'after';
  readonly onChange: (width: number) => void;
}

/** Pixels that an arrow key moves. */
const STEP = 16;

/** The line between two panes: dragged, moved by arrow keys, set back by a double click. */
export function Divider({ label, value, range, pane, onChange }: Props) {
  const from = useRef<{ x: number; width: number } | undefined>(undefined);
  const set = (width: number): void => onChange(Math.round(Math.min(range.max, Math.max(range.min, width))));
  const sign = pane === 'before' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    from.current = { x: event.clientX, width: value };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (from.current) set(from.current.width + sign * (event.clientX - from.current.x));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const moves: Record<string, number> = { ArrowLeft: -STEP * sign, ArrowRight: STEP * sign };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    set(value + move);
  };

  return (
    // A separator that can be focused is a widget (WAI-ARIA 1.2, window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`divider divider-${pane}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onDoubleClick={() => set(range.normal)}
      onKeyDown={onKeyDown}
    />
  );
}

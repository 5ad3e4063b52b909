/**
 * Keeps what is typed until the field it is meant for is there. A note is made by the library, a dialog's code may
 * still be on its way: letters typed meanwhile would be taken for commands, one of which deletes.
 */

/** Nothing is waited for longer than this, in milliseconds. */
const PATIENCE_MS = 3000;

let end = (): void => {};

/** @param field the field when it is there, with the focus in it */
export function holdKeys(field: () => HTMLElement | null): void {
  end();
  const held: KeyboardEvent[] = [];
  const until = performance.now() + PATIENCE_MS;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', onKeyDown, true);
  };
  /** Whether nothing is waited for any more. */
  const look = (): boolean => {
    const there = field();
    if (!there && performance.now() < until) return false;
    stop();
    if (there) for (const key of held) type(there, key);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || look()) return;
    // Who thinks better of it is obeyed at once.
    if (event.key === 'Escape') return stop();
    if (event.key.length > 1 && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  const wait = (): void => {
    if (!look()) frame = requestAnimationFrame(wait);
  };
  window.addEventListener('keydown', onKeyDown, true);
  end = stop;
  frame = requestAnimationFrame(wait);
}

function type(field: HTMLElement, { key }: KeyboardEvent): void {
  // As if typed: the field hears of it, and its own undo knows it. Nothing else that a page can do is that.
  if (key.length === 1) document.execCommand('insertText', false, key);
  else field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** The field with the focus in what matches; `null` while there is none. */
export function focusIn(selector: string): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement &&
    active.matches('input, textarea, select, button') &&
    active.closest(selector)
    ? active
    : null;
}

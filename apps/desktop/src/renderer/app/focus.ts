import { holdKeys } from './hold-keys.ts';

let asked = 0;

/**
 * Gives an element the focus: at once, so that what is typed next arrives there, or when its pane has been drawn,
 * unless another has been asked for by then. A field that took the focus itself when it was drawn is left alone:
 * somebody may be typing in it, and what is selected would be replaced by the next letter.
 */
export function focusOn(find: () => HTMLElement | null): void {
  const mine = ++asked;
  const focus = (element: HTMLElement | null): void => {
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
  if (find()) return focus(find());
  const attempt = (): boolean => {
    const element = find();
    if (element && mine === asked && element !== document.activeElement) focus(element);
    return element !== null || mine !== asked;
  };
  // What the same key has changed is drawn before the next task; a pane whose code is being loaded, a frame later.
  queueMicrotask(() => {
    if (!attempt()) requestAnimationFrame(attempt);
  });
}

/** The same for a field to type into: letters that come before it is there are kept for it. */
export function typeInto(find: () => HTMLInputElement | null): void {
  if (!find()) holdKeys(() => (find() === document.activeElement ? find() : null));
  focusOn(find);
}

/** The columns beside which a briefing is written, instead of the panes. */
const COMPOSER = ['pane-picker', 'pane-form', 'pane-pages'];

/** Moves the focus to the next pane that is to be seen. */
export function focusNextPane(): void {
  const ids = ['pane-sidebar', 'pane-notes', 'pane-list', 'pane-article', 'pane-inspector', ...COMPOSER];
  const shown = ids.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const at = shown.findIndex((element) => element.contains(document.activeElement));
  shown[(at + 1) % shown.length]?.focus();
}

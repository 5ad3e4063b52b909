import { spoken } from '../../app/texts.ts';
import type { Settings } from '../../../shared/settings.ts';

/** Mean width of a character of English prose in Source Serif 4, in em: counted over the paragraphs of content/. */
const CHARACTER_EM = 0.471;

/** Puts theme, size, leading and measure on the page. */
export function dress(root: HTMLElement, settings: Settings): void {
  root.lang = spoken();
  root.dataset['theme'] = settings.theme;
  root.style.setProperty('--size', `${settings.size}px`);
  root.style.setProperty('--leading', String(settings.leading / 100));
  root.style.setProperty('--measure', `${(settings.measure * CHARACTER_EM).toFixed(2)}em`);
}

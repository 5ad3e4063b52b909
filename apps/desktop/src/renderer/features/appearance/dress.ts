import { spoken } from '../../app/texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Face } from '../../../shared/preferences.ts';

/** Mean width of a character of English prose in each face, in em: counted over the paragraphs of content/. */
export const CHARACTER_EM: Record<Face, number> = { serif: 0.471, sans: 0.413, dyslexic: 0.614 };

/** Puts language, theme, face, size, leading and measure on the page. */
export function dress(root: HTMLElement, settings: Settings): void {
  root.lang = spoken();
  root.dataset['theme'] = settings.theme;
  root.dataset['face'] = settings.face;
  root.dataset['justify'] = String(settings.justify);
  root.dataset['hyphenate'] = String(settings.hyphenate);
  root.style.setProperty('--size', `${settings.size}px`);
  root.style.setProperty('--leading', String(settings.leading / 100));
  root.style.setProperty('--measure', `${(settings.measure * CHARACTER_EM[settings.face]).toFixed(2)}em`);
}

/** The family of each face, as fonts.css names it. */
export const FAMILIES: Record<Face, string> = {
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  dyslexic: 'OpenDyslexic',
};

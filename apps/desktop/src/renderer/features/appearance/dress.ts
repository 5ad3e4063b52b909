import { spoken } from '../../app/texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Face } from '../../../shared/preferences.ts';

/** Mean width of a character of English prose in each face, in em: counted over the paragraphs of content/. */
export const CHARACTER_EM: Record<Face, number> = { serif: 0.471, sans: 0.413, dyslexic: 0.614 };

/**
 * Puts language, theme, face, size, leading and measure on the page. What is there already is left alone: a property
 * that is set again, even to the same value, has the style of everything in the window worked out anew.
 */
export function dress(root: HTMLElement, settings: Settings): void {
  const { theme, face, justify, hyphenate, size, leading, measure } = settings;
  if (root.lang !== spoken()) root.lang = spoken();
  const data = { theme, face, justify: String(justify), hyphenate: String(hyphenate) };
  for (const [name, value] of Object.entries(data))
    if (root.dataset[name] !== value) root.dataset[name] = value;
  const properties = {
    '--size': `${size}px`,
    '--leading': String(leading / 100),
    '--measure': `${(measure * CHARACTER_EM[face]).toFixed(2)}em`,
  };
  for (const [name, value] of Object.entries(properties))
    if (root.style.getPropertyValue(name) !== value) root.style.setProperty(name, value);
}

/** The family of each face, as fonts.css names it. */
export const FAMILIES: Record<Face, string> = {
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  dyslexic: 'OpenDyslexic',
};

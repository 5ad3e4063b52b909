/** How a run of text is set: face, size, features. Pure data. */
import type { TextFamily, Weight } from '../env/fonts.ts';
import type { Em, Pt } from '../units/length.ts';

/** Figures: old-style among words, lining among capitals, tabular lining in columns. */
export type Figures = 'old' | 'lining' | 'tabular';

export interface TextStyle {
  readonly family: TextFamily;
  readonly weight: Weight;
  readonly italic: boolean;
  readonly size: Pt;
  readonly figures: Figures;
  readonly smallCaps: boolean;
  /** Space added after each glyph. */
  readonly tracking: Em;
  readonly script: 'normal' | 'sup' | 'sub';
  /** How far above the baseline text stands that is raised or lowered without a drawing of its own. */
  readonly rise?: Pt;
  readonly colour: Colour;
}

/** Named so that each profile can give its own values; text is always `ink`. */
export type Colour = 'ink' | 'secondary' | 'hairline' | 'accent';

/** Where a click on a run leads, on screen: an address, or a named place of this document. */
export type LinkTarget =
  { readonly to: 'address'; readonly href: string } | { readonly to: 'anchor'; readonly name: string };

const styles = new Map<string, TextStyle>();

/** The one object that stands for all equal styles: what is kept by style is then found again. */
export function sameStyle(style: TextStyle): TextStyle {
  const { family, weight, italic, size, figures, smallCaps, tracking, script, rise, colour } = style;
  const key = `${family} ${weight} ${italic} ${size} ${figures} ${smallCaps} ${tracking} ${script} ${rise} ${colour}`;
  const known = styles.get(key);
  if (!known) styles.set(key, style);
  return known ?? style;
}

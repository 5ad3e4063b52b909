/** Colours by profile: device grey and CMYK for the press, grey and RGB on screen. */
import type { Colour } from '../inline/style.ts';

export type Profile = 'screen' | 'print';

/**
 * In print everything but a marking is solid black, all in one ink: tints of it would be screened, and thin lines
 * with them. On screen hairlines and the accent are lighter.
 */
const FILL: Record<Profile, Record<Colour, string>> = {
  screen: { ink: '0 g', secondary: '0.35 g', hairline: '0.62 g', accent: '0.604 0.204 0.071 rg' },
  print: { ink: '0 0 0 1 k', secondary: '0 0 0 1 k', hairline: '0 0 0 1 k', accent: '0 0 0 1 k' },
};

export function fill(colour: Colour, profile: Profile): string {
  return FILL[profile][colour];
}

/** For the hairline frame of a picture that is not there. */
export function hairlineStroke(profile: Profile): string {
  return profile === 'print' ? `${PRESS_HAIRLINE} w\n0 0 0 1 K` : '0.5 w\n0.62 G';
}

/** Rules thinner than half a point are drawn so on a press, in points: black, they would look heavy otherwise. */
const PRESS_HAIRLINE = 0.25;

/** The thickness of a rule as drawn, in points. */
export function ruleThickness(thickness: number, colour: Colour, profile: Profile): number {
  return profile === 'print' && colour === 'hairline' && thickness <= 0.75 ? PRESS_HAIRLINE : thickness;
}

/** Label colours on black of the Traffic Light Protocol 2.0 (FIRST, 2022). */
const MARKING_RGB: Readonly<Record<string, string>> = {
  'TLP:RED': '1 0.169 0.169 rg',
  'TLP:AMBER': '1 0.753 0 rg',
  'TLP:AMBER+STRICT': '1 0.753 0 rg',
  'TLP:GREEN': '0.2 1 0 rg',
  'TLP:CLEAR': '1 g',
};

const MARKING_CMYK: Readonly<Record<string, string>> = {
  'TLP:RED': '0 0.83 0.83 0 k',
  'TLP:AMBER': '0 0.25 1 0 k',
  'TLP:AMBER+STRICT': '0 0.25 1 0 k',
  'TLP:GREEN': '0.79 0 1 0 k',
  'TLP:CLEAR': '0 0 0 0 k',
};

/** Paper shining through black when there is to be black only. */
const PAPER_CMYK = '0 0 0 0 k';

export function markingFill(label: string, profile: Profile, grey: boolean): string {
  if (profile === 'screen') return MARKING_RGB[label] ?? '1 g';
  return (grey ? undefined : MARKING_CMYK[label]) ?? PAPER_CMYK;
}

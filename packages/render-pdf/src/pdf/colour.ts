/** Colours by profile: device grey and CMYK for the press, grey and RGB on screen. */
import type { Colour } from '../inline/style.ts';

export type Profile = 'screen' | 'print';

// Secondary text and hairlines are tints of black; the accent is grey in print, where one ink may be all there is.
const FILL: Record<Profile, Record<Colour, string>> = {
  screen: { ink: '0 g', secondary: '0.35 g', hairline: '0.62 g', accent: '0.604 0.204 0.071 rg' },
  print: { ink: '0 g', secondary: '0.35 g', hairline: '0.62 g', accent: '0.35 g' },
};

export function fill(colour: Colour, profile: Profile): string {
  return FILL[profile][colour];
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
  'TLP:CLEAR': '0 g 1 g',
};

export function markingFill(label: string, profile: Profile): string {
  return (profile === 'print' ? MARKING_CMYK : MARKING_RGB)[label] ?? '1 g';
}

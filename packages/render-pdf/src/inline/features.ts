/** What a face does for a style by its OpenType features, and what has to be done for it. */
import { pt } from '../units/length.ts';
import type { Face } from './face.ts';
import type { FontSet } from './font-set.ts';
import type { TextStyle } from './style.ts';

/** Italic faces without small capitals are replaced by the upright one. */
export function uprightSmallCaps(style: TextStyle, fonts: FontSet): TextStyle {
  if (!style.smallCaps || !style.italic) return style;
  const italic = fonts.face(`${style.family}-${style.weight}-italic`);
  return italic?.hasFeature('smcp') ? style : { ...style, italic: false };
}

// Raised or lowered text that the font has no drawings for: two thirds of the size, off the baseline by these
// shares of it.
const SCRIPT_SCALE = 0.66;
const RISE = { sup: 0.5, sub: -0.22 } as const;

/** The style with what the face can't do for this text by itself turned into size and rise. */
export function settled(style: TextStyle, text: string, face: Face): TextStyle {
  if (style.script === 'normal' || face.draws(text, scriptFeature(style))) return style;
  const size = pt(style.size * SCRIPT_SCALE);
  return { ...style, size, rise: pt(size * RISE[style.script]) };
}

function scriptFeature(style: TextStyle): string {
  return style.script === 'sup' ? 'sups' : 'subs';
}

// By style object: asked for every word.
const known = new WeakMap<TextStyle, Map<Face, string>>();

/** Comma-separated features of the face that the style asks for. */
export function featuresOf(style: TextStyle, face: Face): string {
  let byFace = known.get(style);
  if (!byFace) known.set(style, (byFace = new Map()));
  let features = byFace.get(face);
  if (features === undefined) byFace.set(face, (features = wantedFrom(style, face)));
  return features;
}

function wantedFrom(style: TextStyle, face: Face): string {
  const wanted: string[] = [];
  if (style.script !== 'normal' && style.rise === undefined) wanted.push(scriptFeature(style));
  else if (style.figures === 'old') wanted.push('onum', 'pnum');
  else if (style.figures === 'tabular') wanted.push('lnum', 'tnum');
  else wanted.push('lnum');
  if (style.smallCaps) wanted.push('smcp');
  return wanted.filter((feature) => face.hasFeature(feature)).join(',');
}

/** Small capitals for faces that have none drawn: capitals at a smaller size. The characters stay what they are. */
import { pt } from '../units/length.ts';
import type { Face } from './face.ts';
import type { TextStyle } from './style.ts';

/** Height of small capitals over that of capitals: a little above the x-height, as drawn ones are. */
const SCALE = 0.8;

export interface CasePart {
  readonly text: string;
  readonly style: TextStyle;
  /** Set as capitals. */
  readonly capitals: boolean;
}

/** A text of one face in parts: those that become smaller capitals, and what is left as it is. */
export function caseParts(text: string, style: TextStyle, face: Face, language: string): readonly CasePart[] {
  if (!style.smallCaps || face.hasFeature('smcp')) return [{ text, style, capitals: false }];
  const small: TextStyle = { ...style, size: pt(style.size * SCALE) };
  const parts: CasePart[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const capitals = /\p{M}/u.test(character)
      ? last?.capitals === true
      : capitalOf(character, face, language) !== character;
    if (last?.capitals === capitals) parts[parts.length - 1] = { ...last, text: last.text + character };
    else parts.push({ text: character, style: capitals ? small : style, capitals });
  }
  return parts;
}

/** A text with its small letters as capitals, as many UTF-16 units as before. */
export function capitalsOf(text: string, face: Face, language: string): string {
  return Array.from(text, (character) => capitalOf(character, face, language)).join('');
}

/** The capital of a letter, itself where there is none of one character. Georgian is not written in capitals. */
function capitalOf(character: string, face: Face, language: string): string {
  if (!/\p{Ll}/u.test(character) || /\p{Script=Georgian}/u.test(character)) return character;
  const turkic = /^(?:tr|az)\b/.test(language);
  const capital = turkic ? character.toLocaleUpperCase('tr') : character.toUpperCase();
  const fits = capital.length === character.length && face.has(capital.codePointAt(0) ?? 0);
  return fits ? capital : character;
}

/** The faces of one source, and which of them sets a character. */
import {
  EAST_ASIAN_FAMILIES,
  FALLBACK_FAMILIES,
  type FaceId,
  type Family,
  type FontSource,
  type TextFamily,
} from '../env/fonts.ts';
import { openFace, type Face } from './face.ts';
import type { TextStyle } from './style.ts';

const ORDER: Record<TextFamily, readonly Family[]> = {
  serif: ['serif', 'sans', 'mono', ...FALLBACK_FAMILIES],
  sans: ['sans', 'serif', 'mono', ...FALLBACK_FAMILIES],
  mono: ['mono', 'sans', 'serif', ...FALLBACK_FAMILIES],
};

type EastAsian = keyof typeof EAST_ASIAN_FAMILIES;
type Slant = Pick<TextStyle, 'family' | 'weight' | 'italic'>;

export class FontSet {
  readonly #source: FontSource;
  readonly #faces = new Map<FaceId, Face | undefined>();
  readonly #chosen = new Map<string, Map<string, Face | undefined>>();

  constructor(source: FontSource) {
    this.#source = source;
  }

  /** The face of that name, opened when first asked for; `undefined` when the source has no such face. */
  face(id: FaceId): Face | undefined {
    if (!this.#faces.has(id)) {
      const bytes = this.#source.face(id);
      this.#faces.set(id, bytes && openFace(id, bytes));
    }
    return this.#faces.get(id);
  }

  /** The first face, from the wanted one on, that has every character of a grapheme of a text in `language`. */
  faceFor(grapheme: string, style: Slant, language: string): Face | undefined {
    const east = /^(?:ja|zh|ko)\b/.exec(language)?.[0] as EastAsian | undefined;
    const slant = `${style.family}-${style.weight}-${style.italic ? 'italic' : ''}-${east ?? ''}`;
    const known = this.#chosen.get(slant) ?? new Map<string, Face | undefined>();
    this.#chosen.set(slant, known);
    if (!known.has(grapheme)) known.set(grapheme, this.#choose(grapheme, style, east));
    return known.get(grapheme);
  }

  /** The face that is wanted first, if it is there at all. */
  firstFace(style: Slant): Face | undefined {
    const slant = `${style.family}-${style.weight}` as const;
    return this.face(style.italic ? `${slant}-italic` : slant);
  }

  #choose(grapheme: string, style: Slant, east: EastAsian | undefined): Face | undefined {
    const codePoints = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0);
    const own = east ? [EAST_ASIAN_FAMILIES[east]] : [];
    for (const family of [...ORDER[style.family], ...own, ...Object.values(EAST_ASIAN_FAMILIES)])
      for (const id of candidates(family, style)) {
        const face = this.face(id);
        if (face && codePoints.every((codePoint) => face.has(codePoint))) return face;
      }
    return undefined;
  }
}

/** The wanted weight and slant of a family, then its plainer faces. */
function candidates(family: Family, style: Slant): FaceId[] {
  const text = family === 'serif' || family === 'sans' || family === 'mono';
  const weights = style.weight === 600 ? ([600, 400] as const) : ([400] as const);
  return weights.flatMap((weight): FaceId[] =>
    text && style.italic ? [`${family}-${weight}-italic`, `${family}-${weight}`] : [`${family}-${weight}`],
  );
}

const sets = new WeakMap<FontSource, FontSet>();

/** The faces of a source, with what has been made of them kept for the next document. */
export function fontSetOf(source: FontSource): FontSet {
  const set = sets.get(source) ?? new FontSet(source);
  sets.set(source, set);
  return set;
}

/** What HarfBuzz makes of the letters of the faces that pages are set in, for a bundle: asked once, here. */
import type { FaceId } from '../src/env/fonts.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { openFace } from '../src/inline/face.ts';
import type { LearnedPairs } from '../src/inline/learned-pairs.ts';
import { COMMON, scriptOf } from '../src/inline/script.ts';

const MODULE = /[\\/]packages[\\/]render-pdf[\\/]src[\\/]inline[\\/]learned-pairs\.ts$/;

/** The list of the sources, with its type or without. */
const EMPTY = /(LEARNED\b[^=\n]*= )\[\]/;

/** The faces of text, what is said about it, headlines and running heads, with the features that their styles ask for. */
const WAYS: readonly (readonly [FaceId, features: string])[] = [
  ['serif-400', 'onum,pnum'],
  ['serif-400-italic', 'onum,pnum'],
  ['serif-600', 'lnum'],
  ['sans-400', 'onum,pnum'],
  ['sans-600', 'onum,pnum'],
];
/** Those whose letters are nearly all among these. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

const FIGURES = '0123456789';
const MARKS = '.,:;!?’‘“”"\'()-–—/&%';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SETS = [LETTERS + FIGURES + MARKS, FIGURES + MARKS];

/** By face, features and script; languages for which it is the same share one. */
export function learnPairs(): LearnedPairs[] {
  const learned: LearnedPairs[] = [];
  for (const [id, features] of WAYS)
    for (const letters of SETS)
      for (const language of LANGUAGES) {
        const one = learnOne(id, features, letters, language);
        const same = learned.findIndex((other) => isSame(one, other));
        const other = learned[same];
        if (other) learned[same] = { ...other, languages: [...other.languages, language] };
        else learned.push(one);
      }
  return learned;
}

function learnOne(id: FaceId, features: string, letters: string, language: string): LearnedPairs {
  const bytes = nodeFonts().face(id);
  if (!bytes) throw new Error(`no face ${id}`);
  const face = openFace(id, bytes);
  const all = letters.split('');
  const script = scriptOf(all[0] ?? '', face);
  const shaper = face.shaper(features, false, language);
  const pairs = shaper.pairsOf(script);
  if (!pairs) throw new Error(`the letters of ${id} go by the words around them`);
  // The first word says the script.
  const words = all.flatMap((first) => all.map((second) => first + second));
  shaper.shapeTogether(script === COMMON ? words : [`${all[0]}${all[0]}`, ...words], script);
  return { checksum: face.checksum, features, languages: [language], script, ...pairs.learned(letters) };
}

function isSame(one: LearnedPairs, other: LearnedPairs): boolean {
  return (['checksum', 'features', 'script', 'letters', 'numbers'] as const).every(
    (key) => one[key] === other[key],
  );
}

/** A plugin for rolldown, and for vite: the empty list of the sources is filled. */
export const learnedPairs = {
  name: 'learned-pairs',
  transform(code: string, id: string): string | undefined {
    if (!MODULE.test(id)) return undefined;
    const filled = code.replace(EMPTY, (_, list: string) => `${list}${JSON.stringify(learnPairs())}`);
    if (filled === code) throw new Error('there is no list to fill');
    return filled;
  },
};

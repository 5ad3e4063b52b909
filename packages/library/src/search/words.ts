/**
 * Text into folded words, each with its place in the original.
 *
 * A word is a run of letters, digits and the marks on them. Scripts written without spaces have no words that could
 * be told without a dictionary; each of their letters counts as a word, and a query in them is a phrase of letters.
 */
import { foldLetter, foldWord } from './fold.ts';

export interface Word {
  readonly text: string;
  /** Place in the original: UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One letter of a script without spaces. */
  readonly single: boolean;
}

const LETTER = /^[\p{L}\p{N}\p{Co}]$/u;
const MARK = /^\p{M}$/u;
/** Hangul too: Korean has spaces, but particles grow on its words. U+30FC is the long vowel of both kana. */
const WITHOUT_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30fc]$/u;
/** A character with the marks that follow it; a Korean syllable written as its letters counts as one. */
const CLUSTER = /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^])\p{M}*/uy;

/**
 * Told of each word in turn: its folded text, its place in the original, whether it is a single letter, and whether
 * it was seen to stand in the original as it is folded.
 */
type Visit = (text: string, start: number, end: number, single: boolean, same: boolean) => void;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, start, end, single) => words.push({ text: folded, start, end, single }));
  return words;
}

/** The folded words alone, parted by spaces: what the index holds and what orders headlines. */
export function foldedText(text: string): string {
  const plain = foldedPlain(text);
  if (plain !== undefined) return plain;
  let out = '';
  eachWord(text, (folded) => (out += out === '' ? folded : ` ${folded}`));
  return out;
}

/** ASCII and the marks of printed English, none of which is part of a word. */
const PLAIN = /^[\0-\u007f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;
const NOT_IN_PLAIN_WORD = /[^a-z0-9]+/g;

/** Whether folding changes nothing of a text but capitals. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** As `foldedText`, for a text in which folding changes capitals alone; `undefined` for any other. */
export function foldedPlain(text: string): string | undefined {
  return isPlain(text) ? text.toLowerCase().replace(NOT_IN_PLAIN_WORD, ' ').trim() : undefined;
}

/**
 * Goes through the words of a text in order. Nearly all text is made of letters that fold to one letter each and
 * have no marks; for these a table is asked, and a word that folding leaves as it is, is cut out of the text.
 */
export function eachWord(text: string, visit: Visit): void {
  let letters = ''; // of the word so far, unless `plain`: then they are those of the text
  let start = -1; // where the word begins; -1 between words
  let end = 0;
  let single = false;
  let plain = true;
  let ends = false; // whether the word needs `foldWord`
  const finish = (): void => {
    if (start < 0) return;
    const word = plain ? text.slice(start, end) : letters;
    visit(ends ? foldWord(word) : word, start, end, single, plain && !ends);
    start = -1;
  };
  const add = (folded: string, at: number, length: number, alone: boolean, same: boolean): void => {
    if (start >= 0 && (alone || single)) finish();
    if (start < 0) {
      start = at;
      letters = '';
      plain = true;
      ends = false;
      single = alone;
    }
    if (plain && !(same && (end === at || start === at))) {
      letters = start === at ? '' : text.slice(start, end);
      plain = false;
    }
    if (!plain) letters += folded;
    end = at + length;
  };

  for (let at = 0; at < text.length;) {
    if (start < 0) {
      const run = runAt(text, at);
      if (run > at) {
        const changed = isChanged(text, at, run);
        visit(changed ? foldedRun(text, at, run) : text.slice(at, run), at, run, false, !changed);
        at = run;
        continue;
      }
    }
    const code = text.charCodeAt(at);
    const shape = shapeAt(code);
    if (shape !== COMPLEX && (at + 1 === text.length || !joins(text.charCodeAt(at + 1)))) {
      if (shape === OTHER) finish();
      else add(FOLDED[code] ?? '', at, 1, shape === SINGLE, shape !== CHANGED);
      at++;
      continue;
    }
    const { folded, length } = foldAt(text, at);
    for (const character of folded) {
      const kind = kindOf(character);
      if (kind === 'other') finish();
      else if (kind !== 'mark') add(character, at, length, kind === 'single', false);
      else if (start >= 0) {
        if (plain) letters = text.slice(start, end);
        plain = false;
        letters += character;
        end = at + length;
      }
      ends = true;
    }
    at += length;
    if (folded === '' && start >= 0) {
      // An ignored mark inside or at the end of a word.
      if (plain) letters = text.slice(start, end);
      plain = false;
      end = at;
    }
  }
  finish();
}

// What a UTF-16 unit is by itself: no part of a word, a letter that folding leaves or changes into one other
// letter, a letter of a script without spaces, or something that `foldAt` has to look at.
export const OTHER = 1;
export const SAME = 2;
export const CHANGED = 3;
export const SINGLE = 4;
export const COMPLEX = 5;
const shapes = new Uint8Array(0x10000); // 0: not asked yet
const FOLDED: (string | undefined)[] = Array.from({ length: 0x10000 });

/** The end of a word of letters that each fold by themselves; where it begins when no such word begins there. */
function runAt(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const shape = shapeAt(text.charCodeAt(at));
    if (shape === COMPLEX) return start;
    if (shape !== SAME && shape !== CHANGED) break;
  }
  return at;
}

/** What a unit whose shape is `SAME`, `CHANGED` or `SINGLE` folds to. */
export function foldedUnit(code: number): string {
  return FOLDED[code] ?? '';
}

function isChanged(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (shapes[text.charCodeAt(at)] === CHANGED) return true;
  return false;
}

function foldedRun(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at++) out += FOLDED[text.charCodeAt(at)] ?? '';
  return out;
}

export function shapeAt(code: number): number {
  return shapes[code] || (shapes[code] = shapeOf(code));
}

function shapeOf(code: number): number {
  const character = String.fromCharCode(code);
  // Surrogates, Korean letters that join to syllables, and Armenian, where two letters stand for one.
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0x1100 && code <= 0x11ff)) return COMPLEX;
  if ((code >= 0x0530 && code <= 0x058f) || MARK.test(character)) return COMPLEX;
  const folded = foldLetter(character);
  if (folded.length !== 1) return COMPLEX;
  const kind = kindOf(folded);
  if (kind === 'mark') return COMPLEX;
  FOLDED[code] = folded;
  if (kind === 'other') return OTHER;
  if (kind === 'single') return folded === character ? SINGLE : COMPLEX;
  return folded === character ? SAME : CHANGED;
}

/** Whether a unit belongs to what stands before it: a mark, a Korean letter, half of a character above U+FFFF. */
function joins(code: number): boolean {
  return code >= 0x300 && shapeAt(code) === COMPLEX;
}

/** Folding depends on nothing but the cluster; a text uses few different ones. */
const folds = new Map<string, string>();
const MAX_FOLDS = 10_000;

function foldAt(text: string, at: number): { folded: string; length: number } {
  CLUSTER.lastIndex = at;
  const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
  let folded = folds.get(cluster);
  if (folded === undefined) {
    folded = foldLetter(cluster);
    if (folds.size >= MAX_FOLDS) folds.clear();
    folds.set(cluster, folded);
  }
  return { folded, length: cluster.length };
}

type Kind = 'letter' | 'single' | 'mark' | 'other';
const kinds = new Map<string, Kind>();

function kindOf(character: string): Kind {
  let kind = kinds.get(character);
  if (kind === undefined) {
    kind = MARK.test(character)
      ? 'mark'
      : !LETTER.test(character)
        ? 'other'
        : WITHOUT_SPACES.test(character)
          ? 'single'
          : 'letter';
    if (kinds.size >= MAX_FOLDS) kinds.clear();
    kinds.set(character, kind);
  }
  return kind;
}

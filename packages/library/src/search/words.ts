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

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let letters = '';
  let start = 0;
  let end = 0;
  let single = false;
  const finish = (): void => {
    if (letters !== '') words.push({ text: foldWord(letters), start, end, single });
    letters = '';
  };

  for (let at = 0; at < text.length;) {
    const { folded, length } = foldAt(text, at);
    for (const character of folded) {
      const kind = kindOf(character);
      if (kind === 'mark') {
        if (letters === '') continue;
        letters += character;
      } else if (kind === 'other') {
        finish();
        continue;
      } else {
        if (kind === 'single' || single) finish();
        if (letters === '') start = at;
        letters += character;
        single = kind === 'single';
      }
      end = at + length;
    }
    at += length;
    if (folded === '' && letters !== '') end = at; // an ignored mark inside or at the end of a word
  }
  finish();
  return words;
}

/** The folded words alone, parted by spaces: what the index holds and what orders headlines. */
export function foldedText(text: string): string {
  return wordsOf(text).map((word) => word.text).join(' '); // prettier-ignore
}

/** Folding depends on nothing but the cluster; a text uses few different ones. */
const folds = new Map<string, string>();
const MAX_FOLDS = 10_000;

function foldAt(text: string, at: number): { folded: string; length: number } {
  const code = text.charCodeAt(at);
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (code < 0x80 && next < 0x300) return { folded: ASCII[code] ?? ' ', length: 1 };
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

/** The fold of each ASCII character. */
const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code).toLowerCase());

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

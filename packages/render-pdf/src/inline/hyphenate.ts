// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/** Where a word may be divided, by Liang's patterns of its language (F. M. Liang, 1983). */
import type { Patterns } from 'hyphen/patterns/*.js';
import { divider } from './liang.ts';
import { tableOf, unpacked, type PackedTable } from './pattern-table.ts';

/** UTF-16 indexes in a word where a hyphen may be put. */
export type Hyphenate = (word: string) => readonly number[];

/** `undefined` for a language whose words are not divided. */
export type HyphenationOf = (language: string) => Hyphenate | undefined;

// One import for each, spelled out, so that a bundler sees them; in bundles they are packed.
const PATTERNS: Readonly<Record<string, () => Promise<{ default: Patterns | PackedTable }>>> = {
  cs: () => import('hyphen/patterns/cs.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  'en-GB': () => import('hyphen/patterns/en-gb.js'),
  es: () => import('hyphen/patterns/es.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hy: () => import('hyphen/patterns/hy.js'),
  it: () => import('hyphen/patterns/it.js'),
  ka: () => import('hyphen/patterns/ka.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

// House rule: at least two letters before the hyphen and three after it, in words of five letters or more.
const BEFORE = 2;
const AFTER = 3;
export const SHORTEST = 5;

const loaded = new Map<string, Promise<Hyphenate>>();

/** Patterns by language, loaded once; a language without patterns is not hyphenated. */
export async function loadHyphenation(languages: Iterable<string>): Promise<HyphenationOf> {
  const ready = new Map<string, Hyphenate>();
  for (const language of languages) {
    const key = patternKey(language);
    if (key === undefined) continue;
    const load = loaded.get(key) ?? loadPatterns(key);
    loaded.set(key, load);
    ready.set(language, await load);
  }
  return (language) => ready.get(language);
}

function patternKey(language: string): string | undefined {
  const [primary = '', ...rest] = language.split('-');
  const british = primary === 'en' && rest.some((part) => ['GB', 'IE', 'AU', 'NZ'].includes(part));
  const key = british ? 'en-GB' : primary;
  return key in PATTERNS ? key : undefined;
}

async function loadPatterns(key: string): Promise<Hyphenate> {
  const imported = await PATTERNS[key]?.();
  if (!imported) throw new Error(`no patterns of ${key}`); // keys come from the table
  const { default: patterns } = imported;
  const divide = divider('bytes' in patterns ? unpacked(patterns) : tableOf(patterns));
  return (word) => (word.length < SHORTEST ? NOWHERE : divide(word, BEFORE, AFTER));
}

const NOWHERE: readonly number[] = [];
const LETTERS = /[\p{L}\p{M}’']+/u;

/** Places to divide a text; none with a capital within, a digit or an address mark: a name, or no word at all. */
export function divisionsOf(text: string, divide: Hyphenate): readonly number[] {
  if (text.length < SHORTEST) return NOWHERE;
  const plain = plainLetters(text);
  if (plain > 0) return divide(plain === text.length ? text : text.slice(0, plain));
  const letters = LETTERS.exec(text);
  if (!letters) return NOWHERE;
  const [word] = letters;
  const { index } = letters;
  const lower = word.toLowerCase();
  if (lower.length !== word.length || (word !== lower && word.slice(1) !== lower.slice(1))) return NOWHERE;
  if (index + word.length < text.length && /[\p{L}\p{M}]/u.test(text.slice(index + word.length)))
    return NOWHERE;
  const points = divide(lower);
  return index === 0 ? points : points.map((point) => index + point);
}

/** How many letters from a to z a text is, with at most one full stop or comma behind them; 0 for any other. */
function plainLetters(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  const length = last === 0x2e || last === 0x2c ? text.length - 1 : text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return 0;
  }
  return length;
}

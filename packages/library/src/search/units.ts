/**
 * Folding a whole text unit by unit, for the index. Nearly all texts are made of letters that fold to one letter each
 * whatever stands beside them; one pass over such a text gives its folded words and tells which of them folding
 * changes. Any other text is left to `eachWord`. Nothing but the index needs this, so it may use Node's buffers.
 */
import { surface } from './query.ts';
import { CHANGED, foldedUnit, OTHER, SAME, shapeAt, SINGLE } from './words.ts';

export interface FoldedUnits {
  /** The folded words, parted by spaces. */
  readonly text: string;
  /** The same words as they are written but for capitals, letter for letter; empty when folding changes none. */
  readonly written: string;
  /** Start and end in both of each word that folding changes. */
  readonly changed: readonly number[];
  /** A short hash of each folded word; `CHANGED_WORD` of one that folding changes. */
  readonly hashes: Uint16Array;
}

// What a unit is: nothing yet asked, part of no word, a letter that only loses being a capital, a letter that folding
// makes another one, a letter that is a word, something to be looked at together with its neighbours.
const GAP = 1;
const PLAIN = 2;
const OTHERWISE = 3;
const ALONE = 4;
const TOGETHER = 5;
const kinds = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);
const lower = new Uint16Array(0x10000);

const SPACE = 0x20;
const HASHES = 0x8000;
const CHANGED_WORD = 0x8000;

/** Where texts are folded; made larger for longer texts. */
let room = roomFor(1 << 12);

interface Room {
  readonly length: number;
  readonly given: Units;
  /** Letters that are words get a space each. */
  readonly out: Units;
  readonly written: Units;
  readonly narrow: Buffer;
  readonly hashes: Uint16Array;
}

/** Memory seen as UTF-16 and as bytes. */
interface Units {
  readonly units: Uint16Array;
  readonly bytes: Buffer;
}

function roomFor(length: number): Room {
  const memory = (size: number): Units => {
    const units = new Uint16Array(size);
    return { units, bytes: Buffer.from(units.buffer) };
  };
  return {
    length,
    given: memory(length),
    out: memory(2 * length),
    written: memory(2 * length),
    narrow: Buffer.alloc(2 * length),
    hashes: new Uint16Array(length),
  };
}

/** Folds a text as `foldedText` does; `undefined` of a text with units that don't fold by themselves. */
export function foldUnits(text: string): FoldedUnits | undefined {
  if (text.length > room.length) room = roomFor(text.length * 2);
  const { hashes } = room;
  const given = room.given.units;
  const out = room.out.units;
  const written = room.written.units;
  // Asking a string for each of its units takes several times as long as copying it first.
  room.given.bytes.write(text, 'utf16le');
  const changed: number[] = [];
  let length = 0;
  let words = 0;
  let bits = 0;
  let start = -1; // where the word begins in what is folded; -1 between words
  let hash = 0;
  let other = false;
  let alone = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? (given[at] ?? 0) : SPACE;
    const kind = kinds[unit] || learn(unit);
    if (kind === TOGETHER) return undefined;
    if (start >= 0 && (kind === GAP || kind === ALONE || alone)) {
      if (other) changed.push(start, length);
      hashes[words++] = other ? CHANGED_WORD : hash;
      other = false;
      start = -1;
    }
    if (kind === GAP) continue;
    if (start < 0) {
      if (length > 0) {
        out[length] = SPACE;
        written[length++] = SPACE;
      }
      start = length;
      hash = 0;
    }
    const letter = folded[unit] ?? 0;
    out[length] = letter;
    written[length++] = lower[unit] ?? 0;
    bits |= letter;
    hash = (Math.imul(hash, 31) + letter) & (HASHES - 1);
    if (kind === OTHERWISE) other = true;
    alone = kind === ALONE;
  }
  return {
    text: bits < 0x100 ? oneByte(length) : twoBytes(room.out, length),
    written: changed.length > 0 ? twoBytes(room.written, length) : '',
    changed,
    hashes: hashes.slice(0, words),
  };
}

function oneByte(length: number): string {
  const { narrow } = room;
  const { units } = room.out;
  for (let i = 0; i < length; i++) narrow[i] = units[i] ?? 0;
  return narrow.toString('latin1', 0, length);
}

function twoBytes({ bytes }: Units, length: number): string {
  return bytes.toString('utf16le', 0, length * 2);
}

function learn(unit: number): number {
  const shape = shapeAt(unit); // knows what the unit folds to from here on
  const character = String.fromCharCode(unit);
  folded[unit] = foldedUnit(unit).charCodeAt(0) || 0;
  lower[unit] = surface(character).charCodeAt(0);
  return (kinds[unit] = kindOf(shape, character, foldedUnit(unit)));
}

function kindOf(shape: number, character: string, letter: string): number {
  switch (shape) {
    case OTHER:
      return GAP;
    case SAME:
      return PLAIN;
    case SINGLE:
      return ALONE;
    case CHANGED:
      // A capital sigma is another letter at a word's end.
      if (character === 'Σ' || surface(character).length !== 1) return TOGETHER;
      return surface(character) === letter ? PLAIN : OTHERWISE;
    default:
      return TOGETHER;
  }
}

/** Which hashes are looked for; always left empty. */
const wanted = new Uint8Array(HASHES);

/** Takes those of some words out of a set that stand in texts as they are folded. */
export function dropUnchanged(words: Set<string>, texts: readonly FoldedUnits[]): void {
  const sought = Array.from(words, hashOf);
  for (const hash of sought) wanted[hash] = 1;
  for (const { text, hashes } of texts) {
    let all: string[] | undefined;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      if (hash === CHANGED_WORD || wanted[hash] === 0) continue;
      all ??= text.split(' ');
      words.delete(all[i] ?? '');
    }
  }
  for (const hash of sought) wanted[hash] = 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) & (HASHES - 1);
  return hash;
}

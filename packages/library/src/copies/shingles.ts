/**
 * How alike two texts are: by their shingles, the short runs of words that a text is made of (Broder, "On the
 * resemblance and containment of documents", 1997). A copy keeps most shingles of what it copies, whatever was cut.
 *
 * Works on folded words, so that it knows no language. Letters of scripts without spaces count as half a word.
 */

/** What a shingle spans: three words, or six letters of a script without spaces. */
const SPAN = 6;
const WORD = 2;
const LETTER = 1;

/** Shingles that stand for a text in the search for its copies: the smallest by hash. */
export const SKETCH = 8;

/** Fewer shingles are too little to tell a copy from a formula. */
const LEAST = 40;

/** How much of the shorter text has to stand in the longer one. */
const COPY = 0.4;

/** The hashes (32 bits) of a text's shingles in their order; `folded` as the index holds it. */
export function shinglesOf(folded: string): Uint32Array {
  const { count, hashes, spans } = wordsOf(folded);
  const shingles = new Uint32Array(count);
  let made = 0;
  for (let from = 0; from < count; from++) {
    let hash = 0;
    let span = 0;
    for (let at = from; at < count && span < SPAN; at++) {
      hash = Math.imul(hash, SCATTER) + (hashes[at] ?? 0);
      span += spans[at] ?? 0;
    }
    if (span >= SPAN) shingles[made++] = mixed(hash);
  }
  return shingles.subarray(0, made);
}

/** FNV-1a over the UTF-16 units of each word, and what it counts for in a shingle. */
function wordsOf(folded: string): { count: number; hashes: Int32Array; spans: Uint8Array } {
  const most = (folded.length >> 1) + 1; // a letter and a space each
  const hashes = new Int32Array(most);
  const spans = new Uint8Array(most);
  let count = 0;
  let start = 0;
  let hash = SEED;
  for (let at = 0; at <= folded.length; at++) {
    const unit = at < folded.length ? folded.charCodeAt(at) : SPACE;
    if (unit !== SPACE) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      continue;
    }
    const first = folded.charCodeAt(start);
    // Where outlets begin paragraphs is their own.
    if (at > start && first !== PARAGRAPH) {
      hashes[count] = hash;
      spans[count++] = at - start <= 2 && first >= FIRST_WITHOUT_SPACES ? LETTER : WORD;
    }
    start = at + 1;
    hash = SEED;
  }
  return { count, hashes, spans };
}

/** Knuth's multiplier: 2^32 over the golden ratio. */
const SCATTER = 0x9e3779b1;
const SEED = 0x811c9dc5;
const SPACE = 0x20;
/** Parts the texts of a column. */
const PARAGRAPH = 0x2029;
/** Thai and what follows it: there a letter is a word's part, while in Latin, Greek or Arabic it is a word. */
const FIRST_WITHOUT_SPACES = 0x0e00;

/** The shingles under which a text is found; none when it is too short to be told from others. */
export function sketchOf(shingles: Uint32Array): number[] {
  if (shingles.length < LEAST) return [];
  const smallest: number[] = [];
  let most = Infinity;
  for (const hash of shingles) {
    if (hash >= most) continue;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] ?? 0) > hash) at--;
    if (smallest[at - 1] === hash) continue;
    smallest.splice(at, 0, hash);
    if (smallest.length > SKETCH) smallest.pop();
    if (smallest.length === SKETCH) most = smallest[SKETCH - 1] ?? Infinity;
  }
  return smallest;
}

/** One in so many shingles, those with the smallest hashes, is in a text's sample. */
const SAMPLED = 8;
/** Shingles that a sample must have for anything to follow from it. */
const LEAST_SAMPLED = 24;
/** Samples that have less in common than this are of texts that have less than `COPY` in common, all but surely. */
const HOPE = 0.15;

/** A part of a text's shingles that is the same part in every text: what two texts share, their samples share. */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  return shingles.filter((hash) => hash < 2 ** 32 / SAMPLED);
}

/** Whether two texts may be one, as far as their samples tell; to be asked before the texts are compared. */
export function mayBeCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return Math.min(a.size, b.size) < LEAST_SAMPLED || containment(a, b) >= HOPE;
}

/** The share of the shorter text that stands in the longer one, from 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let both = 0;
  for (const hash of short) if (long.has(hash)) both++;
  return both / short.size;
}

/** Whether two texts are one text, cut or reworded here and there. */
export function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return Math.min(a.size, b.size) >= LEAST && containment(a, b) >= COPY;
}

/** The finish of MurmurHash3: every bit of the input changes half of the output's. */
function mixed(given: number): number {
  let hash = given ^ (given >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The parts that the lines of a copied page can be in, by a gold text of the article. */
import { wordKey } from '../../src/plain.ts';
import type { Line } from '../../src/forms/text/line.ts';
import type { Part } from '../../src/forms/text/model/chain.ts';

export interface Gold {
  readonly body: string;
  readonly title?: string;
}

const SHINGLE = 4; // words
const SHORT = 6; // words; a shorter line is of the body only beside a longer one
const NEAR = 4; // lines

/**
 * For each line the parts that the gold allows, one or several; `undefined` when no line is of the gold's body.
 * Lines of the body are found by their runs of words and have to come in the gold's order.
 */
export function labelLines(lines: readonly Line[], gold: Gold): Part[][] | undefined {
  const inBody = ordered(lines.map((line) => placeOf(line, indexOf(gold.body))));
  const first = inBody.indexOf(true);
  const last = inBody.lastIndexOf(true);
  if (first < 0) return undefined;
  const headline = headlineOf(lines.slice(0, first), gold.title);
  return lines.map((_, i): Part[] => {
    if (i > last) return ['after'];
    if (i >= first) return inBody[i] ? ['body'] : ['beside'];
    if (headline < 0) return ['before', 'headline', 'front'];
    return [i < headline ? 'before' : i === headline ? 'headline' : 'front'];
  });
}

const TITLE_KEY = 8; // characters; a shorter title is a section
const LIKE = 0.5; // share of words that a headline in other words has in common with the title

/** The last line that is the title or nearly; -1 where none is, so that the model decides. */
function headlineOf(lines: readonly Line[], title: string | undefined): number {
  const wanted = title === undefined ? '' : wordKey(title);
  if (wanted.length < TITLE_KEY) return -1;
  const words = new Set(wanted.split(' '));
  const likeness = lines.map(({ text }) => {
    const key = wordKey(text);
    if (key === wanted) return 1;
    if (key.length < TITLE_KEY) return 0;
    if (key.includes(wanted)) return wanted.length / key.length;
    if (wanted.includes(key)) return key.length / wanted.length;
    const own = new Set(key.split(' '));
    const shared = [...own].filter((word) => words.has(word)).length;
    return shared / (own.size + words.size - shared);
  });
  const best = Math.max(0, ...likeness);
  return best < LIKE ? -1 : likeness.lastIndexOf(best);
}

interface Index {
  readonly words: readonly string[];
  readonly shingles: ReadonlyMap<string, number>;
  readonly text: string;
}

const indexes = new Map<string, Index>();

function indexOf(body: string): Index {
  const known = indexes.get(body);
  if (known) return known;
  const words = wordKey(body).split(' ');
  const shingles = new Map<string, number>();
  for (let i = words.length - SHINGLE; i >= 0; i--) shingles.set(words.slice(i, i + SHINGLE).join(' '), i);
  const index = { words, shingles, text: ` ${words.join(' ')} ` };
  indexes.set(body, index);
  return index;
}

interface Place {
  readonly from: number;
  readonly words: number;
}

function placeOf(line: Line, index: Index): Place | undefined {
  const words = wordKey(line.text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  if (words.length < SHINGLE) {
    const at = index.text.indexOf(` ${words.join(' ')} `);
    if (at < 0) return undefined;
    const from = index.text.slice(0, at + 1).split(' ').length - 2;
    return { from, words: words.length };
  }
  const hits: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const at = index.shingles.get(words.slice(i, i + SHINGLE).join(' '));
    if (at !== undefined) hits.push(at - i);
  }
  if (hits.length < 0.5 * (words.length - SHINGLE + 1)) return undefined;
  // A run of words may stand in the gold twice: most runs of the line agree where the line begins.
  hits.sort((a, b) => a - b);
  return { from: hits[Math.floor(hits.length / 2)] ?? 0, words: words.length };
}

/** The heaviest set of lines whose places come in order (longest increasing subsequence, weighed by words). */
function ordered(places: readonly (Place | undefined)[]): boolean[] {
  const sums: number[] = [];
  const links: number[] = [];
  for (const [i, place] of places.entries()) {
    sums[i] = 0;
    links[i] = -1;
    if (!place) continue;
    if (place.words < SHORT && !places.some((p, j) => p && p.words >= 2 * SHORT && Math.abs(i - j) <= NEAR))
      continue;
    let best = 0;
    for (let j = 0; j < i; j++) {
      const other = places[j];
      if (!other || (sums[j] ?? 0) <= best || other.from >= place.from) continue;
      best = sums[j] ?? 0;
      links[i] = j;
    }
    sums[i] = best + place.words;
  }
  const chosen = places.map(() => false);
  let at = sums.indexOf(Math.max(...sums));
  if ((sums[at] ?? 0) === 0) return chosen;
  for (; at >= 0; at = links[at] ?? -1) chosen[at] = true;
  return chosen;
}

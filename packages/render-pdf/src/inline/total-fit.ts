/**
 * Total-fit line breaking: the breaks that make a paragraph's lines best as a whole.
 *
 * D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981),
 * pp. 1119-1184. Names follow the paper: adjustment ratio, badness, demerits, fitness class, active node.
 * Departures: a line's measure is the same throughout (an indent is a box at the paragraph's head); a forced
 * break ends a line that keeps its natural spaces, so no finishing glue is needed; hyphens in a row are counted
 * and the third is forbidden rather than made dear.
 */
import type { Pt } from '../units/length.ts';
import type { Box, Item, Penalty, Place } from './item.ts';
import { Nodes, Sums } from './fit-tables.ts';
import { hangAtEnd, hangAtStart, hyphenHang } from './hanging.ts';

export interface FitOptions {
  readonly measure: Pt;
  /** Room that the first line gives up at its head. */
  readonly indent: Pt;
  /** Marks at the ends of lines may stand in the margin. */
  readonly hanging?: boolean;
}

interface Tolerance {
  /** Greatest adjustment ratio of a line: 1 is a space stretched by all its stretch. */
  readonly ratio: number;
  readonly hyphenCost: number;
  /** Stretch lent to every line, for paragraphs that fit no other way. */
  readonly emergency: number;
  /** The rest of a divided word may stand alone in the last line. */
  readonly lastRest: boolean;
}

/**
 * Tried in this order: spaces of at most 1.75 times their width, then of twice their width, with few hyphens, at
 * first with none before a last line that would be nothing but the rest of the word; then as many hyphens as it
 * takes, then loose lines.
 */
const TOLERANCES: readonly Tolerance[] = [
  { ratio: 1.5, hyphenCost: 400, emergency: 0, lastRest: false },
  { ratio: 2, hyphenCost: 300, emergency: 0, lastRest: false },
  { ratio: 2.8, hyphenCost: 300, emergency: 0, lastRest: false },
  { ratio: 1.5, hyphenCost: 400, emergency: 0, lastRest: true },
  { ratio: 2, hyphenCost: 300, emergency: 0, lastRest: true },
  { ratio: 2.5, hyphenCost: 0, emergency: 0, lastRest: true },
  { ratio: 4, hyphenCost: 0, emergency: 0, lastRest: true },
  { ratio: 10, hyphenCost: 0, emergency: 0, lastRest: true },
  { ratio: 2, hyphenCost: 0, emergency: 1, lastRest: true },
];

const MAX_HYPHENS_RUNNING = 2;
const DOUBLE_HYPHEN_DEMERITS = 20_000;
const FITNESS_DEMERITS = 3000;
const LAST_HYPHEN_DEMERITS = 150_000; // a hyphen at the end of the last line but one
const SHORT_LAST_LINE_DEMERITS = 60_000;
const SHORT_LAST_LINE = 0.08; // of the measure

// The breaker runs to its end once begun, so that one set of tables serves all paragraphs.
const sums = new Sums();
const nodes = new Nodes(sums);

/** Where a line ends: at an item, or at a place within a box. */
export interface Break {
  readonly item: number;
  readonly place: Place | undefined;
}

/** Where lines end, in order; the last is the last item. `undefined` when no set of breaks fits. */
export function totalFit(items: readonly Item[], options: FitOptions): Break[] | undefined {
  sums.add(items);
  for (const tolerance of TOLERANCES) {
    const best = new Fitting(items, options, tolerance).best();
    if (best !== undefined) return nodes.breaksTo(best, items);
  }
  return undefined;
}

const FITNESSES = 4;
const SLOTS = FITNESSES * (MAX_HYPHENS_RUNNING + 1);

/** One way through the paragraph with one tolerance: all that is kept is in `nodes`, by number. */
class Fitting {
  readonly #items: readonly Item[];
  readonly #measure: number;
  readonly #indent: number;
  readonly #hanging: boolean;
  readonly #tolerance: Tolerance;
  /** Numbers of the active nodes: places where a line may begin that can still be filled. */
  #active: number[] = [];
  readonly #slotDemerits = new Float64Array(SLOTS).fill(Infinity);
  readonly #slotFrom = new Int32Array(SLOTS).fill(-1);

  constructor(
    items: readonly Item[],
    { measure, indent, hanging = false }: FitOptions,
    tolerance: Tolerance,
  ) {
    this.#items = items;
    this.#measure = measure;
    this.#indent = indent;
    this.#hanging = hanging;
    this.#tolerance = tolerance;
  }

  /** The node of the last item by the best breaks before it. */
  best(): number | undefined {
    const items = this.#items;
    nodes.clear();
    this.#active.push(nodes.add(-1, -1, skipSpaces(items, 0), 0, 1, 0, 0, -1));
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item?.kind === 'box') {
        if (item.hyphen && this.#mayEndWithin(item, i, item.hyphen.width)) this.#divide(item, i, item.hyphen);
      } else if (mayBreakAt(items, i)) this.#step(i, item?.kind === 'penalty' ? item : undefined);
      if (this.#active.length === 0) return undefined;
    }
    let best = this.#active[0];
    for (const node of this.#active)
      if (best !== undefined && (nodes.demerits[node] ?? 0) < (nodes.demerits[best] ?? 0)) best = node;
    return best;
  }

  /** Whether some line could end within the box: whole it reaches far enough, and there is room for a part. */
  #mayEndWithin(box: Box, i: number, hyphen: number): boolean {
    const { ratio, emergency } = this.#tolerance;
    const reach = emergency * this.#measure;
    for (let k = 0; k < this.#active.length; k++) {
      const node = this.#active[k] ?? 0;
      const indent = (nodes.item[node] ?? 0) < 0 ? this.#indent : 0;
      const before = i < (nodes.start[node] ?? 0) ? 0 : (sums.width[i] ?? 0) - (nodes.width[node] ?? 0);
      const room = this.#measure - before - indent;
      if (room <= hyphen - (sums.shrink[i] ?? 0) + (nodes.shrink[node] ?? 0)) continue;
      const stretch = (sums.stretch[i] ?? 0) - (nodes.stretch[node] ?? 0) + reach;
      if (room - box.width - hyphen <= stretch * ratio) return true;
    }
    return false;
  }

  #divide(box: Box, i: number, hyphen: Penalty): void {
    const places = box.places ?? [];
    for (let k = 0; k < places.length; k++) this.#step(i, hyphen, places[k]?.width, k);
  }

  /**
   * Considers a break at item `i`: at a penalty, at glue when there is none, or, with `place`, the penalty of a
   * hyphen in the box there, behind a part of that width.
   */
  #step(i: number, penalty: Penalty | undefined, part = 0, place = -1): void {
    const forced = penalty?.cost === -Infinity;
    const flagged = penalty?.flagged === true;
    const last = i === this.#items.length - 1;
    const own = part + (penalty?.width ?? 0) - (this.#hanging ? this.#hangAt(i, penalty) : 0);
    const active = this.#active;
    const { ratio: most, emergency, lastRest } = this.#tolerance;
    const reach = emergency * this.#measure;
    let kept = 0;
    let found = false;
    for (let k = 0; k < active.length; k++) {
      const node = active[k] ?? 0;
      // What a line would begin with vanishes at its head.
      const none = i < (nodes.start[node] ?? 0);
      const indent = (nodes.item[node] ?? 0) < 0 ? this.#indent : 0;
      const width = (none ? 0 : (sums.width[i] ?? 0) - (nodes.width[node] ?? 0)) + indent + own;
      // Paper, p. 1124: how far the spaces must stretch (positive) or shrink (negative) to fill the measure.
      const room = this.#measure - width;
      let ratio = 0;
      if (room < 0) {
        const shrink = none ? 0 : (sums.shrink[i] ?? 0) - (nodes.shrink[node] ?? 0);
        ratio = shrink > 0 ? room / shrink : room < -0.01 ? -Infinity : 0;
      } else if (!forced && room > 0) {
        const stretch = (none ? 0 : (sums.stretch[i] ?? 0) - (nodes.stretch[node] ?? 0)) + reach;
        ratio = stretch > 0 ? room / stretch : Infinity;
      }
      if (ratio >= -1 && !forced) active[kept++] = node; // a longer line may still begin there
      if (ratio < -1 || ratio > most) continue;
      if (last && !lastRest && (nodes.hyphens[node] ?? 0) > 0 && sums.stretch[i] === nodes.stretch[node])
        continue;
      const hyphens = flagged ? (nodes.hyphens[node] ?? 0) + 1 : 0;
      if (hyphens > MAX_HYPHENS_RUNNING) continue;
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
      let demerits = (nodes.demerits[node] ?? 0) + lineDemerits(ratio, penalty, this.#tolerance);
      if (hyphens > 1) demerits += DOUBLE_HYPHEN_DEMERITS;
      if (Math.abs(fitness - (nodes.fitness[node] ?? 0)) > 1) demerits += FITNESS_DEMERITS;
      if (last && (nodes.hyphens[node] ?? 0) > 0) demerits += LAST_HYPHEN_DEMERITS;
      if (last && (nodes.item[node] ?? 0) >= 0 && width < this.#measure * SHORT_LAST_LINE)
        demerits += SHORT_LAST_LINE_DEMERITS;
      const slot = fitness * (MAX_HYPHENS_RUNNING + 1) + hyphens;
      if (demerits >= (this.#slotDemerits[slot] ?? 0)) continue;
      this.#slotDemerits[slot] = demerits;
      this.#slotFrom[slot] = node;
      found = true;
    }
    active.length = kept;
    if (found) this.#addBest(i, place, part);
  }

  #hangAt(i: number, penalty: Penalty | undefined): number {
    return penalty?.hyphen ? hyphenHang(penalty.hyphen) : hangAtEnd(this.#items, i);
  }

  /** A node for the best way to the break in each fitness class, after each number of hyphens. */
  #addBest(i: number, place: number, part: number): void {
    const start = place < 0 ? skipSpaces(this.#items, i + 1) : i;
    const head = part + (this.#hanging && place < 0 ? hangAtStart(this.#items, start) : 0);
    for (let slot = 0; slot < SLOTS; slot++) {
      const from = this.#slotFrom[slot] ?? -1;
      if (from < 0) continue;
      const fitness = Math.floor(slot / (MAX_HYPHENS_RUNNING + 1));
      const hyphens = slot % (MAX_HYPHENS_RUNNING + 1);
      const demerits = this.#slotDemerits[slot] ?? 0;
      this.#active.push(nodes.add(i, place, start, head, fitness, hyphens, demerits, from));
      this.#slotFrom[slot] = -1;
      this.#slotDemerits[slot] = Infinity;
    }
  }
}

/** Paper, p. 1128, with badness 100 |r|^3. */
function lineDemerits(ratio: number, penalty: Penalty | undefined, tolerance: Tolerance): number {
  const size = Math.abs(ratio);
  const badness = 1 + 100 * size * size * size;
  if (!penalty || penalty.cost === -Infinity) return badness * badness;
  const cost = penalty.flagged ? tolerance.hyphenCost * (penalty.hyphen ? 1 : 0.25) : penalty.cost;
  return badness * badness + cost * cost;
}

/** A line may end at glue that no infinite penalty guards, and at any penalty that is not infinite. */
export function mayBreakAt(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item?.kind === 'penalty') return item.cost < Infinity;
  if (item?.kind !== 'glue' || i === 0) return false;
  const before = items[i - 1];
  return before?.kind !== 'penalty' || before.cost === 0;
}

/** Spaces, and the places to break among them, vanish at the head of a line. */
export function skipSpaces(items: readonly Item[], from: number): number {
  let i = from;
  for (; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === 'box') break;
    if (item?.kind === 'penalty' && item.cost === -Infinity) break;
  }
  return i;
}

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
import type { Item } from './item.ts';

export interface FitOptions {
  readonly measure: Pt;
  /** Room that the first line gives up at its head. */
  readonly indent: Pt;
}

interface Tolerance {
  /** Greatest adjustment ratio of a line: 1 is a space stretched by all its stretch. */
  readonly ratio: number;
  readonly hyphenCost: number;
  /** Stretch lent to every line, for paragraphs that fit no other way. */
  readonly emergency: number;
}

/**
 * Tried in this order: spaces of at most 1.75 times their width with few hyphens, then of twice their width with
 * more hyphens, then as many hyphens as it takes, then loose lines.
 */
const TOLERANCES: readonly Tolerance[] = [
  { ratio: 1.5, hyphenCost: 400, emergency: 0 },
  { ratio: 2, hyphenCost: 100, emergency: 0 },
  { ratio: 2.5, hyphenCost: 0, emergency: 0 },
  { ratio: 4, hyphenCost: 0, emergency: 0 },
  { ratio: 10, hyphenCost: 0, emergency: 0 },
  { ratio: 2, hyphenCost: 0, emergency: 1 },
];

const MAX_HYPHENS_RUNNING = 2;
const DOUBLE_HYPHEN_DEMERITS = 20_000;
const FITNESS_DEMERITS = 10_000;
const LAST_HYPHEN_DEMERITS = 150_000; // a hyphen at the end of the last line but one
const SHORT_LAST_LINE_DEMERITS = 60_000;
const SHORT_LAST_LINE = 0.08; // of the measure

interface Node {
  /** Item at which the line before ends; -1 at the paragraph's head. */
  readonly item: number;
  /** First item of the line after it, with spaces at its head left out. */
  readonly start: number;
  readonly fitness: number;
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
}

/** Items at which lines end, in order; the last is the last item. `undefined` when no set of breaks fits. */
export function totalFit(items: readonly Item[], options: FitOptions): number[] | undefined {
  const sums = new Sums(items);
  for (const tolerance of TOLERANCES) {
    const breaks = fit(items, sums, options, tolerance);
    if (breaks) return breaks;
  }
  return undefined;
}

function fit(
  items: readonly Item[],
  sums: Sums,
  options: FitOptions,
  tolerance: Tolerance,
): number[] | undefined {
  let active: Node[] = [
    { item: -1, start: skipSpaces(items, 0), fitness: 1, hyphens: 0, demerits: 0, previous: undefined },
  ];
  for (let i = 0; i < items.length; i++) {
    if (!mayBreakAt(items, i)) continue;
    active = step(items, sums, i, active, options, tolerance);
    if (active.length === 0) return undefined;
  }
  let best = active[0];
  for (const node of active) if (best && node.demerits < best.demerits) best = node;
  const breaks: number[] = [];
  for (let node = best; node && node.item >= 0; node = node.previous) breaks.push(node.item);
  return breaks.toReversed();
}

/** Active nodes after considering a break at item `i`. */
function step(
  items: readonly Item[],
  sums: Sums,
  i: number,
  active: readonly Node[],
  options: FitOptions,
  tolerance: Tolerance,
): Node[] {
  const item = items[i];
  const forced = item?.kind === 'penalty' && item.cost === -Infinity;
  const flagged = item?.kind === 'penalty' && item.flagged;
  const last = i === items.length - 1;
  const kept: Node[] = [];
  const best: (Node | undefined)[] = [];
  for (const node of active) {
    const line = sums.line(node.start, i);
    const width =
      line.width + (item?.kind === 'penalty' ? item.width : 0) + (node.item < 0 ? options.indent : 0);
    const ratio = adjustmentRatio(width, line, options.measure, tolerance, forced);
    if (ratio >= -1 && !forced) kept.push(node); // a longer line may still begin there
    if (ratio < -1 || ratio > tolerance.ratio) continue;
    const hyphens = flagged ? node.hyphens + 1 : 0;
    if (hyphens > MAX_HYPHENS_RUNNING) continue;
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    const demerits =
      node.demerits +
      lineDemerits(ratio, item, tolerance) +
      (hyphens > 1 ? DOUBLE_HYPHEN_DEMERITS : 0) +
      (Math.abs(fitness - node.fitness) > 1 ? FITNESS_DEMERITS : 0) +
      (last && node.hyphens > 0 ? LAST_HYPHEN_DEMERITS : 0) +
      (last && node.item >= 0 && width < options.measure * SHORT_LAST_LINE ? SHORT_LAST_LINE_DEMERITS : 0);
    const slot = fitness * (MAX_HYPHENS_RUNNING + 1) + hyphens;
    const rival = best[slot];
    if (!rival || demerits < rival.demerits)
      best[slot] = { item: i, start: skipSpaces(items, i + 1), fitness, hyphens, demerits, previous: node };
  }
  for (const node of best) if (node) kept.push(node);
  return kept;
}

/** Paper, p. 1124: how far the spaces must stretch (positive) or shrink (negative) to fill the measure. */
function adjustmentRatio(
  width: number,
  line: LineSums,
  measure: Pt,
  tolerance: Tolerance,
  forced: boolean,
): number {
  const room = measure - width;
  if (room < 0) return line.shrink > 0 ? room / line.shrink : room < -0.01 ? -Infinity : 0;
  if (forced || room === 0) return 0;
  const stretch = line.stretch + tolerance.emergency * measure;
  return stretch > 0 ? room / stretch : Infinity;
}

/** Paper, p. 1128, with badness 100 |r|^3. */
function lineDemerits(ratio: number, item: Item | undefined, tolerance: Tolerance): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  if (item?.kind !== 'penalty' || item.cost === -Infinity) return (1 + badness) ** 2;
  const cost = item.flagged ? tolerance.hyphenCost * (item.hyphen ? 1 : 0.25) : item.cost;
  return (1 + badness) ** 2 + cost ** 2;
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

interface LineSums {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** Running sums over the items, so that a line's totals are two look-ups. */
class Sums {
  readonly #width: Float64Array;
  readonly #stretch: Float64Array;
  readonly #shrink: Float64Array;

  constructor(items: readonly Item[]) {
    this.#width = new Float64Array(items.length + 1);
    this.#stretch = new Float64Array(items.length + 1);
    this.#shrink = new Float64Array(items.length + 1);
    let [width, stretch, shrink] = [0, 0, 0];
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item?.kind === 'box') width += item.width;
      else if (item?.kind === 'glue') {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      }
      this.#width[i + 1] = width;
      this.#stretch[i + 1] = stretch;
      this.#shrink[i + 1] = shrink;
    }
  }

  line(from: number, to: number): LineSums {
    const start = Math.min(from, to);
    return {
      width: (this.#width[to] ?? 0) - (this.#width[start] ?? 0),
      stretch: (this.#stretch[to] ?? 0) - (this.#stretch[start] ?? 0),
      shrink: (this.#shrink[to] ?? 0) - (this.#shrink[start] ?? 0),
    };
  }
}

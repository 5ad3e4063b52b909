/**
 * Fits the line model: maximum likelihood of what the gold allows, with a quadratic penalty on the weights and
 * with a cost on lines that are taken for body or not wrongly, by their share of the article (softmax margin,
 * Gimpel and Smith 2010). Where the gold leaves a line open, its parts are summed over. In every step some
 * features are left out by chance, so that no feature is leant on alone (dropout, Srivastava et al. 2014).
 */
import {
  FIRST,
  isAhead,
  LAST,
  NEXT,
  PARTS,
  WEIGHED,
  type LineModel,
  type Part,
} from '../../src/forms/text/model/chain.ts';
import { descend } from './adam.ts';

/** A page to learn from: the features of each line, the parts its gold allows, and its share of the text. */
export interface Example {
  readonly id: string;
  readonly site: string;
  readonly features: readonly Readonly<Record<string, number>>[];
  readonly allowed: readonly (readonly Part[])[];
  readonly shares: readonly number[];
}

export interface Settings {
  /** Strength of the quadratic penalty. */
  readonly penalty: number;
  /** Cost of a page whose body is all wrong, in units of log-likelihood. */
  readonly cost: number;
  readonly rounds: number;
  /** Share of the features that a page is looked at without, each time. */
  readonly dropout: number;
  /** Fits from as many orders of the pages, whose weights are averaged: each order leans on other pages. */
  readonly seeds: number;
}

const S = PARTS.length;
const W = WEIGHED.length;
const BODY = PARTS.indexOf('body');
const BEGINS = WEIGHED.indexOf('begins');
const ENDS = WEIGHED.indexOf('ends');
/** Where the weight of a part stands among the weighed; -1 for parts that weigh nothing. */
const OWN = PARTS.map((part) => WEIGHED.findIndex((weighed) => weighed === part));
const STEPS = PARTS.flatMap((from, a) => NEXT[from].map((to) => [a, PARTS.indexOf(to)] as const));
const BONUS = STEPS.map(([a, b]) =>
  b === BODY && isAhead(PARTS[a] ?? 'body') ? BEGINS : a === BODY && PARTS[b] === 'after' ? ENDS : -1,
);

interface Sparse {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

interface Prepared {
  readonly lines: readonly Sparse[];
  readonly allowed: readonly boolean[][];
  readonly shares: readonly number[];
  /** Whether the gold has the line in the body. */
  readonly isBody: readonly boolean[];
}

export function train(examples: readonly Example[], settings: Settings): LineModel {
  const names = [...new Set(examples.flatMap((e) => e.features.flatMap((f) => Object.keys(f))))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const prepared = examples.map((example) => prepare(example, index));
  const size = names.length * W + STEPS.length;
  const fits = Array.from({ length: settings.seeds }, (_, i) =>
    descend(
      size,
      prepared.length,
      (chosen, point, gradient, random) => {
        const pages = chosen.flatMap((k) => prepared[k] ?? []);
        const seen = pages.map((page) => without(page, names.length, settings.dropout, random));
        addGradient(seen, point, gradient, names.length, settings, pages.length / prepared.length);
      },
      { rounds: settings.rounds, seed: i + 1 },
    ),
  );
  const weights = Float64Array.from(
    { length: size },
    (_, i) => fits.reduce((sum, fit) => sum + (fit[i] ?? 0), 0) / fits.length,
  );
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    features: Object.fromEntries(
      names.map((name, i) => [name, Array.from(weights.slice(i * W, (i + 1) * W), round)]),
    ),
    steps: Object.fromEntries(
      STEPS.map(([a, b], i) => [`${PARTS[a]} ${PARTS[b]}`, round(weights[names.length * W + i] ?? 0)]),
    ),
  };
}

function prepare(example: Example, index: ReadonlyMap<string, number>): Prepared {
  return {
    lines: example.features.map((features) => {
      const entries = Object.entries(features).filter(([, value]) => value !== 0);
      return {
        index: Int32Array.from(entries, ([name]) => index.get(name) ?? 0),
        value: Float64Array.from(entries, ([, value]) => value),
      };
    }),
    allowed: example.allowed.map((parts) => PARTS.map((part) => parts.includes(part))),
    shares: example.shares,
    isBody: example.allowed.map((parts) => parts.includes('body')),
  };
}

/** A page with each feature left out with the chance `share`, the others stronger for it. */
function without(page: Prepared, featureCount: number, share: number, random: () => number): Prepared {
  if (share === 0) return page;
  const kept = Float64Array.from({ length: featureCount }, () => (random() < share ? 0 : 1 / (1 - share)));
  const lines = page.lines.map(({ index, value }) => ({
    index,
    value: value.map((v, k) => v * (kept[index[k] ?? 0] ?? 0)),
  }));
  return { ...page, lines };
}

/** Writes the gradient at a point into `gradient`; the pages bear their share of the penalty. */
function addGradient(
  pages: readonly Prepared[],
  point: Float64Array,
  gradient: Float64Array,
  featureCount: number,
  { penalty, cost }: Settings,
  share: number,
): void {
  for (let i = 0; i < point.length; i++) gradient[i] = penalty * share * (point[i] ?? 0);
  const offset = featureCount * W;
  for (const page of pages) {
    const sums = page.lines.map(({ index, value: values }) => {
      const out = new Float64Array(W);
      for (let k = 0; k < index.length; k++)
        for (let j = 0; j < W; j++)
          out[j] = (out[j] ?? 0) + (values[k] ?? 0) * (point[(index[k] ?? 0) * W + j] ?? 0);
      return out;
    });
    const steps = point.subarray(offset);
    const all = expect(sums, steps, page, undefined, cost);
    const gold = expect(sums, steps, page, page.allowed, 0);
    if (!Number.isFinite(gold.logSum)) continue;
    for (const [i, { index, value: values }] of page.lines.entries())
      for (let j = 0; j < W; j++) {
        const difference = (all.lines[i]?.[j] ?? 0) - (gold.lines[i]?.[j] ?? 0);
        if (Math.abs(difference) < 1e-9) continue;
        for (let k = 0; k < index.length; k++) {
          const at = (index[k] ?? 0) * W + j;
          gradient[at] = (gradient[at] ?? 0) + difference * (values[k] ?? 0);
        }
      }
    for (let s = 0; s < STEPS.length; s++)
      gradient[offset + s] = (gradient[offset + s] ?? 0) + (all.steps[s] ?? 0) - (gold.steps[s] ?? 0);
  }
}

interface Expected {
  readonly logSum: number;
  readonly lines: readonly Float64Array[];
  readonly steps: Float64Array;
}

/** Forward and backward sums in logarithms, and the expected counts of parts and steps under them. */
function expect(
  sums: readonly Float64Array[],
  steps: Float64Array,
  page: Prepared,
  allowed: readonly boolean[][] | undefined,
  cost: number,
): Expected {
  const n = sums.length;
  const own = (i: number, s: number): number => {
    if (allowed && !allowed[i]?.[s]) return -Infinity;
    const wrong = (s === BODY) !== page.isBody[i];
    const at = OWN[s] ?? -1;
    return (at < 0 ? 0 : (sums[i]?.[at] ?? 0)) + (wrong ? cost * (page.shares[i] ?? 0) : 0);
  };
  const step = (i: number, k: number): number => {
    const bonus = BONUS[k] ?? -1;
    return (steps[k] ?? 0) + (bonus < 0 ? 0 : (sums[i]?.[bonus] ?? 0));
  };
  const forward = Array.from({ length: n }, () => new Float64Array(S).fill(-Infinity));
  const backward = Array.from({ length: n }, () => new Float64Array(S).fill(-Infinity));
  for (const part of FIRST) {
    const s = PARTS.indexOf(part);
    const row = forward[0];
    if (row) row[s] = own(0, s);
  }
  for (let i = 1; i < n; i++) {
    const row = forward[i];
    if (!row) continue;
    for (const [k, [a, b]] of STEPS.entries())
      row[b] = logAdd(row[b] ?? -Infinity, (forward[i - 1]?.[a] ?? -Infinity) + step(i, k));
    for (let s = 0; s < S; s++) row[s] = (row[s] ?? -Infinity) + own(i, s);
  }
  for (const part of LAST) {
    const row = backward[n - 1];
    if (row) row[PARTS.indexOf(part)] = 0;
  }
  for (let i = n - 2; i >= 0; i--) {
    const row = backward[i];
    if (!row) continue;
    for (const [k, [a, b]] of STEPS.entries())
      row[a] = logAdd(
        row[a] ?? -Infinity,
        step(i + 1, k) + own(i + 1, b) + (backward[i + 1]?.[b] ?? -Infinity),
      );
  }
  let logSum = -Infinity;
  for (let s = 0; s < S; s++)
    logSum = logAdd(logSum, (forward[n - 1]?.[s] ?? -Infinity) + (backward[n - 1]?.[s] ?? -Infinity));
  const lines = Array.from({ length: n }, () => new Float64Array(W));
  const counts = new Float64Array(STEPS.length);
  for (let i = 0; i < n; i++) {
    const row = lines[i];
    if (!row) continue;
    for (let s = 0; s < S; s++)
      if ((OWN[s] ?? -1) >= 0)
        row[OWN[s] ?? 0] = Math.exp(
          (forward[i]?.[s] ?? -Infinity) + (backward[i]?.[s] ?? -Infinity) - logSum,
        );
    if (i === 0) continue;
    for (const [k, [a, b]] of STEPS.entries()) {
      const weight =
        (forward[i - 1]?.[a] ?? -Infinity) + step(i, k) + own(i, b) + (backward[i]?.[b] ?? -Infinity);
      const p = Math.exp(weight - logSum);
      counts[k] = (counts[k] ?? 0) + p;
      const bonus = BONUS[k] ?? -1;
      if (bonus >= 0) row[bonus] = (row[bonus] ?? 0) + p;
    }
  }
  return { logSum, lines, steps: counts };
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

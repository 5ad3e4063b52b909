/**
 * The line model: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the lines
 * of a page. Every line is in one part of the page; parts follow one another in the order of `NEXT`, so that
 * there is one article with a beginning and an end, and lines left out within it.
 */
import type { Features } from './around.ts';

/** Parts of a page, in the order in which they can come. */
export const PARTS = ['before', 'headline', 'front', 'body', 'beside', 'after'] as const;
export type Part = (typeof PARTS)[number];

/** Which parts may follow a part. `beside` stands within the body and is not of it. */
export const NEXT: Readonly<Record<Part, readonly Part[]>> = {
  before: ['before', 'headline', 'body'],
  headline: ['front', 'body'],
  front: ['front', 'body'],
  body: ['body', 'beside', 'after'],
  beside: ['body', 'beside'],
  after: ['after'],
};
export const FIRST: readonly Part[] = ['before', 'headline', 'body'];
export const LAST: readonly Part[] = ['body', 'after'];

/**
 * What is weighed: that a line is headline, front matter or body rather than anything else on the page; that it
 * is the body's first; that it is the first after the article.
 */
export const WEIGHED = ['headline', 'front', 'body', 'begins', 'ends'] as const;
export type Weighed = (typeof WEIGHED)[number];

export interface LineModel {
  /** Weights of a feature, in the order of `WEIGHED`. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** Weights of the steps from part to part: `body beside`. */
  readonly steps: Readonly<Record<string, number>>;
}

/** What a line with these features weighs as each of `WEIGHED`. */
export function weigh(features: Features, model: LineModel): Record<Weighed, number> {
  const sums = { headline: 0, front: 0, body: 0, begins: 0, ends: 0 };
  for (const [name, value] of Object.entries(features)) {
    const weights = model.features[name];
    if (!weights || value === 0) continue;
    for (const [j, weighed] of WEIGHED.entries()) sums[weighed] += value * (weights[j] ?? 0);
  }
  return sums;
}

/** What a line with these sums weighs in a part. */
export function partWeight(part: Part, sums: Readonly<Record<Weighed, number>>): number {
  return part === 'headline' || part === 'front' || part === 'body' ? sums[part] : 0;
}

/** Weight of the step from one part to the next, before a line that has these sums. */
export function stepWeight(from: Part, to: Part, sums: Record<Weighed, number>, model: LineModel): number {
  const step = model.steps[`${from} ${to}`] ?? 0;
  if (to === 'body' && isAhead(from)) return step + sums.begins;
  return from === 'body' && to === 'after' ? step + sums.ends : step;
}

/** Whether a part stands before the body. */
export function isAhead(part: Part): boolean {
  return part === 'before' || part === 'headline' || part === 'front';
}

interface Path {
  readonly part: Part;
  readonly weight: number;
  readonly before: Path | undefined;
}

/** The most probable part of every line (Viterbi's algorithm); `undefined` when there are no lines. */
export function decodeParts(lines: readonly Features[], model: LineModel): Part[] | undefined {
  let paths: Path[] = [];
  for (const [i, features] of lines.entries()) {
    const sums = weigh(features, model);
    const best = new Map<Part, Path>();
    const offer = (part: Part, weight: number, before: Path | undefined): void => {
      if (weight > (best.get(part)?.weight ?? -Infinity)) best.set(part, { part, weight, before });
    };
    if (i === 0) for (const part of FIRST) offer(part, partWeight(part, sums), undefined);
    for (const path of paths)
      for (const part of NEXT[path.part])
        offer(part, path.weight + partWeight(part, sums) + stepWeight(path.part, part, sums, model), path);
    paths = [...best.values()];
  }
  const ends = paths.filter((path) => LAST.includes(path.part));
  let path: Path | undefined = ends.sort((a, b) => b.weight - a.weight)[0];
  if (!path) return undefined;
  const parts: Part[] = [];
  for (; path; path = path.before) parts.push(path.part);
  return parts.toReversed();
}

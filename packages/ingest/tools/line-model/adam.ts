/**
 * Minimises a sum over examples by steps along the gradients of a few of them: Adam (Kingma and Ba 2015), with a
 * step that falls to nothing along a half cosine. The same seed gives the same point.
 */
export interface Descent {
  /** Times that every example is looked at. */
  readonly rounds: number;
  readonly seed: number;
}

/** Adds the gradient of some examples at a point; `random` gives numbers from 0 to below 1. */
export type Gradient = (
  examples: readonly number[],
  point: Float64Array,
  gradient: Float64Array,
  random: () => number,
) => void;

const BATCH = 8; // examples a step
const STEP = 0.03;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.99;

export function descend(
  size: number,
  count: number,
  addGradient: Gradient,
  { rounds, seed }: Descent,
): Float64Array {
  const random = randomFrom(seed);
  const point = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const order = Array.from({ length: count }, (_, i) => i);
  const steps = rounds * Math.ceil(count / BATCH);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (let start = 0; start < count; start += BATCH) {
      const gradient = new Float64Array(size);
      addGradient(order.slice(start, start + BATCH), point, gradient, random);
      step++;
      const length = STEP * (0.5 + 0.5 * Math.cos((Math.PI * step) / steps));
      const meanScale = 1 - MEAN_DECAY ** step;
      const squareScale = 1 - SQUARE_DECAY ** step;
      for (let i = 0; i < size; i++) {
        const slope = gradient[i] ?? 0;
        const m = MEAN_DECAY * (mean[i] ?? 0) + (1 - MEAN_DECAY) * slope;
        const s = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
        mean[i] = m;
        square[i] = s;
        point[i] = (point[i] ?? 0) - (length * (m / meanScale)) / (Math.sqrt(s / squareScale) + 1e-8);
      }
    }
  }
  return point;
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}

/** Mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

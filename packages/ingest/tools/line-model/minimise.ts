/** Minimises a smooth function of many numbers: L-BFGS (Nocedal and Wright, Numerical Optimization, 7.2). */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10; // pairs of steps and changes of the gradient
const ENOUGH = 1e-4; // of the promised decrease (Armijo's condition)

export function minimise(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  let point = start;
  let gradient = new Float64Array(point.length);
  let value = objective(point, gradient);
  const pairs: { step: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, pairs);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = round === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = point;
    let nextGradient = gradient;
    let nextValue = Infinity;
    for (; length > 1e-8; length /= 2) {
      next = point.map((x, i) => x + length * (direction[i] ?? 0));
      nextGradient = new Float64Array(point.length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + ENOUGH * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const step = next.map((x, i) => x - (point[i] ?? 0));
    const change = nextGradient.map((x, i) => x - (gradient[i] ?? 0));
    const curvature = dot(step, change);
    if (curvature > 1e-10) pairs.push({ step, change, scale: 1 / curvature });
    if (pairs.length > MEMORY) pairs.shift();
    [point, gradient, value] = [next, nextGradient, nextValue];
  }
  return point;
}

/** The two-loop recursion: minus the gradient, times the approximate inverse of the second derivatives. */
function descent(
  gradient: Float64Array,
  pairs: readonly { step: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  const out = gradient.map((x) => -x);
  const factors: number[] = [];
  for (const { step, change, scale } of pairs.toReversed()) {
    const factor = scale * dot(step, out);
    factors.push(factor);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) - factor * (change[i] ?? 0);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * scale;
  }
  for (const { step, change, scale } of pairs) {
    const factor = (factors.pop() ?? 0) - scale * dot(change, out);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + factor * (step[i] ?? 0);
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

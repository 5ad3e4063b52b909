/** A colour to the inks that print it: the press model turned round. */
import type { Lab } from './lab.ts';
import { printedLab, type Inks } from './press-model.ts';

/** All inks together are at most this, so that the sheet dries. */
export const INK_LIMIT = 3.2;

const MOST_BLACK = 0.95;
/** Darker than this, black begins to take over from the three colours. */
const BLACK_BEGINS = 65;

const DARKEST_INKS: Inks = [
  (INK_LIMIT - MOST_BLACK) / 3,
  (INK_LIMIT - MOST_BLACK) / 3,
  (INK_LIMIT - MOST_BLACK) / 3,
  MOST_BLACK,
];

/** Lightness of the deepest black within the limit, against the paper's white. */
export const DARKEST = printedLab(DARKEST_INKS)[0];

export interface Separation {
  readonly inks: Inks;
  /** Distance in CIELAB between what was asked for and what is printed; small inside the gamut. */
  readonly error: number;
}

/** Black from lightness and colourfulness, then cyan, magenta and yellow by Levenberg and Marquardt's method. */
export function separate(target: Lab, from: Inks): Separation {
  const black = blackFor(target);
  let inks: Inks = [from[0], from[1], from[2], black];
  let error = distance(printedLab(inks), target);
  let damping = 1;
  for (let i = 0; i < 14 && error > 0.02 && damping < 1e5; i++) {
    const next = limited(stepped(inks, target, damping));
    const nextError = distance(printedLab(next), target);
    if (nextError < error) {
      const gain = error - nextError;
      [inks, error] = [next, nextError];
      damping /= 4;
      if (gain < 0.005) break;
    } else damping *= 5;
  }
  return { inks, error };
}

function blackFor([lightness, a, b]: Lab): number {
  const depth = Math.min(1, Math.max(0, (BLACK_BEGINS - lightness) / (BLACK_BEGINS - DARKEST)));
  const colourless = Math.max(0, 1 - Math.sqrt(a * a + b * b) / 110);
  return MOST_BLACK * depth * depth * colourless;
}

function distance(one: Lab, other: Lab): number {
  const [l, a, b] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
  return Math.sqrt(l * l + a * a + b * b);
}

const STEP = 1e-4;

/** One damped step of the least-squares problem in the three colours; inks that are at their end stay there. */
function stepped(inks: Inks, target: Lab, damping: number): Inks {
  const here = printedLab(inks);
  const off = [target[0] - here[0], target[1] - here[1], target[2] - here[2]] as const;
  const slopes = ([0, 1, 2] as const).map((ink) => {
    const sign = inks[ink] + STEP > 1 ? -1 : 1;
    const there = printedLab(inks.map((v, i) => (i === ink ? v + sign * STEP : v)) as unknown as Inks);
    return [0, 1, 2].map((i) => ((there[i] ?? 0) - (here[i] ?? 0)) / (sign * STEP)) as [
      number,
      number,
      number,
    ];
  });
  const dot = (p: readonly number[], q: readonly number[]): number =>
    (p[0] ?? 0) * (q[0] ?? 0) + (p[1] ?? 0) * (q[1] ?? 0) + (p[2] ?? 0) * (q[2] ?? 0);
  const wanted = slopes.map((slope) => dot(slope, off));
  const free = ([0, 1, 2] as const).map(
    (ink) => !((inks[ink] <= 0 && (wanted[ink] ?? 0) < 0) || (inks[ink] >= 1 && (wanted[ink] ?? 0) > 0)),
  );
  const rows = slopes.map((slope, i) =>
    slopes.map((other, j) =>
      free[i] && free[j]
        ? dot(slope, other) * (i === j ? 1 + damping * 0.001 : 1) + (i === j ? damping : 0)
        : i === j
          ? 1
          : 0,
    ),
  );
  const move = solved(
    rows,
    wanted.map((value, i) => (free[i] ? value : 0)),
  );
  return [inks[0] + move[0], inks[1] + move[1], inks[2] + move[2], inks[3]];
}

/** Cramer's rule for three unknowns. */
function solved(rows: readonly (readonly number[])[], right: readonly number[]): [number, number, number] {
  const column = (j: number): number[] => rows.map((row) => row[j] ?? 0);
  const whole = determinant(column(0), column(1), column(2));
  if (whole === 0) return [0, 0, 0];
  return [
    determinant([...right], column(1), column(2)) / whole,
    determinant(column(0), [...right], column(2)) / whole,
    determinant(column(0), column(1), [...right]) / whole,
  ];
}

function determinant(p: readonly number[], q: readonly number[], r: readonly number[]): number {
  const [p0 = 0, p1 = 0, p2 = 0] = p;
  const [q0 = 0, q1 = 0, q2 = 0] = q;
  const [r0 = 0, r1 = 0, r2 = 0] = r;
  return p0 * (q1 * r2 - q2 * r1) - q0 * (p1 * r2 - p2 * r1) + r0 * (p1 * q2 - p2 * q1);
}

function limited([c, m, y, k]: Inks): Inks {
  const within = (v: number): number => Math.min(1, Math.max(0, v));
  const colours = [within(c), within(m), within(y)] as const;
  const sum = colours[0] + colours[1] + colours[2];
  const scale = Math.min(1, (INK_LIMIT - k) / Math.max(sum, 1e-9));
  return [colours[0] * scale, colours[1] * scale, colours[2] * scale, k];
}

/**
 * CIELAB of 1976 against the D50 white of the connection space. Only sums, products, quotients and square roots
 * are used, here and in the press model, because these give the same bits on every machine; `Math.cbrt` and
 * `Math.pow` need not.
 */
import { D50, type Xyz } from './icc-file.ts';

export type Lab = readonly [lightness: number, a: number, b: number];

const KNEE = 6 / 29;

export function labOf([x, y, z]: Xyz): Lab {
  const [fx, fy, fz] = [compressed(x / D50[0]), compressed(y / D50[1]), compressed(z / D50[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

export function xyzOf([lightness, a, b]: Lab): Xyz {
  const fy = (lightness + 16) / 116;
  return [expanded(fy + a / 500) * D50[0], expanded(fy) * D50[1], expanded(fy - b / 200) * D50[2]];
}

function compressed(t: number): number {
  return t > KNEE * KNEE * KNEE ? cubeRoot(t) : t / (3 * KNEE * KNEE) + 4 / 29;
}

function expanded(f: number): number {
  return f > KNEE ? f * f * f : 3 * KNEE * KNEE * (f - 4 / 29);
}

/** Newton's method; six steps are enough between 0.008 and 2. */
function cubeRoot(t: number): number {
  let root = Math.sqrt(Math.sqrt(t)) * (0.6 + 0.4 * Math.sqrt(Math.sqrt(t)));
  for (let i = 0; i < 6; i++) root = (2 * root + t / (root * root)) / 3;
  return root;
}

/**
 * What four inks look like on coated paper: a cellular-free Neugebauer model with the factor of Yule and Nielsen
 * set to 2, from the aims of ISO 12647-2 for solids on gloss-coated paper measured on white backing. The optical
 * gain of the model puts a 50 % tint of black at about 68 %, which is what the standard expects of a press.
 *
 * It describes no press that was measured. Where the printer names a printing condition, its own profile is the
 * one to use.
 */
import type { Xyz } from './icc-file.ts';
import { labOf, xyzOf, type Lab } from './lab.ts';

/** Cyan, magenta, yellow, black, each from 0 to 1. */
export type Inks = readonly [number, number, number, number];

/** Paper, and the solids of cyan, magenta and yellow by which of them are printed. */
const SOLIDS: readonly Lab[] = [
  [95, 0, -2], // paper
  [55, -37, -50], // cyan
  [48, 74, -3], // magenta
  [24, 20, -46], // cyan and magenta
  [89, -5, 93], // yellow
  [50, -66, 27], // cyan and yellow
  [47, 68, 48], // magenta and yellow
  [23, 0, 0], // all three
];
const BLACK: Lab = [16, 0, 0];

/** Light that the surface throws back before any ink absorbs it: overprints with black are not darker than this. */
const SURFACE = 0.006;

export const PAPER: Xyz = xyzOf(SOLIDS[0] ?? BLACK);

/** Square roots of the sixteen Neugebauer primaries' XYZ, one after the other: bit 0 cyan, 1 magenta, 2 yellow, 3 black. */
const ROOTS = Float64Array.from(
  [...SOLIDS.map(xyzOf), ...SOLIDS.map((lab) => underBlack(xyzOf(lab)))].flat(),
  Math.sqrt,
);

/** A solid with black over it: what light passes one passes the other, but for the surface. */
function underBlack(solid: Xyz): Xyz {
  const black = xyzOf(BLACK);
  const through = (i: 0 | 1 | 2): number => {
    const surface = SURFACE * PAPER[i];
    return surface + ((solid[i] - surface) * (black[i] - surface)) / (PAPER[i] - surface);
  };
  return [through(0), through(1), through(2)];
}

/** CIE XYZ under D50 of tints printed over each other; the shares of the primaries are those of Demichel. */
export function printedXyz([c, m, y, k]: Inks): Xyz {
  let rx = 0;
  let ry = 0;
  let rz = 0;
  for (let i = 0; i < 16; i++) {
    const share = (i & 1 ? c : 1 - c) * (i & 2 ? m : 1 - m) * (i & 4 ? y : 1 - y) * (i & 8 ? k : 1 - k);
    rx += share * (ROOTS[3 * i] ?? 0);
    ry += share * (ROOTS[3 * i + 1] ?? 0);
    rz += share * (ROOTS[3 * i + 2] ?? 0);
  }
  return [rx * rx, ry * ry, rz * rz];
}

/** CIELAB with the paper as white, as the relative intents want it. */
export function printedLab(inks: Inks): Lab {
  const [x, y, z] = printedXyz(inks);
  return labOf([(x / PAPER[0]) * 0.9642, y / PAPER[1], (z / PAPER[2]) * 0.8249]);
}

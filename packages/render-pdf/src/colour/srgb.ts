/** The sRGB profile (IEC 61966-2-1): what colours on screen and pictures without a profile of their own are in. */
import { curveTag, D50, descriptionTag, iccFile, textTag, xyzTag, type Xyz } from './icc-file.ts';

// The primaries, adapted from D65 to D50 by the Bradford transform.
const RED: Xyz = [0.43607, 0.22249, 0.01392];
const GREEN: Xyz = [0.38515, 0.71687, 0.09708];
const BLUE: Xyz = [0.14307, 0.06061, 0.7141];

const CURVE_POINTS = 1024;

let made: Uint8Array | undefined;

/** The same array at every call. */
export function srgbProfile(): Uint8Array {
  if (made) return made;
  const curve = curveTag(
    Array.from({ length: CURVE_POINTS }, (_, i) => srgbToLinear(i / (CURVE_POINTS - 1))),
  );
  made = iccFile({ deviceClass: 'mntr', space: 'RGB ', connection: 'XYZ ' }, [
    ['desc', descriptionTag('sRGB IEC61966-2-1, written by Offprint')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(RED)],
    ['gXYZ', xyzTag(GREEN)],
    ['bXYZ', xyzTag(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
  return made;
}

/** Light in proportion, from a value as stored; both from 0 to 1. */
export function srgbToLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : power2point4((value + 0.055) / 1.055);
}

/** x to the power of 2.4 = x² · x^(2/5), the fifth root by Newton's method: the same bits on every machine. */
function power2point4(x: number): number {
  const square = x * x;
  let root = Math.sqrt(Math.sqrt(square)) || 0;
  if (root === 0) return 0;
  for (let i = 0; i < 8; i++) root = (4 * root + square / (root * root * root * root)) / 5;
  return square * root;
}

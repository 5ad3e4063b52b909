/** The output profile of a press (ICC class `prtr`), computed from the press model. */
import { descriptionTag, iccFile, lookUpTag, textTag, xyzTag } from './icc-file.ts';
import type { Lab } from './lab.ts';
import { PAPER, printedLab, type Inks } from './press-model.ts';
import { DARKEST, separate } from './separate.ts';

/** What the profile calls itself. */
export const PRESS_NAME = 'Offprint model of offset on coated paper';

const INK_POINTS = 7;
const LAB_POINTS = 13;
/** A colour further off than this is outside the gamut. */
const IN_GAMUT = 3;

let made: Uint8Array | undefined;

/** The same array at every call; computed once in a process, because it takes some tens of milliseconds. */
export function pressProfile(): Uint8Array {
  if (made) return made;
  const seen = lookUpTag({
    inputs: 4,
    outputs: 3,
    points: INK_POINTS,
    inputCurves: Array.from({ length: 4 }, () => [0, 65_535]),
    grid: inkGrid(),
  });
  const { exact, compressed, gamut } = labGrids();
  const inputCurves = [LIGHTNESS_CURVE, STRAIGHT_CURVE, STRAIGHT_CURVE];
  const separated = (grid: readonly number[], outputs: number): Uint8Array =>
    lookUpTag({ inputs: 3, outputs, points: LAB_POINTS, inputCurves, grid });
  const [perceptual, colorimetric] = [separated(compressed, 4), separated(exact, 4)];
  made = iccFile({ deviceClass: 'prtr', space: 'CMYK', connection: 'Lab ' }, [
    ['desc', descriptionTag(PRESS_NAME)],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(PAPER)],
    ['A2B0', seen],
    ['A2B1', seen],
    ['A2B2', seen],
    ['B2A0', perceptual],
    ['B2A1', colorimetric],
    ['B2A2', perceptual],
    ['gamt', separated(gamut, 1)],
  ]);
  return made;
}

// Lightness 100 is 65280 in the 16-bit form of version 2, and has to fall on a grid point: white takes no ink.
const CURVE_ENTRIES = 258;
const LIGHTNESS_CURVE = Array.from({ length: CURVE_ENTRIES }, (_, i) => Math.min(65_535, (i * 65_535) / 256));
const STRAIGHT_CURVE = Array.from({ length: CURVE_ENTRIES }, (_, i) => (i * 65_535) / (CURVE_ENTRIES - 1));

function inkGrid(): number[] {
  const grid: number[] = [];
  const at = (i: number): number => i / (INK_POINTS - 1);
  for (let c = 0; c < INK_POINTS; c++)
    for (let m = 0; m < INK_POINTS; m++)
      for (let y = 0; y < INK_POINTS; y++)
        for (let k = 0; k < INK_POINTS; k++) {
          const [lightness, a, b] = printedLab([at(c), at(m), at(y), at(k)]);
          grid.push(lightness * 652.8, (a + 128) * 256, (b + 128) * 256);
        }
  return grid;
}

interface LabGrids {
  /** Colours as they are, or the nearest that can be printed. */
  readonly exact: number[];
  /** Lightness drawn together so that the deepest black still shows what is in it. */
  readonly compressed: number[];
  /** Whether a colour is outside of what can be printed. */
  readonly gamut: number[];
}

function labGrids(): LabGrids {
  const grids: LabGrids = { exact: [], compressed: [], gamut: [] };
  const end = LAB_POINTS - 1;
  for (let l = 0; l <= end; l++)
    for (let i = 0; i <= end; i++) {
      let [near, nearCompressed]: [Inks, Inks] = [MIDDLE, MIDDLE];
      for (let j = 0; j <= end; j++) {
        const lightness = (100 * l) / end;
        const [a, b] = [(i / end) * 255.996 - 128, (j / end) * 255.996 - 128];
        const exact = separate([lightness, a, b], near);
        const drawn = separate(drawnTogether([lightness, a, b]), nearCompressed);
        grids.exact.push(...exact.inks.map((ink) => ink * 65_535));
        grids.compressed.push(...drawn.inks.map((ink) => ink * 65_535));
        grids.gamut.push(exact.error > IN_GAMUT ? 65_535 : 0);
        [near, nearCompressed] = [exact.inks, drawn.inks];
      }
    }
  return grids;
}

const MIDDLE: Inks = [0.4, 0.4, 0.4, 0];

function drawnTogether([lightness, a, b]: Lab): Lab {
  return [DARKEST + (lightness * (100 - DARKEST)) / 100, a, b];
}

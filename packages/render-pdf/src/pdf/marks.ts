/** Crop marks, fold marks and registration targets, in the colour that prints on every plate. */
import { mm } from '../units/length.ts';
import type { PdfFile } from './pdfkit.ts';
import type { Sheet } from './sheet.ts';
import { number } from './syntax.ts';

const NAME = 'Registration';
/** Hairlines that a printer can still see, and that are gone with the cut. */
const THICKNESS = 0.25;
/** From the trimmed edge: marks begin outside the bleed. */
const GAP = mm(4);
const LENGTH = mm(6);
/** Centre of the targets, from the trimmed edge. */
const TARGET_AT = mm(8);
const TARGET_RADIUS = mm(1.6);
const TARGET_ARM = mm(3);

/** The separation named All: every plate there is (ISO 32000-1, 8.6.6.4). */
export function registrationColour(): readonly unknown[] {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return ['Separation', 'All', 'DeviceCMYK', tint];
}

/**
 * Draws the marks of a sheet on the current page, as artifacts. `folds`: distances from the left trimmed edge at
 * which the sheet is folded, marked above and below by broken lines.
 */
export function drawMarks(file: PdfFile, colour: unknown, sheet: Sheet, folds: readonly number[] = []): void {
  if (!sheet.marks) return;
  file.useColourSpace(NAME, colour);
  const lines = [...cropMarks(sheet), ...targets(sheet, folds.length > 0)];
  const broken = folds.flatMap((fold) => foldMarks(sheet, sheet.inset + fold));
  const dashes = broken.length > 0 ? `[3 2] 0 d\n${broken.join('\n')}\n` : '';
  file.addContent(
    `/Artifact <</Type /Page>> BDC\nq\n/${NAME} CS 1 SCN\n${THICKNESS} w\n${lines.join('\n')}\n${dashes}Q\nEMC`,
  );
}

function cropMarks({ width, height, inset }: Sheet): string[] {
  const [left, right, top, bottom] = [inset, width - inset, inset, height - inset];
  return [left, right].flatMap((x) =>
    [top, bottom].flatMap((y) => {
      const [outX, outY] = [x === left ? -1 : 1, y === top ? -1 : 1];
      return [
        line(x + outX * GAP, y, x + outX * (GAP + LENGTH), y),
        line(x, y + outY * GAP, x, y + outY * (GAP + LENGTH)),
      ];
    }),
  );
}

function foldMarks({ height, inset }: Sheet, x: number): string[] {
  const top = inset - GAP;
  const bottom = height - inset + GAP;
  return [line(x, top, x, top - LENGTH), line(x, bottom, x, bottom + LENGTH)];
}

/** A circle with a cross in the middle of each side; above and below a fold they make room for its marks. */
function targets({ width, height, inset }: Sheet, folded: boolean): string[] {
  const away = inset - TARGET_AT;
  const across = folded ? [width / 4, (width * 3) / 4] : [width / 2];
  return [
    target(away, height / 2),
    target(width - away, height / 2),
    ...across.flatMap((x) => [target(x, away), target(x, height - away)]),
  ];
}

function target(x: number, y: number): string {
  return [
    circle(x, y, TARGET_RADIUS),
    line(x - TARGET_ARM, y, x + TARGET_ARM, y),
    line(x, y - TARGET_ARM, x, y + TARGET_ARM),
  ].join('\n');
}

function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `${number(fromX)} ${number(fromY)} m ${number(toX)} ${number(toY)} l S`;
}

/** Four Bézier curves; the constant makes them the nearest to a circle. */
function circle(x: number, y: number, radius: number): string {
  const bend = radius * 0.5523;
  const point = (dx: number, dy: number): string => `${number(x + dx)} ${number(y + dy)}`;
  return [
    `${point(radius, 0)} m`,
    `${point(radius, bend)} ${point(bend, radius)} ${point(0, radius)} c`,
    `${point(-bend, radius)} ${point(-radius, bend)} ${point(-radius, 0)} c`,
    `${point(-radius, -bend)} ${point(-bend, -radius)} ${point(0, -radius)} c`,
    `${point(bend, -radius)} ${point(radius, -bend)} ${point(radius, 0)} c S`,
  ].join('\n');
}

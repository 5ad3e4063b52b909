/** Pages, drawn as forms, put on sheets that are folded once: front, back, front, back. */
import type { SaddleStitch } from '../print-options.ts';
import { saddleSheets, type Side } from '../page/imposition.ts';
import { drawMarks } from './marks.ts';
import type { PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';
import { BLEED, boxes, pressSheet, type Sheet } from './sheet.ts';
import { number } from './syntax.ts';
import { ZERO } from '../units/length.ts';

export interface ImposedPage {
  readonly form: Ref;
  /** Of the trimmed page. */
  readonly width: number;
  readonly height: number;
}

/**
 * `registration`: the colour of the marks. Without marks the sheet is exactly two pages wide, without a bleed, for
 * printers that cut nothing off.
 */
export function impose(
  file: PdfFile,
  pages: readonly ImposedPage[],
  { paper = ZERO }: SaddleStitch,
  registration: readonly unknown[] | undefined,
): void {
  const [first] = pages;
  if (!first) return;
  const { width, height } = first;
  const sheet = pressSheet(2 * width, height, registration !== undefined, registration ? BLEED : 0);
  for (const [depth, { front, back }] of saddleSheets(pages.length).entries())
    for (const side of [front, back]) {
      file.addPage(sheet.width, sheet.height);
      Object.assign(file.page.data, boxes(sheet));
      if (registration) drawMarks(file, registration, sheet, [width]);
      drawSide(file, sheet, pages, side, depth * paper);
    }
}

/** `towardsFold`: inner sheets stand out beyond the outer ones by their thickness, and are cut shorter. */
function drawSide(
  file: PdfFile,
  sheet: Sheet,
  pages: readonly ImposedPage[],
  [left, right]: Side,
  towardsFold: number,
): void {
  const place = (page: number | undefined, x: number): void => {
    const found = page === undefined ? undefined : pages[page - 1];
    if (!found) return;
    const name = `Page${page}`;
    file.useXObject(name, found.form);
    // The sheet's space points downwards and the form's upwards.
    const matrix = [1, 0, 0, -1, x, sheet.inset + found.height].map(number).join(' ');
    file.addContent(`q\n${matrix} cm\n/${name} Do\nQ`);
  };
  const fold = sheet.width / 2;
  place(left, sheet.inset + towardsFold);
  place(right, fold - towardsFold);
}

/** The page on its sheet: how far inside it lies, and the boxes that say so (ISO 32000-1, 14.11.2). */
import { mm } from '../units/length.ts';

/** What a printer trims off on each side. */
export const BLEED = mm(3);

/** From the trimmed edge to the edge of a sheet with marks. */
const MARKED = mm(12);

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From the sheet's edge to the trimmed page, on every side. */
  readonly inset: number;
  readonly bleed: number;
  readonly marks: boolean;
}

/** On screen the page is all there is. */
export function screenSheet(width: number, height: number): Sheet {
  return { width, height, inset: 0, bleed: 0, marks: false };
}

/** For the press: the trimmed page inside its bleed, and with marks inside room for them. */
export function pressSheet(width: number, height: number, marks: boolean, bleed: number = BLEED): Sheet {
  const inset = marks ? MARKED : bleed;
  return { width: width + 2 * inset, height: height + 2 * inset, inset, bleed, marks };
}

/** MediaBox contains BleedBox contains TrimBox; the media box is set with the page itself. */
export function boxes({ width, height, inset, bleed }: Sheet): Record<'BleedBox' | 'TrimBox', number[]> {
  const inside = (by: number): number[] => [by, by, width - by, height - by];
  return { BleedBox: inside(inset - bleed), TrimBox: inside(inset) };
}

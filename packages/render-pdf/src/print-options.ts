/** How a file for the press is made. */
import type { PrintingCondition } from './colour/condition.ts';
import type { Pt } from './units/length.ts';

export interface PrintOptions {
  /** `grey`: one ink, black, pictures included. By default pictures and markings keep their colours. */
  readonly colour?: 'colour' | 'grey';
  /** Crop and registration marks around the bleed; by default there are. */
  readonly marks?: boolean;
  /** The printer's own condition; by default a model of offset on coated paper. */
  readonly condition?: PrintingCondition;
  /** Pages put together on sheets to be folded; without it each page has its own. */
  readonly imposition?: SaddleStitch;
}

/** Sheets printed on both sides, laid into each other, folded once and stapled through the fold. */
export interface SaddleStitch {
  readonly binding: 'saddle';
  /** Thickness of a sheet: pages of inner sheets are moved towards the fold by that of the sheets around them. */
  readonly paper?: Pt;
}

/**
 * Lengths as types. A `Pt` is a length in PostScript points (1/72 inch), the unit of a PDF page; an `Em` is a
 * length in ems of whatever size is current. Bare numbers are counts, ratios or ids, never lengths.
 */
declare const POINTS: unique symbol;
declare const EMS: unique symbol;

export type Pt = number & { readonly [POINTS]: true };
export type Em = number & { readonly [EMS]: true };

/** A number of points as a length; also names the result of arithmetic on lengths. */
export function pt(points: number): Pt {
  return points as Pt;
}

export function mm(millimetres: number): Pt {
  return pt((millimetres * 72) / 25.4);
}

export function em(ems: number): Em {
  return ems as Em;
}

/** An em length at a type size. */
export function atSize(length: Em, size: Pt): Pt {
  return pt(length * size);
}

export const ZERO: Pt = pt(0);

/** Half a thousandth of a point: lengths nearer to each other than this are the same place on paper. */
export const EPSILON: Pt = pt(0.0005);

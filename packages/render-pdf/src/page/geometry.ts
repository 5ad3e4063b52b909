/** Where on the sheet things go: margins, the text column, the outer column, running heads and folios. */
import type { PageSpec } from '@offprint/model';
import { mm, pt, ZERO, type Pt } from '../units/length.ts';

type Spec = PageSpec;

/** A column that text flows into. `x` and `y` are from the trimmed page's top left corner. */
export interface Column {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** The outer column beside the text, for captions and source lines. */
export interface Lane {
  readonly x: Pt;
  readonly width: Pt;
}

export interface PageGeometry {
  /** Of the trimmed page. */
  readonly width: Pt;
  readonly height: Pt;
  readonly columns: readonly Column[];
  readonly margin: Lane | undefined;
  /** Left and right end of everything on the page, outer column included. */
  readonly left: Pt;
  readonly right: Pt;
  readonly headBaseline: Pt;
  readonly footBaseline: Pt;
}

/** Distance of body lines: everything in the text column comes back to it. */
export const GRID = pt(14.5);

interface Format {
  readonly width: Pt;
  readonly height: Pt;
  readonly inner: Pt;
  readonly measure: Pt;
  readonly gutter: Pt;
  /** Width of the outer column; zero when the page is too narrow for one. */
  readonly margin: Pt;
  readonly top: Pt;
  readonly lines: number;
}

// A measure of 356 pt is about 68 characters of the 10.5 pt body. Heights are whole numbers of grid lines.
const FORMATS: Record<Spec['size'], Format> = {
  a4: {
    width: mm(210),
    height: mm(297),
    inner: pt(62),
    measure: pt(356),
    gutter: pt(18),
    margin: pt(114),
    top: pt(82),
    lines: 46,
  },
  letter: {
    width: pt(612),
    height: pt(792),
    inner: pt(66),
    measure: pt(356),
    gutter: pt(18),
    margin: pt(118),
    top: pt(78),
    lines: 43,
  },
  a5: {
    width: mm(148),
    height: mm(210),
    inner: pt(54),
    measure: pt(312),
    gutter: ZERO,
    margin: ZERO,
    top: pt(64),
    lines: 32,
  },
  'half-letter': {
    width: pt(396),
    height: pt(612),
    inner: pt(47),
    measure: pt(302),
    gutter: ZERO,
    margin: ZERO,
    top: pt(66),
    lines: 33,
  },
};

const COLUMN_GUTTER = pt(19);

export type Layout = 'single' | 'columns';

/** The geometry of a page by its number: on duplex sheets the outer column changes sides. */
export function pageGeometry(spec: Spec, layout: Layout, pageNumber: number): PageGeometry {
  const format = FORMATS[spec.size];
  const used = pt(format.measure + format.gutter + format.margin);
  const mirrored = spec.duplex && pageNumber % 2 === 0;
  const left = mirrored ? pt(format.width - format.inner - used) : format.inner;
  const right = pt(left + used);
  const height = pt(format.lines * GRID);
  const frame = {
    width: format.width,
    height: format.height,
    left,
    right,
    headBaseline: pt(format.top - 2 * GRID - 1),
    footBaseline: pt(format.top + height + 2 * GRID + 3),
  };
  if (layout === 'columns' && spec.columns === 2) {
    const width = pt((used - COLUMN_GUTTER) / 2);
    const column = (x: number): Column => ({ x: pt(x), y: format.top, width, height });
    return { ...frame, margin: undefined, columns: [column(left), column(left + width + COLUMN_GUTTER)] };
  }
  const text = mirrored ? pt(left + format.margin + format.gutter) : left;
  const margin = mirrored ? left : pt(left + format.measure + format.gutter);
  return {
    ...frame,
    columns: [{ x: text, y: format.top, width: format.measure, height }],
    margin: format.margin > 0 ? { x: margin, width: format.margin } : undefined,
  };
}

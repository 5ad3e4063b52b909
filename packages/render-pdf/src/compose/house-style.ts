/** The house's type: every style that a page is set in, with its leading. Sizes and leadings in points. */
import type { Colour, Figures, TextStyle } from '../inline/style.ts';
import { em, pt, type Pt } from '../units/length.ts';

/** A style with the distance of its lines. */
export interface TypeStyle extends TextStyle {
  readonly leading: Pt;
}

interface Options {
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly tracking?: number;
  readonly figures?: Figures;
  readonly colour?: Colour;
}

function type(family: TextStyle['family'], size: number, leading: number, options: Options = {}): TypeStyle {
  return {
    family,
    size: pt(size),
    leading: pt(leading),
    weight: options.weight ?? 400,
    italic: options.italic ?? false,
    smallCaps: options.smallCaps ?? false,
    tracking: em(options.tracking ?? 0),
    figures: options.figures ?? 'old',
    script: 'normal',
    colour: options.colour ?? 'ink',
  };
}

export const BODY = type('serif', 10.5, 14.5);
export const QUOTE = type('serif', 10, 14.5);
export const PULL_QUOTE = type('serif', 14, 19, { italic: true });
export const HEADLINE = type('serif', 22, 26, { weight: 600, figures: 'lining' });
/** Where title and articles share a page. */
export const COMPACT_TITLE = type('serif', 22, 26, { weight: 600, figures: 'lining' });
export const COMPACT_HEADLINE = type('serif', 13, 16, { weight: 600, figures: 'lining' });
export const DECK = type('serif', 12.5, 17, { italic: true });
export const KICKER = type('serif', 10, 14.5, { smallCaps: true, tracking: 0.04 });
export const BYLINE = type('sans', 9, 12);
export const SOURCE_LINE = type('sans', 9, 12);
export const SOURCE_NAME = type('sans', 9, 12, { weight: 600 });
export const CAPTION = type('sans', 8.5, 11.5);
export const CREDIT = type('sans', 8.5, 11.5, { smallCaps: true, tracking: 0.04 });
export const NOTICE = type('sans', 8.5, 11.5, { italic: true });
export const NOTE = type('serif', 8.5, 11.5);
export const TABLE = type('sans', 9, 12, { figures: 'tabular' });
export const TABLE_HEAD = type('sans', 9, 12, { figures: 'tabular', weight: 600 });
export const CODE = type('mono', 8.5, 12, { figures: 'lining' });
export const COMMENT = type('sans', 9.5, 14.5);
export const LABEL = type('sans', 9.5, 14.5, { smallCaps: true, tracking: 0.05, weight: 600 });
export const SECTION = type('serif', 15, 19, { smallCaps: true, tracking: 0.04 });
export const RUNNING = type('serif', 8.5, 11.5, { italic: true });
export const FOLIO = type('serif', 8.5, 11.5);
export const MARKING = type('sans', 12, 14.5, { weight: 600, figures: 'lining' });
export const TITLE = type('serif', 30, 34, { weight: 600, figures: 'lining' });
export const SUBTITLE = type('serif', 15, 20, { italic: true });
export const ENTRY = type('sans', 8.5, 11.5);
export const ENTRY_LABEL = type('sans', 8.5, 11.5, { smallCaps: true, tracking: 0.04 });
export const CITATION = type('serif', 10.5, 14.5);
export const HASH = type('mono', 7, 9.5, { figures: 'lining' });

/** Headings of an article by level, 2 to 6. */
export function headingStyle(level: number): TypeStyle {
  if (level === 2) return type('serif', 12.5, 14.5, { weight: 600, figures: 'lining' });
  if (level === 3) return type('serif', 10.5, 14.5, { weight: 600, figures: 'lining' });
  if (level === 4) return type('serif', 10.5, 14.5, { italic: true });
  return type('serif', 10.5, 14.5, { smallCaps: true, tracking: 0.04 });
}

/** What imposing makes of a briefing: facing margins before, whole sheets after. */
import type { Briefing } from '@offprint/model';
import type { Diagnostic } from './diagnostic.ts';
import { blankPages, saddleSheets } from './page/imposition.ts';

export interface Imposed {
  /** Printed on both sides. */
  readonly sheets: number;
  /** Left blank at the end, so that the last sheet is whole. */
  readonly blankPages: number;
}

/** Pages that face each other over a fold have their outer margins outside. */
export function forFolding(briefing: Briefing): Briefing {
  return { ...briefing, page: { ...briefing.page, duplex: true } };
}

export function imposedFrom(pages: number): Imposed {
  return { sheets: saddleSheets(pages).length, blankPages: blankPages(pages) };
}

/** What a stapler takes and a fold holds, of ordinary paper. */
const MOST_SHEETS = 20;

export function manySheets({ sheets }: Imposed): Diagnostic | undefined {
  if (sheets <= MOST_SHEETS) return undefined;
  return {
    severity: 'warning',
    code: 'too-many-sheets',
    message: `${sheets} sheets are too many to be folded and stapled together: ${MOST_SHEETS} are the most`,
    values: { sheets: String(sheets), most: String(MOST_SHEETS) },
    hint: 'print it page by page and have it bound, or divide the briefing',
  };
}

/**
 * Black prints over what lies under it, so that no white shows around a letter when a plate is a little off; what
 * is not black knocks out (ISO 32000-1, 8.6.7).
 */
import type { PdfFile } from './pdfkit.ts';

export interface Overprint {
  /** Operators at the beginning of a page. */
  readonly begin: string;
  /** Operators before a picture or a marking, between `q` and `Q`. */
  readonly off: string;
  /** Makes both known to the current page or form. */
  readonly use: () => void;
}

export function blackOverprints(file: PdfFile): Overprint {
  const state = (on: boolean): ReturnType<PdfFile['ref']> => {
    const object = file.ref({ Type: 'ExtGState', OP: on, op: on, OPM: on ? 1 : 0 });
    object.end();
    return object;
  };
  const [over, out] = [state(true), state(false)];
  return {
    begin: '/Overprint gs\n',
    off: '/Knockout gs\n',
    use: () => {
      file.useGraphicsState('Overprint', over);
      file.useGraphicsState('Knockout', out);
    },
  };
}

/** Nothing on screen. */
export function knockedOut(overprint: Overprint | undefined): string {
  return overprint?.off ?? '';
}

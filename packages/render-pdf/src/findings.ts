/** Findings about a document as a whole. */
import type { Labels } from '@offprint/model/frame';
import type { Diagnostic } from './diagnostic.ts';
import type { Row } from './page/row.ts';

export function frameLanguage(language: string, labels: Labels): Diagnostic {
  return {
    severity: 'warning',
    code: 'frame-language',
    message: `labels and dates are set in "${labels.language}": there are none for "${language}" yet`,
    values: { set: labels.language, wanted: language },
  };
}

export function brokenLink(name: string): Diagnostic {
  return {
    severity: 'error',
    code: 'broken-link',
    message: `a link leads to ${name}, which is nowhere in the document`,
    values: { name },
  };
}

export function splitForced({ place }: Row): Diagnostic {
  return {
    severity: 'warning',
    code: 'split-forced',
    message: 'lines that belong together were parted because no page could hold them',
    ...(place && { place }),
  };
}

export function tooTall({ place }: Row): Diagnostic {
  return {
    severity: 'warning',
    code: 'too-tall',
    message: 'something that cannot be divided is taller than a page and hangs over its foot',
    ...(place && { place }),
  };
}

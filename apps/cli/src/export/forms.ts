/** The forms in which articles leave the library, and how the names of their files end. */
import { FORM_EXTENSIONS } from '@offprint/briefing/articles';
import { REFERENCE_FORMATS, type ReferenceFormat } from '@offprint/briefing/references';
import type { ExportFormat } from '../formats/names.ts';

export const EXTENSIONS: Record<ExportFormat, string> = {
  ...FORM_EXTENSIONS,
  jsonl: '.jsonl',
  text: '.txt',
  csl: '.json',
  bibtex: '.bib',
  ris: '.ris',
};

/** Whether one file of that form holds any number of articles. */
export function isList(format: ExportFormat): format is ReferenceFormat {
  return REFERENCE_FORMATS.some((one) => one === format);
}

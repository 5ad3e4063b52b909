/** Names of the forms that `show --format` prints. Apart from the writers, so that `--help` need not load them. */
export const FORMAT_NAMES = [
  'text',
  'json',
  'markdown',
  'html',
  'ninjs',
  'jsonld',
  'csl',
  'bibtex',
  'ris',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** `jsonl`: everything, to be taken in again. The others are for reading and for other programs. */
export const EXPORT_FORMATS = ['jsonl', ...FORMAT_NAMES] as const;
export type ExportFormat = 'jsonl' | FormatName;

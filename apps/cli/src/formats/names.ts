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

/** Colour and weight on a terminal; plain text everywhere else. */

export interface Style {
  readonly strong: (text: string) => string;
  /** Metadata. */
  readonly quiet: (text: string) => string;
  /** Identifiers and words that were searched for. */
  readonly accent: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
}

// ECMA-48 SGR: the code that switches on, the code that switches off.
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001B[${on}m${text}\u001B[${off}m`;

const COLOUR: Style = {
  strong: sgr(1, 22),
  quiet: sgr(2, 22),
  accent: sgr(33, 39),
  bad: sgr(31, 39),
  good: sgr(32, 39),
};

const plain = (text: string): string => text;
const PLAIN: Style = { strong: plain, quiet: plain, accent: plain, bad: plain, good: plain };

/**
 * The style for a stream: colour on a terminal that knows it, unless `NO_COLOR` is set to anything
 * (https://no-color.org).
 */
export function styleFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const colour = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return colour ? COLOUR : PLAIN;
}

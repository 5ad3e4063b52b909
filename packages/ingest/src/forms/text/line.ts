/** Step `parse` for copied text: characters to lines. */
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import type { Byline } from '../../stated/byline.ts';
import type { Part } from './model/chain.ts';

export type LineRole = 'headline' | 'deck' | 'byline' | 'date' | 'caption' | 'heading' | 'item' | 'paragraph';

/** A marker that a list item is copied with, and the text after it. */
export const BULLET = /^(?:[•‣◦▪●·*]|[-–](?= ))\s*(?=\S)/u;

/** One line of the page. What the steps find out about it is written into it. */
export interface Line {
  readonly text: string;
  /** Blank lines before it. */
  readonly blanksBefore: number;
  /** What it is, as far as a step has decided. */
  role?: LineRole;
  /** Whom it names as authors, where that is not plain from its text alone. */
  byline?: Byline;
  /** The part of the page it stands in, by the line model. */
  part?: Part;
  /** Out of the article: set by the step that recorded the removal. */
  dropped?: boolean;
}

export interface TextPage {
  readonly lines: Line[];
  /** The lines from the headline to the last of the body, as `find` decided; the whole page before that. */
  headline: number | undefined;
  bodyStart: number;
  /** Exclusive. */
  bodyEnd: number;
}

export function parseLines(text: string, run: Run): Outcome<TextPage> {
  const raw = splitLines(text, run);
  if (!raw.ok) return raw;
  const lines: Line[] = [];
  let blanks = 0;
  for (const rawLine of raw.value) {
    const line = plainLine(rawLine);
    if (line === '') {
      blanks++;
      continue;
    }
    lines.push({ text: line, blanksBefore: blanks });
    blanks = 0;
  }
  if (lines.length === 0) return refuse('empty', 'there is no text in the file', 'Copy the page again.');
  const joined = joinWrapped(lines);
  return done({ lines: joined, headline: undefined, bodyStart: 0, bodyEnd: joined.length });
}

/** Lines by any line end. Measured before anything is done to them, so that an endless line costs nothing. */
function splitLines(text: string, run: Run): Outcome<string[]> {
  const { lineLength, lines: maxLines } = run.limits;
  const lines: string[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;
  let start = 0;
  for (;;) {
    const match = ends.exec(text);
    const end = match ? match.index : text.length;
    if (end - start > lineLength)
      return refuse(
        'line-too-long',
        `line ${lines.length + 1} has ${end - start} characters; the limit is ${lineLength}`,
        'This is no copied article. Copy the text again, with its line ends.',
      );
    lines.push(text.slice(start, end));
    if (lines.length > maxLines)
      return refuse('too-large', `the text has more than ${maxLines} lines`, 'Copy only the article.');
    if (!match) return done(lines);
    start = match.index + match[0].length;
  }
}

const WRAP_MIN = 45; // a text wrapped at a column has lines from here …
const WRAP_MAX = 100; // … to here, all but the last of a paragraph

/**
 * Joins the lines of a text that was wrapped at a column (mail, plain-text editions), where blank lines part
 * the paragraphs. Only when nearly all lines fit that picture: a list of short lines stays a list.
 */
function joinWrapped(lines: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.blanksBefore > 0 || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const wrapped = inner.filter((line) => line.text.length >= WRAP_MIN && line.text.length <= WRAP_MAX);
  const multi = groups.filter((group) => group.length > 1).length;
  const tooLong = lines.some((line) => line.text.length > WRAP_MAX);
  if (tooLong || multi < 3 || wrapped.length < 0.9 * inner.length || inner.length < 6) return [...lines];
  return groups.map((group) => ({
    text: group.map((line) => line.text).join(' '),
    blanksBefore: group[0]?.blanksBefore ?? 0,
  }));
}

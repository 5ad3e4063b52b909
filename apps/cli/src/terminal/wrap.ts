/** Lines that fit a terminal. */
import { columnsOf } from './columns.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks text at its spaces into lines of at most `width` columns; line feeds stay breaks. A word that is wider
 * than a line is broken between characters, so that nothing is cut off.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const out: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(' ').flatMap((word) => pieces(word, width))) {
    const more = columnsOf(word);
    if (current !== '' && used + 1 + more > width) {
      out.push(current);
      current = word;
      used = more;
    } else {
      used += current === '' ? more : 1 + more;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...out, current];
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const out: string[] = [];
  let current = '';
  for (const { segment } of graphemes.segment(word)) {
    if (current !== '' && columnsOf(current + segment) > width) {
      out.push(current);
      current = '';
    }
    current += segment;
  }
  return [...out, current];
}

/** Lines with a first and a further indent before them. */
export function indent(
  lines: readonly string[],
  first: string,
  further = ' '.repeat(columnsOf(first)),
): string[] {
  return lines.map((line, i) => (line === '' ? '' : (i === 0 ? first : further) + line));
}

/** Text filled up with spaces to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

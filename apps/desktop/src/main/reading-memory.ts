/** What the windows add to together: where articles were left, and which were read lately. */
import type { Line, Settings } from '../shared/settings.ts';

/** Articles whose line is remembered; of the others the library knows how far they were read. */
const MOST_LINES = 300;
/** Articles read lately that are remembered. */
const MOST_RECENT = 20;

/** @param line `null`: above the text, which needs no remembering */
export function withLine(lines: Settings['lines'], id: string, line: Line | null): Settings['lines'] {
  const { [id]: _before, ...others } = lines;
  const kept = Object.entries(others);
  return Object.fromEntries(line ? [...kept.slice(-(MOST_LINES - 1)), [id, line]] : kept);
}

export function withRecent(
  recent: Settings['recent'],
  article: Settings['recent'][number],
): Settings['recent'] {
  return [article, ...recent.filter(({ id }) => id !== article.id)].slice(0, MOST_RECENT);
}

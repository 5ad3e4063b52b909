/** What inlines say, and the one form of what they say. Without schemas, so that readers need not load them. */
import { canonicalJson } from './canonical.ts';
import type { Inline, Mark } from './inline.ts';

/** The characters of inlines: runs joined, a line feed for a break, nothing for a note reference. */
export function inlineText(inlines: readonly Inline[]): string {
  let out = '';
  for (const inline of inlines) {
    if (inline.type === 'text') out += inline.text;
    else if (inline.type === 'br') out += '\n';
  }
  return out;
}

/**
 * Joins neighbouring runs with the same marks, drops empty runs, and normalises to NFC across the seams, so
 * that one content has one form. Ingest calls it on whatever it builds.
 */
export function joinInlines(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type !== 'text') out.push(inline);
    else if (inline.text === '') continue;
    else if (last?.type === 'text' && sameMarks(last.marks, inline.marks))
      out[out.length - 1] = { ...last, text: (last.text + inline.text).normalize('NFC') };
    else out.push({ ...inline, text: inline.text.normalize('NFC') });
  }
  return out;
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((mark) => b.some((other) => canonicalJson(other) === canonicalJson(mark)))
  );
}

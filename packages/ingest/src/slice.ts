/** Parts of inlines by place in their text. */
import { joinInlines, type Inline } from '@offprint/model';

/** The inlines between two places of their text, in UTF-16 units, end exclusive. */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.text.length : inline.type === 'br' ? 1 : 0;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (inline.type === 'text' && from < to) out.push({ ...inline, text: inline.text.slice(from, to) });
    else if (inline.type === 'br' && from < to) out.push(inline);
    else if (inline.type === 'noteRef' && at >= start && at <= end) out.push(inline);
    at += length;
  }
  return joinInlines(out);
}

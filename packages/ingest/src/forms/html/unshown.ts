/**
 * Cuts out of a page's source what is never shown as text: comments, scripts, styles and drawings. A parser would
 * build them only for them to be removed, and on most pages they are more than half of it.
 */
const CUT = /(script|style|svg)(?=[\s/>])/iy;
const LINKED_DATA = /\btype\s*=\s*["']?application\/ld\+json/i;

/** The source without them; JSON-LD stays. In linear time. What is not closed stays as it is. */
export function withoutUnshown(html: string): string {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0;) {
    const end = html.startsWith('<!--', at)
      ? endAfter(html, '-->', at + 4, unclosed)
      : elementEnd(html, at, unclosed);
    if (end !== undefined) {
      kept.push(html.slice(from, at));
      from = end;
    }
    const next = end ?? tagEnd(html, at);
    if (next === undefined) break; // a tag that never ends: so do all after it
    at = html.indexOf('<', next);
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** The end of an element that is cut, `undefined` for every other tag. */
function elementEnd(html: string, at: number, unclosed: Set<string>): number | undefined {
  CUT.lastIndex = at + 1;
  const name = CUT.exec(html)?.[1];
  if (name === undefined) return undefined;
  const open = tagEnd(html, at);
  if (open === undefined) return undefined;
  const tag = html.slice(at, open);
  if (LINKED_DATA.test(tag)) return undefined;
  if (tag.endsWith('/>') && name.toLowerCase() === 'svg') return open;
  for (const close of [`</${name}>`, `</${name.toLowerCase()}>`]) {
    const end = endAfter(html, close, open, unclosed);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** The place after the tag that begins at `at`; signs inside quoted values end no tag. */
function tagEnd(html: string, at: number): number | undefined {
  let quote = '';
  for (let i = at + 1; i < html.length; i++) {
    const sign = html[i] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return i + 1;
    else if ((sign === '"' || sign === "'") && html[i - 1] === '=') quote = sign;
  }
  return undefined;
}

/** The place after the next `sign`; one that was looked for in vain is not looked for again. */
function endAfter(html: string, sign: string, from: number, unclosed: Set<string>): number | undefined {
  if (unclosed.has(sign)) return undefined;
  const at = html.indexOf(sign, from);
  if (at >= 0) return at + sign.length;
  unclosed.add(sign);
  return undefined;
}

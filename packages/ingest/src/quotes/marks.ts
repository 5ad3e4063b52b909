/** Quoted stretches of a paragraph, by the quotation marks of many languages. */

/** A stretch within quotation marks, in UTF-16 units of the paragraph, marks not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Where the opening mark begins and the closing mark ends. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The closing mark is missing: the quotation goes on in the next paragraph. */
  readonly open: boolean;
}

/** Opening marks and what may close each. Straight marks and ” close themselves (as in Swedish and Finnish). */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"“',
  '„': '“”"„',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '"': '"”',
  '”': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '‚': '‘’',
  '״': '״',
  '＂': '＂',
};

export const OPENING_MARK = /^["“„«»”「『‘״]/u;

const SINGLE = new Set(["'", '‘', '‚']);

/** The outermost quoted stretches. A single mark counts only where it can be no apostrophe. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? '';
    const closing = CLOSING[mark];
    if (closing === undefined || !canOpen(text, i, mark)) continue;
    const end = closingAt(text, i + 1, mark, closing);
    if (end === undefined) {
      // Without a closing mark only a paragraph that begins with the quotation is one that goes on.
      if (isLastOpening(text, i) && !SINGLE.has(mark))
        spans.push({ start: i + 1, end: text.length, outerStart: i, outerEnd: text.length, open: true });
      continue;
    }
    spans.push({ ...trimmed(text, i + 1, end), outerStart: i, outerEnd: end + 1, open: false });
    i = end;
  }
  // A line break within is a poem, a list or a fault of pairing; the model's quotation has one line.
  return spans.filter((span) => span.end > span.start && !text.slice(span.start, span.end).includes('\n'));
}

function canOpen(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if ('「『„‚'.includes(mark)) return true;
  // French sets a space after «; the reversed » opens only where a word follows it and none precedes.
  if (mark === '«' || mark === '‹') return true;
  if (/[\p{L}\p{N}]/u.test(before) && !/[\p{Script=Han}\p{Script=Kana}\p{Script=Hangul}]/u.test(before))
    return false;
  if (/[\s,.;:!?)\]]/u.test(after)) return false;
  return /[\s([{—–\-:：,，。、/]/u.test(before) || !/\p{P}/u.test(before);
}

function closingAt(text: string, from: number, mark: string, closing: string): number | undefined {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === mark && !closing.includes(mark)) depth++;
    else if (closing.includes(c) && (canClose(text, i, c) || c === '」' || c === '』')) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return undefined;
}

function canClose(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === "'" || mark === '’' || mark === '‘')
    return /[.,!?…\p{L}\p{N}]/u.test(before) && /[\s.,;:!?)\]—–-]/u.test(after) && !/s/.test(before);
  if (mark === '»' || mark === '›' || mark === '«') return true;
  // A straight mark after a space opens a nested quotation.
  return !/\s/u.test(before) || !/[\p{L}\p{N}]/u.test(after);
}

function isLastOpening(text: string, at: number): boolean {
  return text.slice(0, at).trim() === '' || /[.:：,]\s*$/u.test(text.slice(0, at));
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

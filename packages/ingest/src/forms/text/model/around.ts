/** What the line model sees around a line: prose before and after, the likeness of neighbours, patterns of lines. */
import type { Line } from '../line.ts';

/** A line with what several features need. */
export interface Seen {
  readonly line: Line;
  readonly size: number;
  readonly words: readonly string[];
  /** The words that say what it is about. */
  readonly content: readonly string[];
  readonly key: string;
  readonly ends: boolean;
  /** How much of a paragraph it is, 0 to 3. */
  readonly prose: number;
  readonly prompt: boolean;
  readonly dated: boolean;
  readonly functionWords: number;
}

export type Features = Readonly<Record<string, number>>;

/** A title that was copied without a space before the sentence below it. */
export const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}+ \p{Ll}/u;
export const COMMENT_HEAD =
  /(?:said|says|wrote|sagt|schreibt|dit|a écrit|dice|dijo|escribió|ha scritto|skriver)\s*[:：]$|^(?:reply|antworten|répondre|responder|rispondi|ответить|yanıtla|svar)$|\b(?:upvote|permalink|report (?:abuse|comment)|melden)\b/iu;

export interface PageSums {
  /** How often the same words stand in a line of the page. */
  readonly counts: ReadonlyMap<string, number>;
  /** Prose up to and with a line; one more entry than there are lines. */
  readonly prose: readonly number[];
  /** Words of at least four letters in the densest stretch of prose. */
  readonly core: ReadonlySet<string>;
  /** The stretch of lines that looks most like paragraphs. */
  readonly run: { readonly start: number; readonly end: number };
}

export const clamp = (value: number): number => Math.min(1, Math.max(0, value));
export const flag = (is: boolean): number => (is ? 1 : 0);
/** All features of a line that depend on the lines around it. */
export function featuresAround(i: number, seen: readonly Seen[], page: PageSums): Record<string, number> {
  return { ...around(i, seen, page), ...company(i, seen), ...shape(i, seen, page), ...inRun(i, page.run) };
}

function around(i: number, seen: readonly Seen[], page: PageSums): Record<string, number> {
  const span = (from: number, to: number): number =>
    (page.prose[Math.min(seen.length, Math.max(0, to))] ?? 0) -
    (page.prose[Math.min(seen.length, Math.max(0, from))] ?? 0);
  const total = Math.max(1, span(0, seen.length));
  const near = seen.slice(Math.max(0, i - 5), i + 6);
  const share = (is: (line: Seen) => boolean): number => near.filter(is).length / near.length;
  const before = seen[i - 1];
  const after = seen[i + 1];
  const shareBefore = span(0, i) / total;
  return {
    proseBefore2: clamp(span(i - 2, i) / 3),
    proseAfter2: clamp(span(i + 1, i + 3) / 3),
    proseBefore6: clamp(span(i - 6, i) / 8),
    proseAfter6: clamp(span(i + 1, i + 7) / 8),
    proseBefore20: clamp(span(i - 20, i) / 20),
    proseAfter20: clamp(span(i + 1, i + 21) / 20),
    noProseBefore: flag(span(i - 6, i) === 0),
    noProseAfter: flag(span(i + 1, i + 7) === 0),
    shareBefore,
    shareAfter: span(i + 1, seen.length) / total,
    firstProse: flag(shareBefore < 0.03),
    lastProse: flag(shareBefore > 0.9),
    datesNear: clamp(2 * share((line) => line.dated)),
    promptsNear: clamp(2 * share((line) => line.prompt)),
    shortNear: share((line) => line.size < 45),
    middleNear: share((line) => line.size >= 25 && line.size < 130 && !line.ends),
    commentNear: share((line) => COMMENT_HEAD.test(line.line.text.slice(-40))),
    gluedNear: share((line) => line.size >= 80 && GLUED.test(line.line.text)),
    promptBefore: flag(before?.prompt ?? false),
    promptAfter: flag(after?.prompt ?? false),
    datedBefore: flag(before?.dated ?? false),
    datedAfter: flag(after?.dated ?? false),
    shortBefore: flag((before?.size ?? 0) < 45),
    shortAfter: flag((after?.size ?? 0) < 45),
    proseBefore: flag((before?.prose ?? 0) > 0),
    proseAfter: flag((after?.prose ?? 0) > 0),
    start: clamp(1 - i / 40),
    first: flag(i === 0),
  };
}

function inRun(i: number, { start, end }: { start: number; end: number }): Record<string, number> {
  return {
    inRun: flag(i >= start && i < end),
    aheadOfRun: flag(i < start),
    runStarts: flag(i === start),
    runEnded: flag(i === end),
    nearRunAhead: clamp(i < start ? 1 - (start - i) / 15 : 0),
    nearRunAfter: clamp(i >= end ? 1 - (i - end) / 15 : 0),
  };
}

const COMPANY = 6; // lines on each side whose words are compared

/** How much of what a line is about the lines around it are about too: paragraphs of one text share names. */
function company(i: number, seen: readonly Seen[]): Record<string, number> {
  const own = seen[i];
  if (!own || own.content.length === 0) return {};
  const shared = (lines: readonly Seen[]): number => {
    const words = new Set(
      lines.flatMap((line) => (line.size >= 45 && line.key !== own.key ? line.content : [])),
    );
    return own.content.filter((word) => words.has(word)).length / Math.max(3, own.content.length);
  };
  const ahead = shared(seen.slice(Math.max(0, i - COMPANY), i));
  const behind = shared(seen.slice(i + 1, i + 1 + COMPANY));
  const long = flag(own.size >= 80);
  return {
    sharedAhead: clamp(2 * ahead),
    sharedBehind: clamp(2 * behind),
    sharedAheadLong: long * clamp(3 * ahead),
    sharedBehindLong: long * clamp(3 * behind),
    aloneLong: long * flag(ahead + behind === 0),
  };
}

const isTitleLike = (line: Seen | undefined): boolean =>
  line !== undefined && line.size >= 25 && line.size < 150 && !line.ends && !line.prompt && !line.dated;

/** Patterns of lines: a list of teasers alternates, an article opens under its title, byline and date. */
function shape(i: number, seen: readonly Seen[], page: PageSums): Record<string, number> {
  const own = seen[i];
  if (!own) return {};
  const at = (offset: number): Seen | undefined => seen[i + offset];
  const long = own.size >= 80;
  const isLong = (line: Seen | undefined): boolean => (line?.size ?? 0) >= 80;
  const alone = long && !isLong(at(-1)) && !isLong(at(1));
  const alternates = alone && (isLong(at(2)) || isLong(at(3)) || isLong(at(-2)) || isLong(at(-3)));
  const teaser = isTitleLike(at(-1)) && own.content.some((word) => at(-1)?.content.includes(word));
  const above = seen.slice(Math.max(0, i - 8), i);
  const behind = seen.slice(i + 1, i + 9);
  const behindWords = new Set(behind.flatMap((line) => (line.prose > 0 ? line.content : [])));
  const shared = own.content.filter((word) => behindWords.has(word)).length / Math.max(2, own.content.length);
  return {
    aloneLongLine: flag(alone),
    alternates: flag(alternates),
    chained: flag(long && isLong(at(-1)) && isLong(at(1))),
    halfChained: flag(long && isLong(at(-1)) !== isLong(at(1))),
    teaser: flag(long && teaser),
    signedAbove: flag(above.slice(-4).some((line) => line.dated || line.line.role === 'byline')),
    signedAboveLong: flag(long && above.slice(-4).some((line) => line.dated || line.line.role === 'byline')),
    titleAbove: flag(above.some(isTitleLike)),
    repeatAbove: flag(above.some((line) => line.size > 25 && (page.counts.get(line.key) ?? 0) > 1)),
    titleBehind: isTitleLike(own) ? clamp(2 * shared) : 0,
    titleSigned: flag(
      isTitleLike(own) && behind.slice(0, 4).some((line) => line.dated || line.line.role === 'byline'),
    ),
    titleOnce: flag(isTitleLike(own) && (page.counts.get(own.key) ?? 0) === 1),
    longBoth: flag(own.size >= 220),
    dense: own.size >= 80 ? clamp(own.functionWords * 3) * flag(own.ends) : 0,
  };
}

/**
 * Annotations carried to edited versions: `node anchoring.ts COUNT`, the figures as JSON. A place is right when it
 * covers at least half of what the annotated words have become and of itself; a tray is right when less than three
 * fifths of the words are left together. Everything else found is a wrong place, everything else in the tray is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, type AnnotationRow, type Result } from '@offprint/library';
import { withContentHash, type Article } from '@offprint/model';
import { sha256 } from './articles.ts';
import { edit, KINDS, originalOf, strangerTo, type Edited, type Kind, type Original } from './edits.ts';
import { randomFrom } from './vocabulary.ts';

export interface Anchored {
  readonly kind: Kind;
  cases: number;
  right: number;
  /** Of the right: put into the tray. */
  tray: number;
  /** Of the right: with the very ends that the words have now. */
  exact: number;
  wrong: number;
  missed: number;
  readonly failures: string[];
}

const ON_AN_ARTICLE = 8;
const KEPT = 0.6;

const dir = mkdtempSync(join(tmpdir(), 'offprint-anchoring-'));
let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `anchor-${ids++}`, sha256 };
const opened = openLibrary(join(dir, 'library'), env, { create: true });
if (!opened.ok) throw new Error(opened.error.message);
const { library } = opened;
const done = KINDS.map((kind): Anchored => ({
  kind,
  cases: 0,
  right: 0,
  tray: 0,
  exact: 0,
  wrong: 0,
  missed: 0,
  failures: [],
}));
const count = Number(process.argv[2] ?? 2000);
for (let n = 0; n * ON_AN_ARTICLE < count; n++) {
  const random = randomFrom(n * 104_729 + 3);
  const tally = done[n % KINDS.length];
  if (!tally) break;
  const original = originalOf(n);
  must(library.addArticle({ article: original.article }));
  const marked = Array.from({ length: ON_AN_ARTICLE }, () => mark(original, random));
  const edited = edit(original, strangerTo(original, (n + 1) * 1000), tally.kind, random);
  must(library.addArticle({ article: withParagraphs(original.article, edited.paragraphs) }));
  for (const { id, pieces, exact } of marked)
    judge(tally, must(library.getAnnotation(id)), pieces, edited, `article ${n}: ${exact}`);
}
library.close();
rmSync(dir, { recursive: true });
console.log(JSON.stringify(done));

/** Annotates some words of an article: a few, a sentence's worth, a paragraph, or the seam of two. */
function mark(
  { article, paragraphs }: Original,
  random: () => number,
): { readonly id: string; readonly exact: string; readonly pieces: ReadonlyMap<number, number> } {
  const lengths = [5, 11, 25, 60, Number.MAX_SAFE_INTEGER];
  const length = lengths[Math.floor(random() * lengths.length)] ?? 5;
  const at = Math.floor(random() * paragraphs.length);
  const own = paragraphs[at] ?? [];
  const first = length > own.length ? 0 : Math.floor(random() * (own.length - length));
  const seam = random() < 0.1 && at + 1 < paragraphs.length;
  const chosen = own.slice(first, seam ? own.length : first + length);
  const after = seam ? (paragraphs[at + 1] ?? []).slice(0, 8) : [];
  const size = (pieces: readonly { readonly text: string }[]): number =>
    Array.from(pieces.map((piece) => piece.text).join('')).length;
  const start = { blockId: `p${at}`, offset: size(own.slice(0, first)) };
  const end = seam
    ? { blockId: `p${at + 1}`, offset: size(after) }
    : { blockId: `p${at}`, offset: start.offset + size(chosen) };
  const row = must(library.createAnnotation({ articleId: article.id, range: { start, end } }));
  const words = [...chosen, ...after].filter(({ text }) => text.trim() !== '');
  return {
    id: row.annotation.id,
    exact: row.annotation.target.quote?.exact ?? '',
    pieces: new Map(words.map(({ of, text }) => [of, text.length])),
  };
}

function judge(
  tally: Anchored,
  row: AnnotationRow,
  pieces: ReadonlyMap<number, number>,
  { places, paragraphs }: Edited,
  name: string,
): void {
  tally.cases++;
  const now = [...pieces.keys()].map((of) => places.get(of)).filter((place) => place !== undefined);
  const start = Math.min(...now.map((place) => place.start));
  const end = Math.max(...now.map((place) => place.end));
  const all = [...pieces.values()].reduce((sum, length) => sum + length, 0);
  const kept = [...pieces].reduce(
    (sum, [of, length]) => sum + (places.get(of)?.changed === false ? length : 0),
    0,
  );
  // Words of two paragraphs that were moved apart are no passage any more.
  const together = now.length > 0 && end - start <= 2 * all + 80;
  const found = row.spans.map((span) => {
    const before = paragraphs.slice(0, Number(span.blockId.slice(1)));
    const offset = before.reduce((sum, text) => sum + Array.from(text).length + 1, 0);
    return { start: offset + span.start, end: offset + span.end };
  });
  const [from, to] = [found[0]?.start ?? 0, found.at(-1)?.end ?? 0];
  if (found.length === 0) {
    if (together && kept >= KEPT * all) {
      tally.missed++;
      tally.failures.push(`missed in ${name}`);
    } else {
      tally.right++;
      tally.tray++;
    }
    return;
  }
  const shared = Math.min(end, to) - Math.max(start, from);
  if (now.length > 0 && shared >= 0.5 * (to - from) && (!together || shared >= 0.5 * (end - start))) {
    tally.right++;
    if (from === start && to === end) tally.exact++;
  } else {
    tally.wrong++;
    tally.failures.push(`wrong place in ${name}\n  now: ${row.annotation.target.quote?.exact}`);
  }
}

function withParagraphs(article: Article, paragraphs: readonly string[]): Article {
  const blocks = paragraphs.map((text, i) => ({
    type: 'paragraph' as const,
    id: `p${i}`,
    inlines: [{ type: 'text' as const, text }],
  }));
  return withContentHash({ ...article, blocks }, sha256);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

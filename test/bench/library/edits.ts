/** Edited articles in which it is known what became of every word. */
import { articleNumber } from './articles.ts';
import { inlineText, type Article } from '@offprint/model';

export const KINDS = [
  'insertions',
  'deletions',
  'moved paragraphs',
  'changed words',
  'all of these',
] as const;
export type Kind = (typeof KINDS)[number];

/** A word or what stands between two, with the one that it is or has come of; -1 what is new. */
interface Piece {
  readonly text: string;
  readonly of: number;
  readonly changed: boolean;
}

export interface Edited {
  readonly paragraphs: readonly string[];
  /** Where each piece of the article before stands now, in code points of the whole text. */
  readonly places: ReadonlyMap<
    number,
    { readonly start: number; readonly end: number; readonly changed: boolean }
  >;
}

export interface Original {
  readonly article: Article;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** Words of scripts without spaces are a character or two. */
const PIECE = /[\p{Script=Han}\p{Script=Thai}]\p{M}*|[\p{L}\p{N}\p{M}]+|\s+|[^]/gu;

export function originalOf(n: number): Original {
  const article = articleNumber(n);
  let of = 0;
  const paragraphs = article.blocks.map((block) => {
    const text = block.type === 'paragraph' ? inlineText(block.inlines) : '';
    return (text.match(PIECE) ?? []).map((piece) => ({ text: piece, of: of++, changed: false }));
  });
  return { article, paragraphs };
}

/** Another article in the same language, for words that are put in. */
export function strangerTo({ article }: Original, from: number): Original {
  for (let n = from; ; n++) {
    const other = originalOf(n);
    if (other.article.language === article.language) return other;
  }
}

export function edit({ paragraphs }: Original, other: Original, kind: Kind, random: () => number): Edited {
  let now = paragraphs.map((pieces) => [...pieces]);
  const below = (n: number): number => Math.floor(random() * n);
  const does = (one: Kind): boolean => kind === one || kind === 'all of these';
  const strange = other.paragraphs.map((pieces) => pieces.map((piece) => ({ ...piece, of: -1 })));
  const stranger = (): Piece[] => strange[below(strange.length)] ?? [];

  if (does('deletions')) {
    for (let i = 1 + below(3); i > 0 && now.length > 4; i--) now.splice(below(now.length), 1);
    for (const pieces of now) if (random() < 0.3) pieces.splice(below(pieces.length), 1 + below(12));
  }
  if (does('changed words')) {
    const share = 0.02 + random() * 0.13;
    now = now.map((pieces) =>
      pieces.map((piece) => {
        if (!/\p{L}/u.test(piece.text) || random() > share) return piece;
        const words = stranger().filter(({ text }) => /\p{L}/u.test(text));
        return { ...piece, text: words[below(words.length)]?.text ?? piece.text, changed: true };
      }),
    );
  }
  if (does('insertions')) {
    for (const pieces of now)
      if (random() < 0.4) {
        const from = stranger();
        const at = below(from.length);
        pieces.splice(below(pieces.length), 0, ...from.slice(at, at + 1 + below(8)));
      }
    for (let i = 1 + below(3); i > 0; i--) now.splice(below(now.length + 1), 0, stranger());
  }
  if (does('moved paragraphs'))
    for (let i = 1 + below(4); i > 0; i--) {
      const [moved = []] = now.splice(below(now.length), 1);
      now.splice(below(now.length + 1), 0, moved);
    }

  const places = new Map<number, { start: number; end: number; changed: boolean }>();
  let at = 0;
  const texts: string[] = [];
  for (const pieces of now) {
    const text = pieces.map((piece) => piece.text).join('');
    // An article's text has no white space at the ends of a paragraph.
    const lead = Array.from(text).length - Array.from(text.trimStart()).length;
    if (text.trim() === '') continue;
    let place = at - lead;
    for (const { text: own, of, changed } of pieces) {
      const length = Array.from(own).length;
      if (of >= 0) places.set(of, { start: place, end: place + length, changed });
      place += length;
    }
    texts.push(text.trim());
    at += Array.from(text.trim()).length + 1;
  }
  return { paragraphs: texts, places };
}

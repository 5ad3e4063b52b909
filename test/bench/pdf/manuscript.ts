/** The text that every engine sets, as it stands in a file between the bench and the process that sets it. */
import { Writer, type LanguageCode } from './language.ts';

export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Notes: only an engine that sets notes prints them. */
  readonly notes: readonly string[];
}

/** Paper is A4. Lengths in points. */
export interface Manuscript {
  readonly language: LanguageCode;
  readonly chapters: readonly Chapter[];
  readonly measure: number;
  readonly size: number;
  readonly leading: number;
  readonly lines: number;
  /** Without titles, notes and running heads: nothing but paragraphs, for comparing their lines. */
  readonly bare: boolean;
}

/** Our own body text: the others set theirs at the same size and measure, so that a page is a page. */
const HOUSE = { measure: 356, size: 10.5, leading: 14.5, lines: 46 } as const;

const WORDS_A_PAGE = 470;
const WORDS_A_CHAPTER = 5 * WORDS_A_PAGE;

/** A briefing of about so many pages: chapters of five pages with titles and three notes each. */
export function manuscriptOf(pages: number, language: LanguageCode, seed: number): Manuscript {
  const writer = new Writer(language, seed);
  const chapters: Chapter[] = [];
  // Our title page and sources page are among the pages.
  for (let words = Math.max(1, pages - 1) * WORDS_A_PAGE; words > 0;) {
    const target = Math.min(words, WORDS_A_CHAPTER);
    const paragraphs = paragraphsOf(target, writer);
    const notes = Array.from({ length: 3 }, () => writer.sentence());
    chapters.push({ title: writer.words(6), paragraphs, notes });
    words -= target;
  }
  return { language, chapters, ...HOUSE, bare: false };
}

/** Paragraphs and nothing else, at 11 on 15.4 points. */
export function specimenOf(words: number, language: LanguageCode, seed: number, measure: number): Manuscript {
  const paragraphs = paragraphsOf(words, new Writer(language, seed));
  const chapters = [{ title: '', paragraphs, notes: [] }];
  return { language, chapters, measure, size: 11, leading: 15.4, lines: 44, bare: true };
}

function paragraphsOf(words: number, writer: Writer): string[] {
  const paragraphs: string[] = [];
  for (let written = 0; written < words;) {
    const paragraph = writer.paragraph();
    written += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Where the text stands on the paper. */
export function frameOf({ measure, lines, leading }: Manuscript): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
} {
  const left = (PAPER.width - measure) / 2;
  const height = lines * leading;
  const top = 82;
  return { left, top, right: left, bottom: PAPER.height - top - height, height };
}

/** A4. */
export const PAPER = { width: 595.28, height: 841.89 } as const;

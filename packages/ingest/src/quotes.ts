/**
 * Step `quotes`: direct quotations whose speaker the same sentence names. Anything less certain is left to
 * the reader: a wrong speaker is worse than none.
 */
import { blockText, type Block, type Inline, type Quote } from '@offprint/model';
import type { LanguageFound } from './language.ts';
import { sliceInlines } from './slice.ts';

const VERBS =
  'said|says|told|added|wrote|stated|explained|argued|warned|insisted|noted|announced|replied|recalled';

/** One to four capitalised words, particles between them: "Ana de la Cruz", "O'Neill". */
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|da|di|la|van|von|der|bin|al|el) )*\p{Lu}[\p{L}'’.-]*){0,3}`;

/** “…,” Name said · “…,” said Name — the speaker right after the closing mark. */
const AFTER = new RegExp(
  String.raw`["“]([^"“”]+[,.!?…])["”] (?:(${NAME}) (?:${VERBS})\b|(?:${VERBS}) (${NAME})(?=[.,;:]|\s|$))`,
  'gu',
);

/** Words that begin with a capital and name nobody. */
const NOT_NAMES =
  /^(?:He|She|They|It|We|I|You|Who|One|The|A|An|This|That|His|Her|Their|Officials?|Witnesses|Sources?|Critics|On|In|At|As|But|And)\b/u;

const MIN_WORDS = 4; // a phrase of fewer words is not taken for a statement

/** Only for English so far: the verbs and their place are a matter of each language. */
export function findQuotes(blocks: readonly Block[], language: LanguageFound): Quote[] {
  if (language.language.split('-')[0] !== 'en') return [];
  const quotes: Quote[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const text = blockText(block);
    for (const match of text.matchAll(AFTER)) {
      const said = match[1] ?? '';
      const name = match[2] ?? match[3] ?? '';
      if (said.includes('\n') || NOT_NAMES.test(name) || said.split(' ').length < MIN_WORDS) continue;
      const start = match.index + 1;
      quotes.push(
        quoteAt(block.id, block.inlines, text, start, start + said.length, name, quotes.length + 1),
      );
    }
  }
  return quotes;
}

function quoteAt(
  blockId: string,
  inlines: readonly Inline[],
  text: string,
  start: number,
  end: number,
  name: string,
  number: number,
): Quote {
  const codePoints = (to: number): number => Array.from(text.slice(0, to)).length;
  return {
    id: `q${number}`,
    inlines: sliceInlines(inlines, start, end),
    exact: text.slice(start, end),
    partial: false,
    speaker: { name: name.replace(/[.'’-]+$/u, '') },
    place: { blockId, position: { start: codePoints(start), end: codePoints(end) } },
  };
}

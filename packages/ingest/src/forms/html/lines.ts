/** Lines about the article that stand among its text: bylines, dates, credits, addresses, notes on the authors. */
import type { Author } from '@offprint/model';
import { endsSentence, wordKey } from '../../plain.ts';
import { parseByline } from '../../stated/byline.ts';
import { parseCaption } from '../../stated/credit.ts';
import { findDate } from '../../stated/date.ts';
import { isDateLine } from '../../stated/date-line.ts';
import type { Leaf } from './boilerplate.ts';
import { labels } from './dom.ts';

const ABOUT =
  /(?<![a-z])(?:byline|dateline|timestamp|publish(?:ed)?-?(?:date|time)|reading-?time|author|article-?(?:date|meta|info)|meta-?(?:data|info))(?![a-z])/;

/** Byline, date and labels that stand before the text; they are in the metadata. */
export function frontReason(leaf: Leaf, authors: ReadonlySet<string>): string | undefined {
  const { text } = leaf;
  if (text.length > 120) return undefined;
  if (authors.has(wordKey(text)) || parseByline(text) || isDatedByline(text)) return 'the byline';
  const date = findDate(text);
  if (date && date.rest.length <= 40 && !endsSentence(text)) return 'the date line';
  if (ABOUT.test(labels(leaf.element)) && !endsSentence(text)) return 'a line about the article, not of it';
  return undefined;
}

/** "By Jane Doe - 11/18/19 11:04 PM": a byline with a date of any form behind it. */
function isDatedByline(text: string): boolean {
  const bare = text.replace(/\s*[-–—|,·•]\s*\d[^]*$/u, '');
  return bare !== text && parseByline(bare) !== undefined;
}

/** Lines that are no text wherever they stand. */
export function lineReason({ text, element }: Leaf): string | undefined {
  if (text.length > 160 || ['td', 'th', 'dt', 'dd', 'pre'].includes(element.localName)) return undefined;
  if (isDateLine(text)) return 'the date line';
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text))
    return 'an address';
  if (
    /^(?:image|photo|picture|slide|foto|bild)?\s*\d{1,3}\s*(?:of|von|de|di|av|\/|of \/)\s*\d{1,3}$/i.test(
      text,
    )
  )
    return 'the number of a picture';
  if (text.length <= 100 && parseCaption(text)?.caption === '') return 'the credit of a picture';
  return undefined;
}

/** "Jane Doe is a reporter": an author's name and a verb in the present, below the text. */
const IS =
  /^,?\s*(?:is|has|covers|writes|reports|joined|ist|hat|schreibt|arbeitet|berichtet|est|écrit|couvre|es|escribe|cubre|è|scrive|é|escreve|is een|schrijft|är|er|jest)(?!\p{L})/iu;

export function authorNote({ text }: Leaf, authors: readonly Author[]): string | undefined {
  if (text.length > 700) return undefined;
  for (const { name } of authors) {
    if (wordKey(text) === wordKey(name)) return 'the byline';
    if (text.startsWith(name) && IS.test(text.slice(name.length))) return 'a note about the author';
  }
  return undefined;
}

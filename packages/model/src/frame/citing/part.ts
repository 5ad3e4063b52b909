/** What references are made of, and the punctuation that all styles share. */
import type { Labels } from '../labels/labels.ts';

export interface CitationPart {
  readonly text: string;
  readonly italic?: true;
}

export function plain(text: string): CitationPart {
  return { text };
}

export function italic(text: string): CitationPart {
  return { text, italic: true };
}

/** Neighbours of one kind joined, nothing empty. */
export function tidy(parts: readonly CitationPart[]): CitationPart[] {
  const out: CitationPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.text === '') continue;
    if (last && last.italic === part.italic) out[out.length - 1] = { ...last, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

/** A full stop, unless the text ends in a mark that closes a sentence. */
export function stopped(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/**
 * A title in quotation marks, quotations within it in the inner ones, with the comma or full stop that follows it:
 * in English inside the closing mark, elsewhere behind it. A title's own question mark, exclamation mark or full
 * stop stands for a full stop; a comma is set after it all the same.
 */
export function quotedTitle(title: string, { quotes, language }: Labels, mark: '' | ',' | '.' = ''): string {
  const inner = title
    .replace(/[“«„]\u00a0?/g, quotes.innerOpen)
    .replace(/\u00a0?[”»]/g, quotes.innerClose)
    .replace(/"([^"]*)"/g, `${quotes.innerOpen}$1${quotes.innerClose}`);
  // A single mark at the end closes a quotation: what the sentence needs stands before it.
  const [, words = inner, closing = ''] =
    language === 'en' ? (/^([^]*?)(’?)$/.exec(inner) ?? []) : [undefined, inner, ''];
  const opened = closing !== '' && words.includes(quotes.innerOpen);
  const [text, tail] = opened ? [words, closing] : [inner, ''];
  const shown = mark === '.' && /[.?!…]$/.test(text) ? '' : mark;
  return language === 'en'
    ? `${quotes.open}${text}${shown}${tail}${quotes.close}`
    : `${quotes.open}${inner}${quotes.close}${shown}`;
}

/** A value that the source does not state itself stands in brackets. */
export function bracketed(value: string, inferredFrom: string | undefined): string {
  return inferredFrom === undefined ? value : `[${value}]`;
}

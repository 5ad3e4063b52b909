/** Staff words back to what somebody would have typed: the inverse of `staffText`. */
import type { Inline, Mark } from '@offprint/model';

/** Marks that the little markup has no sign for (small capitals, other languages …) are left out, their words stay. */
export function staffSource(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'noteRef') return ` [@${inline.noteId}]`;
      if (inline.type === 'br') return ' ';
      return (inline.marks ?? [])
        .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
        .reduce(marked, escaped(inline.text));
    })
    .join('')
    .trim();
}

/** From the innermost out. */
const ORDER: readonly Mark['type'][] = ['em', 'strong', 'link'];

function marked(text: string, mark: Mark): string {
  // A sign stands at its words, and the space outside.
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  switch (mark.type) {
    case 'em':
      return `${before}*${words}*${after}`;
    case 'strong':
      return `${before}**${words}**${after}`;
    case 'link':
      return `${before}[${words}](${mark.href})${after}`;
    default:
      return text;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\*[\]]/g, (sign) => `\\${sign}`);
}

/**
 * The little markup of what the staff writes in a briefing file: `*emphasis*`, `**strong**`, `[words](address)`,
 * `[@ID]` to cite an article; a backslash keeps a sign as it is. Anything else stands as written.
 */
import { Href, Id, joinInlines, type Inline, type Mark } from '@offprint/model';

const SIGNS =
  /\\([\\*[\]_`])|\*\*(?=\S)([^]*?\S)\*\*|\*(?=\S)([^*]*?[^\s*])\*|\[@([^\]\s]+)\]|\[([^\]]+)\]\(([^()\s]+)\)/g;

/** `cited` gives the id of the article that a citation names, so that the beginning of an id will do. */
export function staffText(text: string, cited: (reference: string) => string = (id) => id): Inline[] {
  return joinInlines(trimmed(inlinesOf(text.replaceAll(/\s+/g, ' ').trim().normalize('NFC'), [], cited)));
}

function inlinesOf(text: string, marks: readonly Mark[], cited: (reference: string) => string): Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGNS)) {
    out.push(...run(text.slice(from, match.index), marks));
    from = match.index + match[0].length;
    const [whole, kept, strong, em, id, words, address] = match;
    if (kept !== undefined) out.push(...run(kept, marks));
    else if (strong !== undefined) out.push(...inlinesOf(strong, withMark(marks, { type: 'strong' }), cited));
    else if (em !== undefined) out.push(...inlinesOf(em, withMark(marks, { type: 'em' }), cited));
    else if (id !== undefined) {
      const noteId = cited(id);
      out.push(
        ...(Id.safeParse(noteId).success ? [{ type: 'noteRef' as const, noteId }] : run(whole, marks)),
      );
    } else if (words !== undefined && address !== undefined && Href.safeParse(address).success)
      out.push(...inlinesOf(words, withMark(marks, { type: 'link', href: address }), cited));
    else out.push(...run(whole, marks));
  }
  out.push(...run(text.slice(from), marks));
  return out;
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}

function run(text: string, marks: readonly Mark[]): Inline[] {
  // oxlint-disable-next-line no-control-regex
  const clean = text.replaceAll(/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '');
  return clean === '' ? [] : [{ type: 'text', text: clean, ...(marks.length > 0 && { marks: [...marks] }) }];
}

/** A citation stands directly behind the words or the mark that it belongs to. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, i) => {
    if (inline.type !== 'text' || inlines[i + 1]?.type !== 'noteRef') return [inline];
    const text = inline.text.trimEnd();
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** Every `[@ID]` of a text. */
export function citationsIn(text: string): string[] {
  return [...text.matchAll(SIGNS)].flatMap((match) => (match[4] === undefined ? [] : [match[4]]));
}

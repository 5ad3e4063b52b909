/** Inlines from the texts of a block: marks from the elements around, white space as a browser shows it. */
import { joinInlines, type Inline, type Mark } from '@offprint/model';
import { collapse } from '../../plain.ts';
import type { AddressBook } from './address.ts';
import type { DomElement } from './dom.ts';

/** The mark that an element gives its text; `undefined` for elements that say nothing a reader needs. */
export function markOf(element: DomElement, addresses: AddressBook): Mark | undefined {
  switch (element.localName) {
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
      return { type: 'em' };
    case 'strong':
    case 'b':
      return { type: 'strong' };
    case 'sub':
      return { type: 'sub' };
    case 'sup':
      return { type: 'sup' };
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { type: 'code' };
    case 'abbr':
    case 'acronym': {
      const expansion = collapse(element.getAttribute('title') ?? '').trim();
      return expansion ? { type: 'abbr', expansion } : undefined;
    }
    case 'a': {
      const href = addresses.link(element.getAttribute('href'));
      return href ? { type: 'link', href } : undefined;
    }
    default:
      return undefined;
  }
}

/** Adds a mark; one of the same type further out gives way to the inner one. */
export function withMark(marks: readonly Mark[], mark: Mark | undefined): readonly Mark[] {
  return mark ? [...marks.filter((other) => other.type !== mark.type), mark] : marks;
}

/** A run as it stands in the page; white space is settled when the block is whole. */
export function textRun(text: string, marks: readonly Mark[]): Inline {
  return { type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) };
}

/** White space collapsed across runs, none at the ends or beside breaks; runs joined. Empty when blank. */
export function settle(runs: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let open: boolean = false; // whether a space may follow
  for (const run of runs) {
    if (run.type === 'br') {
      trimEnd(out);
      out.push(run);
      open = false;
    } else if (run.type === 'noteRef') {
      trimEnd(out);
      out.push(run);
    } else {
      const text: string = collapse(run.text).replaceAll(/ {2,}/g, ' ');
      const shown: string = open ? text : text.replace(/^ /, '');
      if (shown === '') continue;
      out.push({ ...run, text: shown });
      open = !shown.endsWith(' ');
    }
  }
  while (out[0]?.type === 'br') out.shift();
  for (let before = -1; before !== out.length;) {
    before = out.length;
    trimEnd(out);
    if (out.at(-1)?.type === 'br') out.pop();
  }
  const joined = joinInlines(out);
  return joined.some((inline) => inline.type === 'text' && inline.text.trim() !== '') ? joined : [];
}

/** Takes the space off the last run of text. */
function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.replace(/ +$/, '');
  if (text === '') out.pop();
  else out[out.length - 1] = { ...last, text };
}

/** The runs of each paragraph where breaks part them: two or more in a row are a new paragraph. */
export function splitAtBreaks(runs: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let pending: Inline[] = []; // breaks and blank runs between them
  let breaks = 0;
  for (const run of runs) {
    const isBlank = run.type === 'text' && run.text.trim() === '';
    if (run.type === 'br') breaks++;
    if (run.type === 'br' || (isBlank && breaks > 0)) {
      pending.push(run);
      continue;
    }
    if (breaks >= 2) parts.push([]);
    else parts.at(-1)?.push(...pending);
    parts.at(-1)?.push(run);
    pending = [];
    breaks = 0;
  }
  return parts;
}

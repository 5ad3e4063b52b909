/** From the model's inlines to runs: stretches of characters set alike. */
import type { Inline, Mark } from '@offprint/model';
import { em, pt } from '../units/length.ts';
import type { StructureElement } from '../structure/element.ts';
import type { InlineTags } from '../structure/inline-tags.ts';
import { sameStyle, type LinkTarget, type TextStyle } from './style.ts';

/** A line feed in a run's text is a forced line break. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** BCP 47, for shaping and hyphenation. */
  readonly language: string;
  readonly link?: LinkTarget;
  /** The element of these words, where it is not the paragraph's. */
  readonly tag?: StructureElement;
}

/** A reference to a note: its number as printed, and the place where the note stands. */
export interface NoteNumber {
  readonly number: string;
  readonly anchor: string;
  /** Name of the place of the reference. */
  readonly back: string;
}

export interface RunContext {
  readonly style: TextStyle;
  readonly language: string;
  /** Number of the note with that id. Asked in the order in which references are printed. */
  readonly noteNumber: (noteId: string) => NoteNumber;
  /** Number of a note that prints a link's address, where the page can't be clicked; `undefined` where it can. */
  readonly addressNote: (href: string) => NoteNumber | undefined;
  /** Number of a note that says what an abbreviation stands for, at its first place on paper. */
  readonly expansionNote: (short: string, expansion: string) => NoteNumber | undefined;
  readonly tags: InlineTags;
}

/** The runs of some inlines, in reading order, nothing left out. */
export function runsOf(inlines: readonly Inline[], context: RunContext): Run[] {
  const runs: Run[] = [];
  for (const [i, inline] of inlines.entries()) {
    context.tags.enter(inline);
    if (inline.type === 'br') runs.push({ text: '\n', style: context.style, language: context.language });
    else if (inline.type === 'noteRef') {
      // Two numbers beside each other would read as one.
      if (inlines[i - 1]?.type === 'noteRef') runs.push(numberComma(context));
      runs.push(noteRun(context.noteNumber(inline.noteId), context));
    } else {
      const run = markedRun(inline.text, inline.marks ?? [], context);
      runs.push(run);
      const href = hrefOf(inline.marks);
      // A link may be cut into runs by other marks; its address is printed once, after the last.
      if (
        href !== undefined &&
        hrefOf(marksOf(inlines[i + 1])) !== href &&
        !printsAddress(inlines, i, href)
      ) {
        const note = context.addressNote(href);
        if (note) runs.push(noteRun(note, context));
      }
      const expansion = expansionOf(inline.marks);
      if (expansion !== undefined && expansionOf(marksOf(inlines[i + 1])) !== expansion) {
        const note = context.expansionNote(inline.text, expansion);
        if (note) runs.push(noteRun(note, context));
      }
    }
  }
  return runs;
}

function numberComma({ style, language }: RunContext): Run {
  return { text: ',', style: numberStyle(style), language };
}

function numberStyle(style: TextStyle): TextStyle {
  return sameStyle({ ...style, script: 'sup', italic: false, smallCaps: false, tracking: em(0) });
}

function noteRun(note: NoteNumber, context: RunContext): Run {
  return {
    text: note.number,
    style: numberStyle(context.style),
    language: context.language,
    link: { to: 'anchor', name: note.anchor },
    tag: context.tags.reference(note.back),
  };
}

function markedRun(text: string, marks: readonly Mark[], context: RunContext): Run {
  let style = context.style;
  let language = context.language;
  let link: LinkTarget | undefined;
  for (const mark of marks)
    switch (mark.type) {
      case 'em':
        style = { ...style, italic: !style.italic };
        break;
      case 'strong':
        style = { ...style, weight: 600 };
        break;
      case 'code':
        // Source Code Pro looks a size larger than the serif at the same size.
        style = { ...style, family: 'mono', figures: 'lining', size: pt(style.size * 0.88) };
        break;
      case 'smallcaps':
        style = { ...style, smallCaps: true, tracking: em(0.03) };
        break;
      case 'sup':
      case 'sub':
        style = { ...style, script: mark.type };
        break;
      case 'lang':
        language = mark.lang;
        break;
      case 'link':
        link = { to: 'address', href: mark.href };
        break;
      case 'abbr':
        break; // the short form is what is printed; its expansion is told by tag and note
    }
  const tag = context.tags.tagFor(marks);
  if (style !== context.style) style = sameStyle(style);
  return { text, style, language, ...(link && { link }), ...(tag && { tag }) };
}

function marksOf(inline: Inline | undefined): readonly Mark[] | undefined {
  return inline?.type === 'text' ? inline.marks : undefined;
}

function expansionOf(marks: readonly Mark[] | undefined): string | undefined {
  for (const mark of marks ?? []) if (mark.type === 'abbr') return mark.expansion;
  return undefined;
}

function hrefOf(marks: readonly Mark[] | undefined): string | undefined {
  for (const mark of marks ?? []) if (mark.type === 'link') return mark.href;
  return undefined;
}

/** Whether the words of the link that ends at `last` are its address already. */
function printsAddress(inlines: readonly Inline[], last: number, href: string): boolean {
  let words = '';
  for (let i = last; i >= 0; i--) {
    const inline = inlines[i];
    if (inline?.type !== 'text' || hrefOf(inline.marks) !== href) break;
    words = inline.text + words;
  }
  return words.trim() === href || `https://${words.trim()}` === href || `mailto:${words.trim()}` === href;
}

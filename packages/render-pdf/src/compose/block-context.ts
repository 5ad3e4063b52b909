/** What the blocks of one article share while they are composed. */
import type { Article, Block, Inline } from '@offprint/model';
import type { Run } from '../inline/run.ts';
import { runsOf } from '../inline/run.ts';
import type { BlockRole, Properties, StructureElement } from '../structure/element.ts';
import { pt, type Pt } from '../units/length.ts';
import type { Composing, Room, Source } from './context.ts';
import type { TypeStyle } from './house-style.ts';
import { InlineTags } from '../structure/inline-tags.ts';
import type { NoteBook } from './note-book.ts';
import type { QuotedWords } from './quoted-words.ts';

export interface BlockContext {
  readonly on: Composing;
  readonly article: Article;
  readonly book: NoteBook;
  readonly quoted: QuotedWords;
  readonly room: Room;
  /** Left edge of the blocks, from the text column's. */
  readonly x: Pt;
  readonly measure: Pt;
  /** Style of paragraphs here. */
  readonly style: TypeStyle;
  readonly align: 'justify' | 'start';
  readonly depth: number;
  /** What the blocks are part of. */
  readonly parent: StructureElement;
  /** Level of the article's headline among the document's headings. */
  readonly headline: number;
}

export function sourceOf(block: Pick<Block, 'id' | 'lang' | 'dir'>, context: BlockContext): Source {
  const { article } = context;
  return {
    place: { articleId: article.id, blockId: block.id },
    language: block.lang ?? article.language,
    direction: block.dir ?? article.dir,
  };
}

export function blockRuns(
  inlines: readonly Inline[],
  style: TypeStyle,
  source: Source,
  context: BlockContext,
  tag: StructureElement,
): Run[] {
  const { noteNumber, addressNote, expansionNote } = context.book;
  const { inlines: cut, within } = context.quoted.mark(source.place?.blockId, inlines, tag);
  const tags = new InlineTags(tag, source.language, context.on.profile === 'screen', within);
  return runsOf(cut, { style, language: source.language, noteNumber, addressNote, expansionNote, tags });
}

/** An element for a block, in the block's language. */
export function tagFor(
  role: BlockRole,
  source: Source,
  context: BlockContext,
  properties: Properties = {},
): StructureElement {
  return context.parent.add(role, { ...properties, lang: source.language });
}

/** The same context set in from the left, and from the right when wanted. */
export function inset(context: BlockContext, left: number, right = 0): BlockContext {
  return {
    ...context,
    x: pt(context.x + left),
    measure: pt(context.measure - left - right),
    depth: context.depth + 1,
  };
}

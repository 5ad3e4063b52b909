/** Blocks of the model to rows: one case for each type, none left out. */
import {
  blockText,
  type Block,
  type BlockQuote,
  type Embed,
  type Heading,
  type ListBlock,
  type Paragraph,
  type PullQuote,
  type Rule,
  type Speaker,
} from '@offprint/model';
import type { Row } from '../page/row.ts';
import { GRID } from '../page/geometry.ts';
import { headingRole } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { blockRuns, inset, sourceOf, tagFor, type BlockContext } from './block-context.ts';
import { citeWork } from '@offprint/model/frame';
import { edged, plain, textRows } from './context.ts';
import { composeCode } from './code.ts';
import { composeFigure } from './figure.ts';
import { BODY, headingStyle, LABEL, NOTICE, PULL_QUOTE, QUOTE, type TypeStyle } from './house-style.ts';
import { besideMarker, isRightToLeft, withMarker } from './marker.ts';
import { composeTable } from './table.ts';

const HALF_LINE = pt(GRID / 2);

/** At least; from text on the grid it is a whole line. */
const ABOVE_HEADING = pt(GRID * 0.7);

/** Composes blocks in reading order. Notes are left out: see withNotes. */
export function composeBlocks(blocks: readonly Block[], context: BlockContext): Row[] {
  const rows: Row[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.type === 'note') continue;
    const composed = composeBlock(block, previous, context);
    const anchor = context.on.places.take(context.article.id, block.id);
    rows.push(...(anchor === undefined ? composed : marked(composed, anchor)));
    // A figure may move away from where it stands, so what follows must not count on it.
    if (block.type !== 'figure') previous = block;
  }
  return rows;
}

/** The rows with a name for their place. */
function marked(rows: readonly Row[], anchor: string): Row[] {
  return edged(rows, { anchors: [...(rows[0]?.anchors ?? []), anchor] });
}

function composeBlock(
  block: Exclude<Block, { type: 'note' }>,
  previous: Block | undefined,
  context: BlockContext,
): Row[] {
  switch (block.type) {
    case 'paragraph':
      return composeParagraph(block, previous, context);
    case 'heading':
      return composeHeading(block, previous, context);
    case 'list':
      return composeList(block, context);
    case 'quote':
      return composeQuote(block, context);
    case 'pullquote':
      return composePullQuote(block, context);
    case 'figure':
      return composeFigure(block, context);
    case 'table':
      return composeTable(block, context);
    case 'code':
      return composeCode(block, context);
    case 'rule':
      return composeRule(block, context);
    case 'embed':
      return composeEmbed(block, context);
  }
}

function composeParagraph(block: Paragraph, previous: Block | undefined, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  // A paragraph is indented to tell it from the one before it; after anything else there is nothing to tell.
  const indent = previous?.type === 'paragraph' ? context.style.size : ZERO;
  const { x, measure, style, align } = context;
  const tag = tagFor('P', source, context);
  const runs = blockRuns(block.inlines, style, source, context, tag);
  const before = previous && previous.type !== 'paragraph' && previous.type !== 'heading' ? HALF_LINE : ZERO;
  const snap = context.depth === 0;
  return textRows(
    runs,
    source,
    { style, x, measure, align, indent, before: snap ? before : ZERO, snap, tag },
    context.on,
  );
}

function composeHeading(block: Heading, previous: Block | undefined, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const style = headingStyle(block.level);
  const tag = tagFor(headingRole(context.headline + block.level - 1), source, context);
  const runs = blockRuns(block.inlines, style, source, context, tag);
  // On the grid like the text below, close to which it stands: what is left over is above it.
  const snap = context.depth === 0;
  const before = previous === undefined || previous.type === 'heading' ? ZERO : snap ? ABOVE_HEADING : GRID;
  const { x, measure } = context;
  const options = { style, x, measure, before, whole: true, keepWithNext: true, snap, tag };
  return textRows(runs, source, options, context.on);
}

// Room for the marker: two figures and a full stop.
const LIST_INDENT = 1.6;
const BULLETS = ['•', '–', '•', '–'];

function composeList(block: ListBlock, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const numbers = block.items.map((_, i) => `${(block.start ?? 1) + i}.`);
  const widest = Math.max(...numbers.map((number) => number.length));
  const { style } = context;
  const { size } = style;
  const indent = block.ordered
    ? Math.max(LIST_INDENT, widest * 0.55 + 0.6) * size
    : LIST_INDENT * 0.75 * size;
  const list = tagFor('L', source, context, { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const rtl = isRightToLeft(source, blockText(block));
  const box = { x: context.x, measure: context.measure, indent: pt(indent), gap: pt(size * 0.5), rtl };
  const inner = besideMarker(context, box);
  const rows = block.items.flatMap((item, i): Row[] => {
    const element = list.add('LI');
    const label = element.add('Lbl');
    const body = element.add('LBody');
    const mark = block.ordered ? (numbers[i] ?? '') : (BULLETS[context.depth % BULLETS.length] ?? '•');
    const composed = composeBlocks(item.blocks, { ...inner, parent: body });
    return withMarker(composed, plain(mark, style, source), { style, box, tag: label }, source, context.on);
  });
  return edged(rows, { before: context.depth === 0 ? HALF_LINE : ZERO });
}

const QUOTE_INSET = 1.5;

function composeQuote(block: BlockQuote, context: BlockContext): Row[] {
  const side = QUOTE_INSET * BODY.size;
  const source = sourceOf(block, context);
  const inner: BlockContext = {
    ...inset(context, side, side),
    style: context.depth === 0 ? QUOTE : context.style,
    parent: tagFor('BlockQuote', source, context),
  };
  const rows = composeBlocks(block.blocks, inner);
  const closing = attribution(block.speaker, block.citation && citeWork(block.citation, context.on.labels));
  const { x, measure } = inner;
  const tag = inner.parent.add('P');
  const from = closing
    ? textRows(
        plain(closing, inner.style, source),
        source,
        { style: inner.style, x, measure, align: 'end', whole: true, tag },
        context.on,
      )
    : [];
  return [...edged(rows, { before: HALF_LINE }, from.length > 0 ? { keepWithNext: true } : {}), ...from];
}

/** The speaker after a dash. Who is named elsewhere than in the text is named with the reason. */
function attribution(speaker: Speaker | undefined, work: string | undefined): string | undefined {
  const words = [speaker?.name, speaker?.role, work].filter((part) => part !== undefined);
  return words.length > 0 ? `— ${words.join(', ')}` : undefined;
}

function composePullQuote(block: PullQuote, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const side = QUOTE_INSET * BODY.size;
  const { x, measure } = inset(context, side, side);
  const quote = tagFor('BlockQuote', source, context);
  const tag = quote.add('P');
  const runs = blockRuns(block.inlines, PULL_QUOTE, source, context, tag);
  const rows = textRows(
    runs,
    source,
    { style: PULL_QUOTE, x, measure, whole: true, balanced: true, before: GRID, tag },
    context.on,
  );
  const closing = attribution(block.speaker, undefined);
  const from = closing
    ? textRows(
        plain(closing, QUOTE, source),
        source,
        { style: QUOTE, x, measure, whole: true, tag: quote.add('P') },
        context.on,
      )
    : [];
  const all = [...edged(rows, {}, from.length > 0 ? { keepWithNext: true } : {}), ...from];
  const last = all.at(-1);
  // White space below as above, kept with the words.
  return edged(all, {}, { height: pt((last?.height ?? ZERO) + HALF_LINE) });
}

function composeRule(_block: Rule, context: BlockContext): Row[] {
  const width = pt(context.measure / 5);
  const x = pt(context.x + (context.measure - width) / 2);
  const bar = {
    kind: 'bar',
    x,
    y: pt(GRID / 2),
    width,
    height: pt(0.5),
    colour: 'hairline',
    tag: 'layout',
  } as const;
  return [{ height: GRID, before: HALF_LINE, frames: [bar] }];
}

function composeEmbed(block: Embed, context: BlockContext): Row[] {
  const source = sourceOf(block, context);
  const side = QUOTE_INSET * BODY.size;
  const inner: BlockContext = {
    ...inset(context, side, side),
    style: context.depth === 0 ? QUOTE : context.style,
    parent: tagFor('BlockQuote', source, context),
  };
  const { x, measure } = inner;
  const row = (text: string | undefined, style: TypeStyle, keepWithNext: boolean): Row[] =>
    text === undefined
      ? []
      : textRows(
          plain(text, style, source),
          source,
          { style, x, measure, keepWithNext, tag: inner.parent.add('P') },
          context.on,
        );
  const rows = [
    ...row(block.provider, LABEL, true),
    ...row(block.author, LABEL, true),
    ...composeBlocks(block.blocks, inner),
    ...row(block.url, NOTICE, false),
  ];
  return edged(rows, { before: HALF_LINE });
}

/** Figures: the picture whole, with caption and credit; a frame that says so where there is no picture. */
import type { Figure } from '@offprint/model';
import type { Place } from '../diagnostic.ts';
import type { Picture } from '../env/picture.ts';
import type { RowFrame } from '../page/frame.ts';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { checkResolution } from './open-pictures.ts';
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { StructureElement, Tag } from '../structure/element.ts';
import { blockRuns, sourceOf, tagFor, type BlockContext } from './block-context.ts';
import { frameSource, linesOf, plain, stackLines, type Source } from './context.ts';
import { CAPTION, CREDIT, NOTICE } from './house-style.ts';

// A picture is not blown up beyond this many pixels an inch.
const LEAST_RESOLUTION = 110;
// Of the page's height, so that text can stand with a tall picture.
const TALLEST = 0.62;
const CAPTION_GAP = pt(6);

export function composeFigure(block: Figure, around: BlockContext): Row[] {
  const source = sourceOf(block, around);
  const context: BlockContext = { ...around, parent: tagFor('Div', source, around) };
  const picture = block.asset && context.on.pictures.get(block.asset.sha256);
  const body =
    picture && block.asset
      ? pictureBox(picture, block.asset.sha256, pictureTag(block, context), context, source.place)
      : absentBox(block, source, context);
  // In the outer column beside it, if there is one and the caption is not taller than the picture.
  const beside = context.depth === 0 && context.room.margin !== undefined ? context.room.margin : undefined;
  if (beside !== undefined) {
    const caption = captionOf(block, source, beside, context);
    if (caption.height <= body.height + GRID) {
      const y = pt(Math.max(0, body.height - caption.height)); // the last lines meet the picture's foot
      const frames = stackCaption(caption, { x: ZERO, y, lane: 'margin' });
      return figureRow([...body.frames, ...frames], pt(Math.max(body.height, caption.height)));
    }
  }
  const caption = captionOf(block, source, context.measure, context);
  const y = pt(body.height + CAPTION_GAP);
  // A caption that no page can hold beside its picture goes on below it as text does.
  if (y + caption.height > context.room.height - 2 * GRID)
    return [...figureRow(body.frames, body.height), ...captionRows(caption, context.x, source)];
  const height = caption.height > 0 ? pt(y + caption.height) : body.height;
  return figureRow([...body.frames, ...stackCaption(caption, { x: context.x, y })], height);
}

/**
 * White space above and below, at least two thirds of a line each, shared so that the text goes on along the
 * grid. What is below belongs to the row, so that none is left behind when the figure moves to another page.
 */
function figureRow(frames: readonly RowFrame[], height: Pt): Row[] {
  const space = (GRID * 2) / 3;
  const extra = (Math.ceil((height + 2 * space) / GRID) * GRID - height - 2 * space) / 2;
  return [{ height: pt(height + space + extra), before: pt(space + extra), frames, float: true }];
}

interface FigureBox {
  readonly frames: readonly RowFrame[];
  readonly height: Pt;
}

/**
 * The picture as a figure with words for those who don't see it: those that are known, and else the plain
 * statement that there are none. One that only decorates is no part of the text.
 */
function pictureTag(block: Figure, context: BlockContext): Tag {
  const { labels } = context.on;
  switch (block.alt.status) {
    case 'decorative':
      return 'layout';
    case 'unknown':
      return context.parent.add('Figure', { alt: labels.pictureNotDescribed, lang: labels.language });
    case 'stated':
    case 'inferred':
      return context.parent.add('Figure', { alt: block.alt.text });
  }
}

function pictureBox(
  picture: Picture,
  sha256: string,
  tag: Tag,
  context: BlockContext,
  place: Place | undefined,
): FigureBox {
  const natural = (picture.width * 72) / LEAST_RESOLUTION;
  const widest = Math.min(context.measure, natural);
  const scale = Math.min(widest / picture.width, (context.room.height * TALLEST) / picture.height);
  const width = pt(picture.width * scale);
  const height = pt(picture.height * scale);
  if (context.on.profile === 'print') checkResolution(picture, width, place, context.on.diagnostics);
  return { frames: [{ kind: 'picture', x: context.x, y: ZERO, width, height, sha256, tag }], height };
}

/** A hairline frame that says that there is no picture, and where it stood when that is known. */
function absentBox(block: Figure, source: Source, context: BlockContext): FigureBox {
  const { labels } = context.on;
  const pad = pt(10);
  const notice = block.asset ? labels.pictureNotFound : labels.pictureNotKept;
  const frame: Source = {
    ...frameSource(context.on),
    ...(source.place && { place: source.place }),
  };
  const runs = plain(block.sourceUrl ? `${notice}\n${block.sourceUrl}` : notice, NOTICE, frame);
  const lines = linesOf(runs, frame, { measure: pt(context.measure - 2 * pad) }, context.on);
  const text = stackLines(lines, NOTICE, {
    x: pt(context.x + pad),
    y: pad,
    tag: tagFor('P', frame, context),
  });
  const height = pt(text.height + 2 * pad);
  const outline: RowFrame = {
    kind: 'outline',
    x: context.x,
    y: ZERO,
    width: context.measure,
    height,
    tag: 'layout',
  };
  return { frames: [outline, ...text.frames], height };
}

interface Caption {
  readonly caption: ReturnType<typeof linesOf>;
  readonly credit: ReturnType<typeof linesOf>;
  readonly height: Pt;
  readonly words: StructureElement;
  readonly source: StructureElement;
}

function captionOf(block: Figure, source: Source, measure: Pt, context: BlockContext): Caption {
  const tag = context.parent.add('Caption');
  const words = tag.add('P');
  const runs = block.caption ? blockRuns(block.caption, CAPTION, source, context, words) : [];
  const caption = linesOf(runs, source, { measure }, context.on);
  const credit = block.credit
    ? linesOf(plain(block.credit, CREDIT, source), source, { measure }, context.on)
    : [];
  const height = pt((caption.length + credit.length) * CAPTION.leading);
  return { caption, credit, height, words, source: tag.add('P') };
}

/** The lines one by one, so that a page may end between them. */
function captionRows(caption: Caption, x: Pt, { place }: Source): Row[] {
  const frames = stackCaption(caption, { x, y: ZERO });
  return frames.map((frame, i): Row => {
    const y = pt(frame.y - i * CAPTION.leading);
    const together = (i === 0 || i === frames.length - 2) && i < frames.length - 1;
    const row = { height: CAPTION.leading, before: ZERO, frames: [{ ...frame, y }] };
    return { ...row, ...(together && { keepWithNext: true }), ...(place && { place }) };
  });
}

function stackCaption(caption: Caption, at: { x: Pt; y: Pt; lane?: 'margin' }): RowFrame[] {
  const words = stackLines(caption.caption, CAPTION, { ...at, tag: caption.words });
  const below = pt(at.y + words.height);
  const credit = stackLines(caption.credit, CREDIT, { ...at, y: below, tag: caption.source });
  return [...words.frames, ...credit.frames];
}

/**
 * The text of a block as it stands in the page, and where each piece of it is. It is the model's `blockText`, so that
 * places counted in the one hold in the other: note references and credits are no part of it, a break is a line feed,
 * cells are parted by tabs. Soft hyphens are left out on both sides, because the page may have more of them.
 */
export const SOFT_HYPHEN = '\u00ad';

interface Piece {
  readonly node: Text;
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly start: number;
}

export interface PageText {
  readonly text: string;
  /** The stretch of the page between two offsets in UTF-16 units; `undefined` when nothing stands there. */
  readonly rangeOf: (start: number, end: number) => Range | undefined;
  /** The offset of a point of the page. */
  readonly offsetOf: (node: Node, offset: number) => number;
}

/** Not part of a block's text: references to notes, credits, what is said in place of a picture. */
const BESIDE = '.note-ref, .credit, .speaker, .cited, .picture-frame, .note-back, .zoom';

export function pageTextOf(block: Element): PageText {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += (node.nodeValue ?? '').replaceAll(SOFT_HYPHEN, '');
      return;
    }
    if (!(node instanceof Element) || (node !== block && node.matches(BESIDE))) return;
    if (node.localName === 'br') text += '\n';
    else if ((node.localName === 'td' || node.localName === 'th') && node.previousElementSibling)
      text += '\t';
    else if (node.localName === 'tr' && text !== '') text += '\n';
    node.childNodes.forEach(walk);
  };
  walk(block);

  /** The point of the page at an offset; at a seam, the end of the piece before or the beginning of the next. */
  const pointAt = (offset: number, after: boolean): { node: Text; offset: number } | undefined => {
    const fits = ({ node, start }: Piece): boolean => {
      const end = start + bareLength(node);
      return after ? offset >= start && offset < end : offset > start && offset <= end;
    };
    const piece = pieces.find(fits);
    return piece && { node: piece.node, offset: withHyphens(piece.node, offset - piece.start) };
  };
  return {
    text,
    rangeOf(start, end) {
      const [from, to] = [pointAt(start, true), pointAt(end, false)];
      if (!from || !to) return undefined;
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    offsetOf(node, offset) {
      const point = new Range();
      point.setStart(node, offset);
      let at = 0;
      for (const piece of pieces) {
        const length = piece.node.nodeValue?.length ?? 0;
        if (piece.node === node) return piece.start + bare(piece.node.nodeValue ?? '', offset);
        if (point.comparePoint(piece.node, length) <= 0) at = piece.start + bareLength(piece.node);
      }
      return at;
    },
  };
}

/** The blocks of an article that hold text themselves, in reading order. */
export function textBlocks(page: Element): Element[] {
  return [...page.querySelectorAll('.page [id^="block-"]:not(:has([id^="block-"]))')];
}

function bareLength(node: Text): number {
  const value = node.nodeValue ?? '';
  return bare(value, value.length);
}

/** How many characters before an offset are no soft hyphens. */
function bare(value: string, offset: number): number {
  return value.slice(0, offset).replaceAll(SOFT_HYPHEN, '').length;
}

/** The offset in a node that has so many characters before it, soft hyphens not counted. */
function withHyphens(node: Text, count: number): number {
  const value = node.nodeValue ?? '';
  let at = 0;
  for (let left = count; at < value.length; at++) {
    if (value[at] === SOFT_HYPHEN) continue;
    if (left === 0) break;
    left -= 1;
  }
  return at;
}

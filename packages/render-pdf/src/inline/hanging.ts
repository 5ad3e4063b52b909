/**
 * Hanging punctuation: marks with little ink stand partly in the margin, so that the edge of the letters looks
 * straight. Shares of a mark's own width, after what Hàn Thế Thành found to look even ("Micro-typographic Extensions to
 * the TeX Typesetting System", 2000).
 */
import { pt, ZERO, type Pt } from '../units/length.ts';
import type { Item, Piece } from './item.ts';
import { partWidth } from './piece.ts';

const AT_END: Readonly<Record<string, number>> = {
  '.': 0.7,
  ',': 0.7,
  '-': 0.5,
  '\u2010': 0.5,
  ':': 0.4,
  ';': 0.4,
  '’': 0.7,
  '”': 0.6,
  "'": 0.7,
  '"': 0.6,
  '“': 0.6,
  '‘': 0.7,
  '»': 0.4,
  '«': 0.4,
  '!': 0.2,
  '?': 0.2,
  '–': 0.25,
  '—': 0.15,
  '…': 0.2,
  ')': 0.1,
};

const AT_START: Readonly<Record<string, number>> = {
  '“': 0.6,
  '‘': 0.7,
  '„': 0.6,
  '‚': 0.7,
  '"': 0.6,
  "'": 0.7,
  '’': 0.7,
  '«': 0.4,
  '»': 0.4,
  '(': 0.1,
};

/** How far the line that ends at item `end` reaches into the margin after it. */
export function hangAtEnd(items: readonly Item[], end: number): Pt {
  const last = items[end];
  if (last?.kind === 'penalty' && last.hyphen) return hyphenHang(last.hyphen);
  if (last?.kind === 'penalty' && last.cost === -Infinity) return ZERO;
  let i = end - 1;
  while (items[i]?.kind === 'penalty') i--;
  const box = items[i];
  return box?.kind === 'box' ? share(box.piece, box.to - 1, AT_END) : ZERO;
}

/** Of a hyphen that a break adds. */
export function hyphenHang(hyphen: Piece): Pt {
  return share(hyphen, hyphen.text.length - 1, AT_END);
}

/** How far the line that begins with item `start` reaches into the margin before it. */
export function hangAtStart(items: readonly Item[], start: number): Pt {
  const box = items[start];
  return box?.kind === 'box' ? share(box.piece, box.from, AT_START) : ZERO;
}

function share(piece: Piece, at: number, shares: Readonly<Record<string, number>>): Pt {
  // What is read from the right, and raised numbers of notes, stay within the measure.
  if (piece.level > 0 || piece.style.script !== 'normal') return ZERO;
  const part = shares[piece.text[at] ?? ''];
  return part === undefined ? ZERO : pt(part * partWidth(piece, at, at + 1));
}

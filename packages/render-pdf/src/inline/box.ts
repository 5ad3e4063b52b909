/** Boxes of words, and how they are divided. */
import type { Pt } from '../units/length.ts';
import type { Box, Item, Penalty, Piece, Place } from './item.ts';
import { partWidth, pieceWidth } from './piece.ts';

/** What a word is divided by: the same for all words of a style. */
export interface Divider {
  /** Places in the text, in order. */
  readonly divide: (text: string) => readonly number[];
  /** None where no font has one: then no word is divided. */
  readonly hyphen: Penalty | undefined;
}

const NOWHERE: readonly Place[] = [];

/** A whole piece. Where it may be divided is found when a line may end in it, which most words never see. */
export class WordBox implements Box {
  readonly kind = 'box';
  readonly width: Pt;
  readonly piece: Piece;
  readonly from = 0;
  readonly to: number;
  readonly hyphen: Penalty | undefined;
  readonly #divider: Divider | undefined;
  #places: readonly Place[] | undefined;

  constructor(piece: Piece, divider: Divider | undefined) {
    this.piece = piece;
    this.to = piece.text.length;
    this.width = pieceWidth(piece);
    this.hyphen = divider?.hyphen;
    this.#divider = divider;
  }

  get places(): readonly Place[] {
    return (this.#places ??= this.#find());
  }

  #find(): readonly Place[] {
    if (!this.#divider || !this.hyphen) return NOWHERE;
    const found = this.#divider.divide(this.piece.text);
    return found.length === 0
      ? NOWHERE
      : found.map((to) => ({ to, width: partWidth(this.piece, this.from, to) }));
  }
}

/** The box divided at these places: its parts with hyphens between them. */
export function divided({ piece, from, to, hyphen }: Box, places: readonly Place[]): Item[] {
  const items: Item[] = [];
  let start = from;
  for (const end of [...places.map((place) => place.to), to]) {
    if (start > from && hyphen) items.push(hyphen);
    items.push({ kind: 'box', piece, from: start, to: end, width: partWidth(piece, start, end) });
    start = end;
  }
  return items;
}

/** All items, with every word divided wherever it may be. */
export function allDivided(items: readonly Item[]): Item[] {
  return items.flatMap((item) =>
    item.kind === 'box' && item.places && item.places.length > 0 ? divided(item, item.places) : [item],
  );
}

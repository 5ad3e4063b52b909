/** What total-fit breaking keeps: long arrays of numbers that all paragraphs use in turn, and no objects. */
import type { Item, Place } from './item.ts';

/** Running sums over a paragraph's items: those of a line are differences of two entries. */
export class Sums {
  /** Of everything before the item of that index. */
  width = new Float64Array(1024);
  stretch = new Float64Array(1024);
  shrink = new Float64Array(1024);

  add(items: readonly Item[]): void {
    if (items.length >= this.width.length) {
      const length = items.length * 2;
      this.width = new Float64Array(length);
      this.stretch = new Float64Array(length);
      this.shrink = new Float64Array(length);
    }
    let [width, stretch, shrink] = [0, 0, 0];
    for (let i = 0; i < items.length; i++) {
      this.width[i] = width;
      this.stretch[i] = stretch;
      this.shrink[i] = shrink;
      const item = items[i];
      if (!item || item.kind === 'penalty') continue;
      width += item.width;
      if (item.kind === 'box') continue;
      stretch += item.stretch;
      shrink += item.shrink;
    }
    this.width[items.length] = width;
    this.stretch[items.length] = stretch;
    this.shrink[items.length] = shrink;
  }
}

/** The paper's nodes: places where a line may end, each with the best way to it. By number. */
export class Nodes {
  /** Item at which the line before ends; -1 at the paragraph's head. */
  item = new Int32Array(0);
  /** Which of the box's places that is; -1 where no word is divided. */
  place = new Int32Array(0);
  /** First item of the line after it, with spaces at its head left out. */
  start = new Int32Array(0);
  fitness = new Int8Array(0);
  hyphens = new Int8Array(0);
  previous = new Int32Array(0);
  demerits = new Float64Array(0);
  /** Sums at the head of the line after it. */
  width = new Float64Array(0);
  stretch = new Float64Array(0);
  shrink = new Float64Array(0);
  #count = 0;
  readonly #sums: Sums;

  constructor(sums: Sums) {
    this.#sums = sums;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Returns the number of the new node. `part`: width at its head that is not the line's: a box's part before a divided place, a mark that hangs. */
  add(
    item: number,
    place: number,
    start: number,
    part: number,
    fitness: number,
    hyphens: number,
    demerits: number,
    previous: number,
  ): number {
    const node = this.#count++;
    if (node >= this.item.length) this.#grow();
    this.item[node] = item;
    this.place[node] = place;
    this.start[node] = start;
    this.fitness[node] = fitness;
    this.hyphens[node] = hyphens;
    this.demerits[node] = demerits;
    this.previous[node] = previous;
    this.width[node] = (this.#sums.width[start] ?? 0) + part;
    this.stretch[node] = this.#sums.stretch[start] ?? 0;
    this.shrink[node] = this.#sums.shrink[start] ?? 0;
    return node;
  }

  #grow(): void {
    const length = Math.max(1024, this.item.length * 2);
    const longer = <T extends { set(from: T): void }>(made: T, from: T): T => {
      made.set(from);
      return made;
    };
    this.item = longer(new Int32Array(length), this.item);
    this.place = longer(new Int32Array(length), this.place);
    this.start = longer(new Int32Array(length), this.start);
    this.fitness = longer(new Int8Array(length), this.fitness);
    this.hyphens = longer(new Int8Array(length), this.hyphens);
    this.previous = longer(new Int32Array(length), this.previous);
    this.demerits = longer(new Float64Array(length), this.demerits);
    this.width = longer(new Float64Array(length), this.width);
    this.stretch = longer(new Float64Array(length), this.stretch);
    this.shrink = longer(new Float64Array(length), this.shrink);
  }

  /** The breaks on the way to a node, the last of them its own. */
  breaksTo(last: number, items: readonly Item[]): { item: number; place: Place | undefined }[] {
    const breaks: { item: number; place: Place | undefined }[] = [];
    for (let node = last; node >= 0 && (this.item[node] ?? -1) >= 0; node = this.previous[node] ?? -1) {
      const item = this.item[node] ?? 0;
      const box = items[item];
      const place = box?.kind === 'box' ? box.places?.[this.place[node] ?? -1] : undefined;
      breaks.push({ item, place });
    }
    return breaks.toReversed();
  }
}

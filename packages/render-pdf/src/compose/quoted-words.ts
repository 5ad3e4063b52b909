/** Direct quotations among the words of a block: elements of their own, for readers that listen. */
import { blockText, inlineText, walkBlocks, type Article, type Inline, type Quote } from '@offprint/model';
import type { StructureElement } from '../structure/element.ts';

export interface QuotedInlines {
  /** Cut where quotations begin and end. */
  readonly inlines: readonly Inline[];
  /** What those that are quoted belong to. */
  readonly within: ReadonlyMap<Inline, StructureElement>;
}

export class QuotedWords {
  readonly #article: Article;
  /** By block; in the order of the text. */
  readonly #quotes = new Map<string, Quote[]>();
  readonly #lengths = new Map<string, number>();

  constructor(article: Article) {
    this.#article = article;
    for (const quote of article.quotes) {
      const { blockId } = quote.place;
      this.#quotes.set(blockId, [...(this.#quotes.get(blockId) ?? []), quote]);
    }
    for (const quotes of this.#quotes.values())
      quotes.sort((a, b) => a.place.position.start - b.place.position.start);
  }

  /**
   * The inlines of a block with its quotations marked off; as they are when there are none. Words may have been put
   * before the block's own, as a dateline is. A quotation within another one is part of it.
   */
  mark(blockId: string | undefined, inlines: readonly Inline[], tag: StructureElement): QuotedInlines {
    const quotes = blockId === undefined ? undefined : this.#quotes.get(blockId);
    if (!quotes || blockId === undefined) return { inlines, within: new Map() };
    const characters = Array.from(inlineText(inlines));
    const added = characters.length - this.#lengthOf(blockId);
    const cutter = new Cutter(inlines);
    for (const { exact, place } of quotes) {
      const [start, end] = [place.position.start + added, place.position.end + added];
      // In a table or a list positions count other text, too: then the words are not these.
      if (start < cutter.at || characters.slice(start, end).join('') !== exact) continue;
      cutter.take(start);
      cutter.take(end, tag.inline('Quote'));
    }
    cutter.take(Infinity);
    return cutter;
  }

  #lengthOf(blockId: string): number {
    let length = this.#lengths.get(blockId);
    if (length === undefined) {
      const block = [...walkBlocks(this.#article.blocks)].find(({ id }) => id === blockId);
      length = block ? Array.from(blockText(block)).length : 0;
      this.#lengths.set(blockId, length);
    }
    return length;
  }
}

/** Takes inlines over, up to one place after the other, in code points. */
class Cutter implements QuotedInlines {
  readonly inlines: Inline[] = [];
  readonly within = new Map<Inline, StructureElement>();
  at = 0;
  readonly #left: Inline[];

  constructor(inlines: readonly Inline[]) {
    this.#left = [...inlines];
  }

  take(end: number, element?: StructureElement): void {
    for (let next = this.#left[0]; next; next = this.#left[0]) {
      const characters = next.type === 'text' ? Array.from(next.text) : next.type === 'br' ? ['\n'] : [];
      // What counts as no text stands with the words before it.
      if (this.at > end || (this.at === end && characters.length > 0)) return;
      const room = end - this.at;
      if (next.type === 'text' && characters.length > room) {
        this.#left[0] = { ...next, text: characters.slice(room).join('') };
        this.#keep({ ...next, text: characters.slice(0, room).join('') }, element);
        this.at = end;
        return;
      }
      this.#left.shift();
      this.#keep(next, element);
      this.at += characters.length;
    }
  }

  #keep(inline: Inline, element: StructureElement | undefined): void {
    this.inlines.push(inline);
    if (element) this.within.set(inline, element);
  }
}

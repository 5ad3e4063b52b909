/** Blocks that something else in the briefing leads to: tables of quotations, the timeline. */
import type { Article, Briefing } from '@offprint/model';

/** Where a link to a block of an article leads. */
export function blockAnchor(articleId: string, blockId: string): string {
  return `at-${articleId}-${blockId}`;
}

export class MarkedPlaces {
  readonly #wanted: Set<string>;
  readonly #printed = new Set<string>();

  constructor(briefing: Briefing, articles: readonly Article[]) {
    const quoted = (briefing.quoteTable ?? []).flatMap(({ articleId, version, quoteId }) => {
      const article = articles.find(({ id, version: of }) => id === articleId && of === version);
      const quote = article?.quotes.find(({ id }) => id === quoteId);
      return quote ? [blockAnchor(articleId, quote.place.blockId)] : [];
    });
    const told = (briefing.timeline ?? []).flatMap(({ source }) =>
      source?.blockId === undefined ? [] : [blockAnchor(source.articleId, source.blockId)],
    );
    this.#wanted = new Set([...quoted, ...told]);
  }

  /** The name of the block's place, the first time that it is printed and if something leads there. */
  take(articleId: string, blockId: string): string | undefined {
    if (this.#wanted.size === 0) return undefined;
    const anchor = blockAnchor(articleId, blockId);
    if (!this.#wanted.delete(anchor)) return undefined;
    this.#printed.add(anchor);
    return anchor;
  }

  isPrinted(anchor: string): boolean {
    return this.#printed.has(anchor);
  }
}

/** Copies: one text in several outlets, which is one source and no corroboration. */
import type { Result } from './result.ts';

/** Whose text it is. */
export interface CopyOrigin {
  /** The agency or outlet; `null` when nothing tells. */
  readonly name: string | null;
  /** The article of the library that is the original, when it is there. */
  readonly article: string | null;
  /** How this was concluded, in words. */
  readonly concludedFrom: string;
}

/** Articles that have one text, cut or reworded here and there. */
export interface CopyGroup {
  readonly origin: CopyOrigin;
  /** In the order in which they were added. */
  readonly articles: readonly {
    readonly id: string;
    readonly publisher: string | null;
    readonly datePublished: string | null;
  }[];
}

export interface CopyCalls {
  /**
   * The articles that have the text of this one, itself among them; alone when there are no others. The latest
   * versions count. What was removed is in no group.
   */
  copiesOf(id: string): Result<CopyGroup>;

  /**
   * Articles, such as those of a briefing, by origin: each group holds those of them that have one text, and
   * everyone is in exactly one, in the order given. The origin is concluded from these and from all other copies in
   * the library. Errors: `no-such-article`.
   */
  groupByOrigin(ids: readonly string[]): Result<readonly CopyGroup[]>;
}

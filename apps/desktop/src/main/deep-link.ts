/** Addresses that lead to an article: `offprint://article/ID` and `offprint://article/ID#BLOCK`. */
import { Id } from '@offprint/model';

export interface Place {
  readonly id: string;
  readonly block?: string;
}

/** What a link names, or `undefined`: anything else with our scheme is not for other programs to open. */
export function placeOfLink(address: string): Place | undefined {
  const [, id, block] = /^offprint:\/\/article\/([^/?#]+)\/?(?:#(.+))?$/.exec(address) ?? [];
  if (id === undefined || !Id.safeParse(id).success) return undefined;
  return block !== undefined && Id.safeParse(block).success ? { id, block } : { id };
}

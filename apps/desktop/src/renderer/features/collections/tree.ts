/** The tree of collections as the library lists it, each after the one it stands in, and the moves within it. */
import type { CollectionInfo } from '../../../shared/collections.ts';

/** Where a collection goes: into which one (`null`: the top), and before which of those there; absent: at the end. */
export interface Place {
  readonly parent: string | null;
  readonly before?: string;
}

export interface Branch extends CollectionInfo {
  /** 0 at the top. */
  readonly depth: number;
  readonly hasInner: boolean;
}

/** What is shown of the tree: nothing inside those that are folded. */
export function shownBranches(tree: readonly CollectionInfo[], folded: readonly string[]): Branch[] {
  const hidden = new Set(folded);
  const depths = new Map<string | null, number>([[null, -1]]);
  const shown: Branch[] = [];
  for (const one of tree) {
    const above = depths.get(one.parent);
    // What a folded one holds gets no depth, and so do those inside it.
    if (above === undefined || (one.parent !== null && hidden.has(one.parent))) continue;
    depths.set(one.id, above + 1);
    shown.push({ ...one, depth: above + 1, hasInner: tree.some(({ parent }) => parent === one.id) });
  }
  return shown;
}

/** The names of those it stands in and its own: `Caspian / Energy`. */
export function pathOf(tree: readonly CollectionInfo[], id: string): string {
  const names: string[] = [];
  for (let at = find(tree, id); at; at = at.parent === null ? undefined : find(tree, at.parent))
    names.unshift(at.name);
  return names.join(' / ');
}

export function find(tree: readonly CollectionInfo[], id: string): CollectionInfo | undefined {
  return tree.find((one) => one.id === id);
}

/** One place up or down among those beside it; `undefined` at the end. */
export function moved(tree: readonly CollectionInfo[], id: string, by: 1 | -1): Place | undefined {
  const one = find(tree, id);
  const beside = tree.filter(({ parent }) => parent === one?.parent);
  const at = beside.findIndex((other) => other.id === id);
  if (!one || at + by < 0 || at + by >= beside.length) return undefined;
  return placeBefore(one.parent, beside[by === 1 ? at + 2 : at - 1]?.id);
}

/** Into the one above it among those beside it that can hold others; at its end. */
export function movedIn(tree: readonly CollectionInfo[], id: string): Place | undefined {
  const one = find(tree, id);
  const beside = tree.filter(({ parent }) => parent === one?.parent);
  const above = beside
    .slice(
      0,
      beside.findIndex((other) => other.id === id),
    )
    .findLast(({ query }) => query === undefined);
  return above && { parent: above.id };
}

/** Out of the one it stands in, to the place after it. */
export function movedOut(tree: readonly CollectionInfo[], id: string): Place | undefined {
  const holder = find(tree, find(tree, id)?.parent ?? '');
  if (!holder) return undefined;
  const beside = tree.filter(({ parent }) => parent === holder.parent);
  return placeBefore(holder.parent, beside[beside.indexOf(holder) + 1]?.id);
}

/** Where something is dropped on a collection: before it, inside it, after it. `undefined` where it can't stand. */
export function dropped(
  tree: readonly CollectionInfo[],
  id: string,
  on: string,
  part: 'before' | 'inside' | 'after',
): Place | undefined {
  const target = find(tree, on);
  for (let at = target; at; at = at.parent === null ? undefined : find(tree, at.parent))
    if (at.id === id) return undefined;
  if (!target) return undefined;
  if (part === 'inside') return target.query === undefined ? { parent: on } : undefined;
  const beside = tree.filter(({ parent, id: other }) => parent === target.parent && other !== id);
  return placeBefore(target.parent, part === 'before' ? on : beside[beside.indexOf(target) + 1]?.id);
}

function placeBefore(parent: string | null, before: string | undefined): Place {
  return before === undefined ? { parent } : { parent, before };
}

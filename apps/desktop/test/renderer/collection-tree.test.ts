import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dropped,
  moved,
  movedIn,
  movedOut,
  pathOf,
  shownBranches,
  type Place,
} from '../../src/renderer/features/collections/tree.ts';
import type { CollectionInfo } from '../../src/shared/collections.ts';

/** `a` with `b` and `c` inside, `c` with `d` inside; `e`; `s`, which a search fills. */
const TREE: CollectionInfo[] = [
  one('a', null),
  one('b', 'a'),
  one('c', 'a'),
  one('d', 'c'),
  one('e', null),
  { ...one('s', null), query: 'is:unread' },
];

function one(id: string, parent: string | null): CollectionInfo {
  return { id, name: id.toUpperCase(), parent, count: 0 };
}

describe('what is shown', () => {
  test('each a step further in than the one it stands in', () => {
    expect(shownBranches(TREE, []).map(({ id, depth, hasInner }) => [id, depth, hasInner])).toEqual([
      ['a', 0, true],
      ['b', 1, false],
      ['c', 1, true],
      ['d', 2, false],
      ['e', 0, false],
      ['s', 0, false],
    ]);
  });
  test('nothing inside a folded one, however deep', () => {
    expect(shownBranches(TREE, ['a']).map(({ id }) => id)).toEqual(['a', 'e', 's']);
    expect(shownBranches(TREE, ['c']).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e', 's']);
  });
  test('a path names those it stands in', () => expect(pathOf(TREE, 'd')).toBe('A / C / D'));
});

describe('moves by keyboard', () => {
  test('up and down among those beside it, not past the ends', () => {
    expect(moved(TREE, 'c', -1)).toEqual({ parent: 'a', before: 'b' });
    expect(moved(TREE, 'b', 1)).toEqual({ parent: 'a' });
    expect(moved(TREE, 'a', 1)).toEqual({ parent: null, before: 's' });
    expect(moved(TREE, 'a', -1)).toBeUndefined();
    expect(moved(TREE, 's', 1)).toBeUndefined();
  });
  test('in, to the end of the one above that can hold others; out, behind the one it stood in', () => {
    expect(movedIn(TREE, 'e')).toEqual({ parent: 'a' });
    expect(movedIn([...TREE, one('f', null)], 'f')).toEqual({ parent: 'e' });
    expect(movedIn(TREE, 'a')).toBeUndefined();
    expect(movedOut(TREE, 'd')).toEqual({ parent: 'a' });
    expect(movedOut(TREE, 'b')).toEqual({ parent: null, before: 'e' });
    expect(movedOut(TREE, 'e')).toBeUndefined();
  });
});

describe('what is dropped', () => {
  test('stands before, inside or after', () => {
    expect(dropped(TREE, 'e', 'c', 'before')).toEqual({ parent: 'a', before: 'c' });
    expect(dropped(TREE, 'e', 'c', 'inside')).toEqual({ parent: 'c' });
    expect(dropped(TREE, 'e', 'b', 'after')).toEqual({ parent: 'a', before: 'c' });
    expect(dropped(TREE, 'b', 'a', 'after')).toEqual({ parent: null, before: 'e' });
  });
  test('never inside itself, nor inside what a search fills', () => {
    expect(dropped(TREE, 'a', 'd', 'inside')).toBeUndefined();
    expect(dropped(TREE, 'a', 'a', 'after')).toBeUndefined();
    expect(dropped(TREE, 'e', 's', 'inside')).toBeUndefined();
  });
});

test('after any moves of any tree each collection is still there once, and none inside itself', () => {
  const move = fc.tuple(
    fc.constantFrom('up', 'down', 'in', 'out', 'before', 'inside', 'after'),
    fc.nat(5),
    fc.nat(5),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let tree = TREE;
      for (const [way, which, where] of moves) {
        const id = TREE[which]?.id ?? '';
        const on = TREE[where]?.id ?? '';
        const place =
          way === 'up' || way === 'down'
            ? moved(tree, id, way === 'up' ? -1 : 1)
            : way === 'in'
              ? movedIn(tree, id)
              : way === 'out'
                ? movedOut(tree, id)
                : dropped(tree, id, on, way as 'before');
        if (place) tree = put(tree, id, place);
      }
      expect(
        shownBranches(tree, [])
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['a', 'b', 'c', 'd', 'e', 's']);
    }),
  );
});

/** What the library does with a move. */
function put(tree: readonly CollectionInfo[], id: string, { parent, before }: Place): CollectionInfo[] {
  const moving = tree.find((other) => other.id === id);
  if (!moving) throw new Error(id);
  const rest = tree.filter((other) => other.id !== id);
  const at = before === undefined ? rest.length : rest.findIndex((other) => other.id === before);
  expect(at).toBeGreaterThanOrEqual(0);
  const flat = [...rest.slice(0, at), { ...moving, parent }, ...rest.slice(at)];
  const under = (above: string | null): CollectionInfo[] =>
    flat.filter((other) => other.parent === above).flatMap((other) => [other, ...under(other.id)]);
  return under(null);
}

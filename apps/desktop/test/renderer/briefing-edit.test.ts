import type { Draft } from '@offprint/briefing/draft';
import { emptyDraft } from '@offprint/briefing/draft';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addArticles,
  addSection,
  changeItem,
  itemKeys,
  moveItem,
  moveSection,
  overrule,
  removeItem,
  removeSection,
  stepItem,
  takeBack,
  withDescriptor,
  type Place,
} from '../../src/renderer/features/briefing/edit.ts';
import { tabOf } from '../../src/renderer/features/briefing/places.ts';

function draftOf(...sections: readonly string[][]): Draft {
  return {
    ...emptyDraft('b'),
    sections: sections.map((ids, s) => ({
      heading: `S${s}`,
      items: ids.map((id) => ({ article: `${id}@1`, mode: 'full' as const })),
    })),
  };
}
const shape = (draft: Draft): string[][] =>
  draft.sections.map(({ items }) => items.map(({ article }) => article.replace('@1', '')));

describe('moving', () => {
  const draft = draftOf(['a', 'b', 'c'], [], ['d']);

  test.each([
    [{ section: 0, item: 0 }, { section: 0, item: 3 }, [['b', 'c', 'a'], [], ['d']]],
    [{ section: 0, item: 2 }, { section: 0, item: 0 }, [['c', 'a', 'b'], [], ['d']]],
    [{ section: 0, item: 1 }, { section: 1, item: 0 }, [['a', 'c'], ['b'], ['d']]],
    [{ section: 2, item: 0 }, { section: 0, item: 1 }, [['a', 'd', 'b', 'c'], [], []]],
    [{ section: 0, item: 1 }, { section: 0, item: 1 }, [['a', 'b', 'c'], [], ['d']]],
    [{ section: 0, item: 1 }, { section: 0, item: 2 }, [['a', 'b', 'c'], [], ['d']]],
  ])('an item from %o before %o', (from: Place, to: Place, after) => {
    expect(shape(moveItem(draft, from, to))).toEqual(after);
  });

  test('step by step it goes through every place and comes back', () => {
    let at: Place = { section: 0, item: 0 };
    let now = draft;
    const seen: string[][][] = [];
    for (let moved = stepItem(now, at, 1); moved; moved = stepItem(now, at, 1)) {
      ({ draft: now, at } = moved);
      seen.push(shape(now));
    }
    expect(seen).toEqual([
      [['b', 'a', 'c'], [], ['d']],
      [['b', 'c', 'a'], [], ['d']],
      [['b', 'c'], ['a'], ['d']],
      [['b', 'c'], [], ['a', 'd']],
      [['b', 'c'], [], ['d', 'a']],
    ]);
    for (let moved = stepItem(now, at, -1); moved; moved = stepItem(now, at, -1))
      ({ draft: now, at } = moved);
    expect(shape(now)).toEqual(shape(draft));
  });

  test('no sequence of changes loses or doubles an article that nobody took out', () => {
    const step = fc.record({ what: fc.nat(5), a: fc.nat(3), b: fc.nat(4), c: fc.nat(3), d: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = draft;
        for (const { what, a, b, c, d } of steps) {
          const from = { section: a % now.sections.length, item: b };
          const to = { section: c % now.sections.length, item: d };
          const room = now.sections[to.section]?.items.length ?? 0;
          if (what === 0) now = moveItem(now, from, { ...to, item: Math.min(d, room) });
          if (what === 1) now = stepItem(now, from, d % 2 === 0 ? 1 : -1)?.draft ?? now;
          if (what === 2) now = addSection(now);
          if (what === 3) now = removeSection(now, from.section);
          if (what === 4) now = moveSection(now, from.section, d % 2 === 0 ? 1 : -1);
          if (what === 5) now = changeItem(now, from, { mode: 'summary' });
        }
        expect(shape(now).flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
        const keys = itemKeys(now).flat();
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

test('articles come to a place or to the end, and the draft before is as it was', () => {
  const before = draftOf(['a'], ['b']);
  expect(shape(addArticles(before, ['x@1', 'y@1']))).toEqual([['a'], ['b', 'x', 'y']]);
  expect(shape(addArticles(before, ['x@1'], { section: 0, item: 0 }))).toEqual([['x', 'a'], ['b']]);
  expect(shape(removeItem(before, { section: 1, item: 0 }))).toEqual([['a'], []]);
  expect(shape(before)).toEqual([['a'], ['b']]);
});

test('a finding is overruled by name and counted again', () => {
  const before = draftOf(['a']);
  const once = overrule(before, 'embargoed', 'a', ' Agreed. ');
  expect(once.overrides).toEqual([{ code: 'embargoed', place: 'a', reason: 'Agreed.' }]);
  expect(overrule(once, 'embargoed', 'a', '').overrides).toEqual([{ code: 'embargoed', place: 'a' }]);
  expect(takeBack(once, 'embargoed', 'a#p1').overrides).toBeUndefined();
  expect(takeBack(once, 'undated', 'a').overrides).toHaveLength(1);
  expect(withDescriptor(withDescriptor(before, 'a', 'Close.'), 'a', '').descriptors).toBeUndefined();
});

test.each([
  ['keyPoints[2]', 'front', '[data-place="keyPoints[2]"]'],
  ['marking', 'front', '[data-place="marking"]'],
  ['b#p3', 'contents', '[data-place="sections[1].items[0]"]'],
  ['sections[0].items[0].summary[1]', 'contents', '[data-place="sections[0].items[0].summary"]'],
  ['quoteTable[3]', 'sources', '[data-place="quotes[3]"]'],
  ['briefing', 'contents', '#form-panel'],
])('the place %s is found in the form', (place, tab, selector) => {
  expect(tabOf(place, draftOf(['a'], ['b']))).toMatchObject({ tab, selector });
});

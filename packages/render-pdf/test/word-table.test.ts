import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../src/inline/word-table.ts';

test('finds what a map would find, wherever the words stand', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж', '𐐷', '\u0301'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { maxLength: 40 }), (put, asked) => {
      const table = new WordTable<number>();
      const map = new Map<string, number>();
      for (const [i, text] of put.entries()) {
        if (!map.has(text)) table.add(text, i);
        map.set(text, map.get(text) ?? i);
      }
      expect(table.size).toBe(map.size);
      let at = 0;
      const all = [...put, ...asked];
      for (const text of all) {
        expect(table.find(all.join(''), at, at + text.length)).toBe(map.get(text));
        expect(table.get(text)).toBe(map.get(text));
        at += text.length;
      }
    }),
  );
});

test('grows, and forgets everything at once', () => {
  const table = new WordTable<number>();
  for (let i = 0; i < 5000; i++) table.add(`word ${i}`, i);
  expect(Array.from({ length: 5000 }, (_, i) => table.get(`word ${i}`))).toEqual(
    Array.from({ length: 5000 }, (_, i) => i),
  );
  expect(table.get('word 5000')).toBeUndefined();
  table.clear();
  expect([table.size, table.get('word 7')]).toEqual([0, undefined]);
});

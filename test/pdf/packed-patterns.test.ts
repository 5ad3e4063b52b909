import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { packedPatterns } from '@offprint/render-pdf/bundle';
import { expect, test } from 'vitest';

const PACKAGE = new URL('../../packages/render-pdf/', import.meta.url);
const require = createRequire(new URL('package.json', PACKAGE));
const folder = dirname(require.resolve('hyphen/patterns/en-us.js'));
const imports = readFileSync(new URL('src/inline/hyphenate.ts', PACKAGE), 'utf8').matchAll(
  /hyphen\/patterns\/([\w-]+\.js)'\)/g,
);
const files = [...imports].map(([, file = '']) => file);

interface Packed {
  readonly alphabet: string;
  readonly lengths: readonly number[];
  readonly bytes: string;
  readonly exceptions: unknown;
}

type Patterns = readonly [lists: readonly (readonly number[])[], trie: Trie, exceptions: unknown];
type Trie = { readonly [letter: string]: Trie | readonly [Trie, number] | number };

/** Every pattern with its levels, by its letters, as the package stores them. */
function patternsOf([lists, trie]: Patterns): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const visit = (below: Trie, letters: string): void => {
    for (const [letter, node] of Object.entries(below)) {
      const list = typeof node === 'number' ? node : Array.isArray(node) ? (node[1] as number) : undefined;
      if (list !== undefined) found.set(letters + letter, lists[list] ?? []);
      if (typeof node !== 'number') visit((Array.isArray(node) ? node[0] : node) as Trie, letters + letter);
    }
  };
  visit(trie, '');
  return found;
}

/** The same of a packed table. */
function unpackedPatterns({ alphabet, lengths, bytes }: Packed): Map<string, readonly number[]> {
  const all = Buffer.from(bytes, 'base64');
  const [edges = 0, patterns = 0, letters = 0] = lengths;
  const found = new Map<string, readonly number[]>();
  const visit = (node: number, before: string): void => {
    for (let edge = all.readUInt16LE(node * 2); edge < all.readUInt16LE(node * 2 + 2); edge++) {
      const text = before + (alphabet[(all[edges + patterns + edge] ?? 0) - 1] ?? '?');
      const at = all.readUInt16LE(edges + (edge + 1) * 2);
      const list = edges + patterns + letters + at;
      if (at > 0) found.set(text, [...all.subarray(list + 1, list + 1 + (all[list] ?? 0))]);
      visit(edge + 1, text);
    }
  };
  visit(0, '');
  return found;
}

test.each(files)('the patterns of %s are the same in a bundle', (file) => {
  const path = join(folder, file);
  const module = { exports: undefined as unknown };
  runInNewContext(packedPatterns.load(path) ?? '', { module });
  const packed = module.exports as Packed;
  const patterns = require(path) as Patterns;
  expect(unpackedPatterns(packed)).toEqual(patternsOf(patterns));
  expect(packed.exceptions).toEqual(patterns[2]);
});

test('there are patterns to pack', () => {
  expect(files.length).toBeGreaterThan(15);
});

test('other files are left as they are', () => {
  expect(packedPatterns.load(join(folder, '..', 'hyphen.js'))).toBeUndefined();
});

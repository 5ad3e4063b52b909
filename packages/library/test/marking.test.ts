import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { findTerms, termsOf } from '../src/marking.ts';

function marked(text: string, query: string): string[] {
  return findTerms(text, termsOf(query)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Azərbaycan və Łódź', 'azerbaycan OR lodz ', ['Azərbaycan', 'Łódź']],
  ['The peace talks and other talks', '"peace talks"', ['peace talks']],
  ['a café and a cafe', '=café', ['café']],
  ['oil and talks', 'oil -talks', ['oil']],
  ['harbours', 'harb*', ['harbours']],
  ['oil oil', '(oil', []],
  ['北京市', '北京', ['北京']],
  ['peace, then talks', '"peace then" "then talks"', ['peace, then talks']],
])('in %s, %s marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test('a window can load it: nothing it imports, directly or not, is of Node or SQLite', () => {
  const seen = new Set<string>();
  const foreign = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const [, type, from = ''] of readFileSync(url, 'utf8').matchAll(
      /^import (type )?[^;]*? from '([^']+)';/gms,
    ))
      if (type) continue;
      else if (from.startsWith('.')) visit(new URL(from, url));
      else foreign.add(from);
  };
  visit(new URL('../src/marking.ts', import.meta.url));
  expect([...foreign].filter((name) => name !== '@offprint/model')).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
});

test('and can do without the globals of Node', async () => {
  vi.resetModules();
  vi.stubGlobal('Buffer', undefined);
  vi.stubGlobal('process', undefined);
  try {
    await expect(import('../src/marking.ts')).resolves.toHaveProperty('findTerms');
  } finally {
    vi.unstubAllGlobals();
  }
});

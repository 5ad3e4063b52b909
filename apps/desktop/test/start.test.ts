/** What the main process loads before it opens a window: everybody who starts the app waits for it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gm;

test('no schemas are loaded at the start: they come with the first call, while the page draws itself', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const [, name = ''] of readFileSync(url, 'utf8').matchAll(IMPORT))
      if (name.startsWith('.')) visit(new URL(name, url));
      else if (!name.startsWith('node:')) packages.add(name);
  };
  visit(new URL('../src/main/index.ts', import.meta.url));
  expect(seen.size).toBeGreaterThan(20);
  // The texts of findings are only texts.
  expect([...packages].sort()).toEqual(['@offprint/briefing/findings', 'electron']);
});

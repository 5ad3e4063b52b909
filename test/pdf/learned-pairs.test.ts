import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { learnedPairs } from '@offprint/render-pdf/bundle';
import { expect, test } from 'vitest';

const FILE = fileURLToPath(new URL('../../packages/render-pdf/src/inline/learned-pairs.ts', import.meta.url));

test.each([
  ['', (code: string) => code],
  [', its types taken off', (code: string) => code.replace(': readonly LearnedPairs[]', '')],
])('in a bundle the list of what was learned of letters is filled%s', (_, given) => {
  const code = given(readFileSync(FILE, 'utf8'));
  const filled = learnedPairs.transform(code, FILE) ?? '';
  const [, list = '[]'] = /LEARNED.* = (\[.*\]);/.exec(filled) ?? [];
  const learned = JSON.parse(list) as { languages: string[]; letters: string; numbers: string }[];
  expect(learned.length).toBeGreaterThan(4);
  for (const { letters, numbers } of learned)
    expect(Buffer.from(numbers, 'base64').length).toBe(2 * letters.length * (2 + letters.length));
});

test('other files are left as they are, and a list that is not found is told', () => {
  expect(learnedPairs.transform('export {};', FILE.replace('learned-pairs', 'face'))).toBeUndefined();
  expect(() => learnedPairs.transform('export {};', FILE)).toThrow('no list');
});

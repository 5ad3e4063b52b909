import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { PLUGINS } from '@offprint/render-pdf/bundle';
import { expect, test } from 'vitest';

const [, jsonPatterns] = PLUGINS;
const require = createRequire(new URL('../../packages/render-pdf/package.json', import.meta.url));
const folder = dirname(require.resolve('hyphen/patterns/en-us.js'));
/** One of the package's, Church Slavonic, is no program. */
const files = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'cu.js');

test.each(files)('the patterns of %s are the same in a bundle', (file) => {
  const path = join(folder, file);
  const module = { exports: undefined as unknown };
  runInNewContext(jsonPatterns.load(path) ?? '', { module, JSON });
  expect(module.exports).toEqual(require(path));
});

test('other files are left as they are', () => {
  expect(jsonPatterns.load(join(folder, '..', 'hyphen.js'))).toBeUndefined();
});

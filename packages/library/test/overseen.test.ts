import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreLibrary, type Library, type Overseen } from '../src/index.ts';
import { article, code, openTestLibrary, temporaryFolder, testEnv, value } from './sample.ts';

/** Three articles, two of them with what they were imported from. */
function filled(): Library {
  const library = openTestLibrary();
  for (const [i, id] of ['a', 'b'].entries())
    value(
      library.addArticle({
        article: article({ id, headline: id }),
        source: { bytes: new Uint8Array([i]), mediaType: 'text/html' },
      }),
    );
  value(library.addArticle({ article: article({ id: 'c', headline: 'c' }) }));
  return library;
}

/** Hears of every step, and gives the work up at that one. */
function oversees(until = Infinity): Overseen & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    report: (begun, of) => heard.push(`${begun}/${of}`),
    cancelled: () => heard.length > until,
  };
}

test('checking tells of every article and asset', () => {
  const overseen = oversees();
  expect(value(filled().verify(overseen))).toMatchObject({ clean: true, versions: 3, assets: 2 });
  expect(overseen.heard).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
});

test.each([0, 2, 4])('checking that is given up at step %i answers at once', (step) => {
  const overseen = oversees(step);
  expect(code(filled().verify(overseen))).toBe('cancelled');
  expect(overseen.heard).toHaveLength(step + 1);
});

test('a backup tells of every asset', () => {
  const overseen = oversees();
  value(filled().backUp(join(temporaryFolder(), 'copy'), overseen));
  expect(overseen.heard).toEqual(['0/2', '1/2', '2/2']);
});

test('a backup that is given up leaves nothing', () => {
  const to = join(temporaryFolder(), 'copy');
  const library = filled();
  expect(code(library.backUp(to, oversees(1)))).toBe('cancelled');
  expect(existsSync(to)).toBe(false);
  expect(readdirSync(dirname(to))).toEqual([]);
  value(library.backUp(to));
});

test('restoring tells of every asset, and of what it verifies afterwards; given up it leaves nothing', () => {
  const folder = temporaryFolder();
  const [copy, to] = [join(folder, 'copy'), join(folder, 'library')];
  value(filled().backUp(copy));
  for (const step of [1, 5]) {
    expect(code(restoreLibrary(copy, to, testEnv(), oversees(step)))).toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['copy']);
  }
  const overseen = oversees();
  value(restoreLibrary(copy, to, testEnv(), overseen));
  expect(overseen.heard).toEqual(['0/2', '1/2', '2/2', '0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
});

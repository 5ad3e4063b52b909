import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { CONTENT, end, LAUNCHER, oldNode, temporaryFolder } from './run-offprint.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

// The command as it is packaged: its launcher and its build, without the sources. It lies inside the package, so
// that the external packages are found.
let packaged: string;
beforeAll(async () => {
  mkdirSync(join(PACKAGE, 'test-results'), { recursive: true });
  packaged = mkdtempSync(join(PACKAGE, 'test-results', 'packaged-'));
  await build({ root: PACKAGE, logLevel: 'error', build: { outDir: join(packaged, 'dist') } });
  cpSync(LAUNCHER, join(packaged, 'bin', 'offprint.mjs'));
});
afterAll(() => rmSync(packaged, { recursive: true, force: true }));

describe.each([...new Set([process.execPath, oldNode ?? process.execPath])])('packaged, on %s', (node) => {
  const run = (...args: string[]): ReturnType<typeof end> =>
    end(node, [join(packaged, 'bin', 'offprint.mjs'), ...args]);

  it('imports, finds and prints', async () => {
    const folder = temporaryFolder();
    const library = ['--library', join(folder, 'library')];
    expect(await run('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    expect(await run('import', join(CONTENT, 'letters-and-marks.json'), ...library)).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect((await run('search', 'diyarbakir', ...library)).stdout).toContain('letters-and-marks');
    expect(await run('brief', 'letters', '-o', join(folder, 'out.pdf'), ...library)).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(readdirSync(folder)).toContain('out.pdf');
    expect((await run('publish')).code).toBe(2);
  });
});

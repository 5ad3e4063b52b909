import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { CONTENT, end, keptIn, LAUNCHER, oldNode, temporaryFolder } from './run-offprint.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

// The command as it is packaged: its launcher and its build, without the sources. It lies inside the package, so
// that the external packages are found.
let packaged: string;
beforeAll(async () => {
  mkdirSync(join(PACKAGE, 'test-results'), { recursive: true });
  packaged = mkdtempSync(join(PACKAGE, 'test-results', 'packaged-'));
  await build({ root: PACKAGE, logLevel: 'error', build: { outDir: join(packaged, 'dist') } });
  cpSync(dirname(LAUNCHER), join(packaged, 'bin'), { recursive: true });
});
afterAll(() => rmSync(packaged, { recursive: true, force: true }));

describe.each([...new Set([process.execPath, oldNode ?? process.execPath])])('packaged, on %s', (node) => {
  const run = (folder: string, ...args: string[]): ReturnType<typeof end> =>
    end(node, [join(packaged, 'bin', 'offprint.mjs'), ...args], {
      NODE_COMPILE_CACHE: join(folder, 'kept'),
      OFFPRINT_LIBRARY: join(folder, 'library'),
    });

  it('imports, finds and prints', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, '--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const articles = ['letters-and-marks', 'name-of-the-offprint', 'sochi-talks-digest'];
    const files = articles.map((name) => join(CONTENT, `${name}.json`));
    expect(await run(folder, 'import', ...files)).toMatchObject({ code: 0 });
    expect((await run(folder, 'search', 'diyarbakir')).stdout).toContain('letters-and-marks');
    expect(await run(folder, 'brief', 'letters', '-o', join(folder, 'out.pdf'))).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(readdirSync(folder)).toContain('out.pdf');
    expect((await run(folder, 'publish')).code).toBe(2);

    // Nothing that was compiled is refused by the next run, though setting documents has changed V8's settings.
    expect((await run(folder, 'check', join(CONTENT, 'briefing.json'))).code).toBe(0);
    const kept = Object.values(keptIn(folder)).filter(({ occasions }) => 'brief' in occasions);
    expect(kept.filter(({ occasions }) => 'check' in occasions).length).toBeGreaterThan(9);
    expect(kept.filter(({ refusals }) => refusals > 0)).toEqual([]);
  });
});

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

it('imports nothing by itself, which a script that runs with kept code can not', () => {
  const files = readdirSync(join(packaged, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files)
    expect(readFileSync(join(packaged, 'dist', name), 'utf8'), name).not.toMatch(/\bimport\(["'`]/);
});

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
    // Only a detector tells its language, and it is asked for when it is needed.
    const short = join(folder, 'short.txt');
    writeFileSync(
      short,
      'A kikötő nyitva marad\n\nA komp holnaptól újra közlekedik a két part között, közölte a városi hivatal.\n',
    );
    expect((await run(folder, 'import', short, '--dry-run', '--json')).stdout).toContain('"language":"hu"');
    expect((await run(folder, 'search', 'diyarbakir')).stdout).toContain('letters-and-marks');
    expect(await run(folder, 'brief', 'letters', '-o', join(folder, 'out.pdf'))).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(readdirSync(folder)).toContain('out.pdf');
    expect((await run(folder, 'publish')).code).toBe(2);

    // Nothing that was compiled is refused by the next run, though setting documents has changed V8's settings.
    expect((await run(folder, 'check', join(CONTENT, 'briefing.json'))).code).toBe(0);
    // It also asks for what lies outside of the build: what decodes pictures.
    const whole = await run(folder, 'brief', join(CONTENT, 'briefing.json'), '-o', join(folder, 'whole.pdf'));
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const kept = Object.values(keptIn(folder)).filter(({ occasions }) => 'brief' in occasions);
    expect(kept.filter(({ occasions }) => 'check' in occasions).length).toBeGreaterThan(9);
    // But patterns of hyphenation, which are data, and are asked for when the settings are changed already.
    const refused = Object.entries(keptIn(folder)).filter(([, { refusals }]) => refusals > 0);
    for (const [name] of refused)
      expect(readFileSync(join(packaged, 'dist', name), 'utf8')).toContain('exceptions:');
  });
});

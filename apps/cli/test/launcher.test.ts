import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { end, LAUNCHER, libraryWithContent, oldNode, temporaryFolder } from './run-offprint.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe.runIf(oldNode)('on a Node that can not run TypeScript', () => {
  it('the command runs all the same, and its exit code is passed on', async () => {
    const library = await libraryWithContent();
    const run = (...args: string[]): ReturnType<typeof end> => end(oldNode ?? '', [LAUNCHER, ...args]);
    expect(await run('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    expect((await run('list', '--library', library)).stdout).toContain('An Article of Its Own');
    expect((await run('publish')).code).toBe(2);
    expect((await run('list', '--library', join(library, 'assets', 'x'))).code).toBe(3);
  });
});

it('is installed as the command of the workspace', async () => {
  const bin = join(ROOT, 'node_modules', '.bin', 'offprint');
  expect(await end(bin, ['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
});

it('says what to do when there is neither a source nor a build to run', async () => {
  const folder = temporaryFolder();
  cpSync(dirname(LAUNCHER), join(folder, 'bin'), { recursive: true });
  const { code, stderr } = await end(process.execPath, [join(folder, 'bin', 'offprint.mjs'), 'list']);
  expect(code).toBe(2);
  expect(stderr).toContain('npm run build');
});

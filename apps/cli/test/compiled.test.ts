import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { end, keptIn, LAUNCHER, oldNode, temporaryFolder, type Ended } from './run-offprint.ts';

const RUN = `
  import { runCompiled } from ${JSON.stringify(new URL('compiled.mjs', `file://${LAUNCHER}`).href)};
  const [file, folder, occasion] = process.argv.slice(1);
  console.log(runCompiled(file, folder, occasion).answer());
`;
const MAIN = `const { twice } = require('./twice.cjs'); exports.answer = () => twice(21) + require('node:path').sep;`;
const TWICE = 'exports.twice = (number) => number * 2; exports.never = () => 0;';

interface Program {
  readonly folder: string;
  readonly run: (occasion: string, env?: Readonly<Record<string, string>>) => Promise<Ended>;
}

function program(main = MAIN, node = process.execPath): Program {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'main.cjs'), main);
  writeFileSync(join(folder, 'twice.cjs'), TWICE);
  const args = ['--input-type=module', '-e', RUN, join(folder, 'main.cjs'), join(folder, 'kept')];
  return { folder, run: (occasion, env) => end(node, [...args, occasion], env) };
}

describe.each([...new Set([process.execPath, oldNode ?? process.execPath])])(
  'a built program, on %s',
  (node) => {
    it('runs, and what it has called is kept and taken the next time', async () => {
      const { folder, run } = program(MAIN, node);
      expect(await run('list')).toEqual({ code: 0, stdout: '42/\n', stderr: '' });
      expect(keptIn(folder)).toMatchObject({
        'main.cjs': { occasions: { list: expect.any(Number) }, refusals: 0 },
        'twice.cjs': { occasions: { list: expect.any(Number) }, refusals: 0 },
      });
      expect(await run('brief')).toMatchObject({ code: 0, stdout: '42/\n' });
      // Had V8 refused what was kept, the first occasion would be gone.
      expect(keptIn(folder)['twice.cjs']).toMatchObject({
        occasions: { list: expect.any(Number), brief: expect.any(Number) },
        refusals: 0,
      });
    });
  },
);

it('keeps nothing again of a kind of run that was kept', async () => {
  const { folder, run } = program();
  await run('list');
  const [file = ''] = readdirSync(join(folder, 'kept'), { recursive: true }).filter((name) =>
    /main/.test(String(name)),
  );
  const long = new Date('2001-02-03');
  utimesSync(join(folder, 'kept', String(file)), long, long);
  await run('list');
  expect(keptIn(folder)['main.cjs']).toMatchObject({ changed: long.getTime() });
});

it('keeps more of a run of that kind that takes much longer', async () => {
  const { folder, run } = program(
    `${MAIN} if (process.env.LONG) for (const end = Date.now() + 600; Date.now() < end; );`,
  );
  await run('list');
  const first = keptIn(folder)['main.cjs']?.occasions['list'] ?? 0;
  await run('list', { LONG: 'yes' });
  expect(keptIn(folder)['main.cjs']?.occasions['list']).toBeGreaterThan(first + 300);
});

it('keeps no less of a longer run, in which V8 has forgotten what was called at its beginning', async () => {
  const called = Array.from({ length: 99 }, (_, i) => `(function () { return [${i}, 'a', 'b']; })();`).join(
    '',
  );
  const forgetting = 'for (let i = 0, kept = []; i < 500; i++) kept[i % 8] = new Array(100_000).fill(i);';
  const { folder, run } = program(`${MAIN} ${called} if (process.env.LONG) { ${forgetting} }`);
  // Little memory is cleared often.
  const little = { NODE_OPTIONS: '--max-old-space-size=20' };
  await run('list', little);
  const first = keptIn(folder)['main.cjs'];
  await run('list', { ...little, LONG: 'yes' });
  const second = keptIn(folder)['main.cjs'];
  expect(second?.occasions['list']).toBeGreaterThan(first?.occasions['list'] ?? 0);
  expect(second?.size).toBeGreaterThan((first?.size ?? 0) - 9); // the line before the code has other numbers
});

it('takes nothing of another text, of damaged code, or of other settings', async () => {
  const { folder, run } = program();
  await run('list');
  // Of the same length, which is all that V8 compares.
  writeFileSync(join(folder, 'twice.cjs'), TWICE.replace('* 2', '* 3'));
  expect((await run('list')).stdout).toBe('63/\n');
  expect(keptIn(folder)['twice.cjs']).toMatchObject({ occasions: { list: expect.any(Number) } });

  for (const [name, { path }] of Object.entries(keptIn(folder))) {
    const bytes = readFileSync(path);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 0xff;
    writeFileSync(path, name === 'main.cjs' ? bytes.subarray(0, 90) : bytes);
  }
  expect(await run('list')).toEqual({ code: 0, stdout: '63/\n', stderr: '' });
});

it('gives up keeping what is refused again and again', async () => {
  const changing = `require('node:v8').setFlagsFromString('--no-opt'); ${MAIN}`;
  const { folder, run } = program(changing);
  for (let i = 0; i < 5; i++) await run('list');
  expect(keptIn(folder)['main.cjs']).toMatchObject({ refusals: 2 });
});

it('keeps nothing of a run that failed, and runs where nothing can be kept', async () => {
  const failing = program(`process.exitCode = 1; ${MAIN}`);
  expect(await failing.run('list')).toMatchObject({ code: 1, stdout: '42/\n' });
  expect(existsSync(join(failing.folder, 'kept'))).toBe(false);

  const { folder, run } = program();
  writeFileSync(join(folder, 'kept'), 'a file where the folder would be');
  expect(await run('list')).toEqual({ code: 0, stdout: '42/\n', stderr: '' });
});

describe('a build', () => {
  /** A project with one package and a build that is a minute younger. */
  async function isFresh(change: (root: string) => void): Promise<boolean> {
    const root = temporaryFolder();
    const at = (time: string, ...path: string[]): void => {
      const file = join(root, ...path);
      mkdirSync(join(file, '..'), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, '');
      utimesSync(file, new Date(time), new Date(time));
    };
    at('2026-01-01T10:00:00Z', 'package-lock.json');
    at('2026-01-01T10:00:00Z', 'packages', 'one', 'src', 'deep', 'er', 'file.ts');
    at('2026-01-01T10:01:00Z', 'cli', 'dist', 'built.cjs');
    for (const folder of ['src/deep/er', 'src/deep', 'src'])
      at('2026-01-01T10:00:00Z', 'packages', 'one', ...folder.split('/'));
    change(root);
    const script = `
      import { isFresh, packagesIn } from ${JSON.stringify(new URL('fresh.mjs', `file://${LAUNCHER}`).href)};
      const [root] = process.argv.slice(1);
      console.log(isFresh(root + '/cli/dist/built.cjs', root, packagesIn(root + '/packages')));
    `;
    const { stdout, stderr } = await end(process.execPath, ['--input-type=module', '-e', script, root]);
    expect(stderr).toBe('');
    return stdout === 'true\n';
  }

  it.each<[string, boolean, (root: string) => void]>([
    ['is fresh when it is younger than all sources', true, () => {}],
    [
      'is not when a file was changed',
      false,
      (root) => writeFileSync(join(root, 'packages/one/src/deep/er/file.ts'), 'x'),
    ],
    [
      'is not when a file has come',
      false,
      (root) => writeFileSync(join(root, 'packages/one/src/new.ts'), 'x'),
    ],
    [
      'is not when other packages were installed',
      false,
      (root) => writeFileSync(join(root, 'package-lock.json'), '{}'),
    ],
    [
      'is fresh whatever is tested',
      true,
      (root) => {
        mkdirSync(join(root, 'packages/one/test'));
        writeFileSync(join(root, 'packages/one/test/one.test.ts'), 'x');
      },
    ],
  ])('%s', async (_, fresh, change) => {
    expect(await isFresh(change)).toBe(fresh);
  });
});

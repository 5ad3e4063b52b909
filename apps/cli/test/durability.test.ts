import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dump, FIXTURE, jsonLines, libraryWithContent, offprint, temporaryFolder } from './run-offprint.ts';

it('verifies a whole library, backs it up, and restores it as it was', async () => {
  const library = await libraryWithContent();
  const verified = await offprint(['verify', '--library', library, '--json']);
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(jsonLines(verified.stdout)).toMatchObject([{ ok: true, clean: true, versions: 3, faults: [] }]);

  const folder = temporaryFolder();
  const backup = join(folder, 'backup');
  const made = await offprint(['backup', backup, '--library', library]);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('Backed up: 3 articles');
  expect(await offprint(['backup', backup, '--library', library, '--json'])).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('not-empty') as string,
  });

  // It is read like a library, and not written.
  expect(await offprint(['list', '--library', backup])).toMatchObject({ code: 0 });
  expect(await offprint(['import', FIXTURE, '--library', backup, '--json'])).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('is-a-backup') as string,
  });

  const copy = join(folder, 'copy');
  expect(await offprint(['restore', backup, '--library', copy])).toMatchObject({ code: 0, stderr: '' });
  expect(dump(copy)).toEqual(dump(library));
  const again = await offprint(['restore', backup, '--library', copy, '--json']);
  expect(again.code).toBe(3);
  expect(jsonLines(again.stdout)).toMatchObject([{ ok: false, error: { code: 'not-empty' } }]);
});

it('names what is wrong and ends with 1, and mends what can be mended', async () => {
  const library = await libraryWithContent();
  writeFileSync(join(library, 'assets', 'stray'), 'stray');
  const { code, stdout, stderr } = await offprint(['verify', '--library', library, '--json']);
  expect(code).toBe(1);
  expect(jsonLines(stdout)).toMatchObject([
    { ok: false, faults: [{ code: 'asset-unnamed', asset: 'stray' }] },
  ]);
  expect(stderr).toContain('(asset-unnamed)');

  const mended = await offprint(['verify', '--repair', '--library', library]);
  expect(mended.code).toBe(0);
  expect(mended.stdout).toContain('Repaired: put the file stray aside');
  expect(await offprint(['verify', '--library', library])).toMatchObject({ code: 0 });

  const folder = join(library, 'assets');
  const first = readdirSync(folder)[0] ?? '';
  rmSync(join(folder, first), { recursive: true });
  const lost = await offprint(['verify', '--repair', '--library', library, '--json']);
  expect(lost.code).toBe(1);
  expect(lost.stdout).toContain('asset-missing');
});

it('ends with 3 where there is no library and no backup', async () => {
  const nowhere = join(temporaryFolder(), 'nowhere');
  for (const args of [['verify'], ['backup', join(nowhere, 'b')], ['restore', nowhere]]) {
    const { code, stdout } = await offprint([...args, '--library', nowhere, '--json']);
    expect(code).toBe(3);
    expect(jsonLines(stdout)).toMatchObject([{ ok: false }]);
  }
});

import { mkdirSync, mkdtempSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import type { Result } from '../src/shared/result.ts';

let dir: string;
let library: LibraryProcess;
const make = (create: boolean): LibraryProcess =>
  createLibraryProcess({
    dir: join(dir, 'library'),
    create,
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => 'id',
    sha256: () => '0'.repeat(64),
    elapsed: () => 0,
  });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-loss-'));
  library = make(true);
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the library process', () => {
  const list = (): Promise<Result<unknown>> => library.calls['articles.list']({ offset: 0, limit: 1 });

  test('notices that the folder was moved, makes no new one there, and goes on when it is back', async () => {
    expect(await list()).toMatchObject({ ok: true });
    renameSync(join(dir, 'library'), join(dir, 'moved'));
    expect(await list()).toMatchObject({ error: { code: 'not-found' } });
    expect(existsSync(join(dir, 'library'))).toBe(false);
    renameSync(join(dir, 'moved'), join(dir, 'library'));
    expect(await list()).toMatchObject({ ok: true });
  });

  test('does not write into another database that was put in its place', async () => {
    await list();
    renameSync(join(dir, 'library'), join(dir, 'moved'));
    mkdirSync(join(dir, 'library', 'assets'), { recursive: true });
    writeFileSync(join(dir, 'library', 'library.db'), 'damaged beyond reading');
    expect(await list()).toMatchObject({ error: { code: 'corrupt' } });
  });

  test('makes none where one was used before and is gone', async () => {
    library = make(false);
    expect(await list()).toMatchObject({ error: { code: 'not-found' } });
    expect(existsSync(join(dir, 'library'))).toBe(false);
  });
});

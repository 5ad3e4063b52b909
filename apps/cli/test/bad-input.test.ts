import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  readdirSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, dump, FIXTURE, jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

let folder: string;
let library: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-bad-'));
  chmodSync(folder, 0o755);
  library = join(folder, 'library');
  await offprint(['import', FIXTURE, '--library', library]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withUnknownField(): string {
  const article = JSON.parse(readFileSync(join(CONTENT, 'letters-and-marks.json'), 'utf8')) as object;
  return JSON.stringify({ ...article, sponsor: 'somebody' });
}

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
]);
const INVALID_UTF8 = Buffer.concat([
  Buffer.from('<!doctype html><meta charset="utf-8"><title>A title</title><h1>A title</h1><p>'),
  Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x80]),
  Buffer.from('</p>'),
]);

describe.each<[string, string, () => string | Uint8Array, string]>([
  ['an empty file', 'empty.html', () => '', 'empty'],
  ['a file of white space', 'blank.txt', () => ' \n\t\n', 'empty'],
  ['a PNG named .html', 'picture.html', () => PNG, 'not-text'],
  ['a line of 50 MB', 'long.txt', () => `A headline\n\n${'a'.repeat(50_000_000)}`, 'line-too-long'],
  ['invalid UTF-8', 'invalid.html', () => INVALID_UTF8, 'bad-encoding'],
  ['an article with an unknown field', 'article.json', withUnknownField, 'not-an-article'],
  [
    'a briefing where an article is wanted',
    'briefing.json',
    () => readFileSync(join(CONTENT, 'briefing.json')),
    'not-an-article',
  ],
])('%s', (_, name, bytes, code) => {
  it(`is refused as ${code}, ends with 1 and leaves the library as it was`, async () => {
    const file = join(folder, name);
    writeFileSync(file, bytes());
    const before = dump(library);
    const ended = await offprint(['import', file, '--json', '--library', library]);
    expect(ended.code).toBe(1);
    expect(jsonLines(ended.stdout)).toEqual([
      {
        file,
        ok: false,
        error: {
          code,
          message: expect.stringMatching(/./) as string,
          hint: expect.stringMatching(/./) as string,
        },
      },
    ]);
    expect(ended.stderr).toContain(`(${code})`);
    expect(dump(library)).toEqual(before);
  });
});

it('names the unknown field', async () => {
  const file = join(folder, 'named.json');
  writeFileSync(file, withUnknownField());
  const { stderr } = await offprint(['import', file, '--library', library]);
  expect(stderr).toContain('sponsor');
});

// Root may read and write anywhere, whatever a file's mode says. Without its capabilities it may not, and it can
// still read a checkout that lies in its own home, which another user could not.
const boundByModes = getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--'] : [];

describe('a library folder that is read-only', () => {
  async function readOnlyLibrary(): Promise<string> {
    const dir = join(temporaryFolder(), 'library');
    await offprint(['import', FIXTURE, '--library', dir]);
    chmodTree(dir, 0o555, 0o444);
    return dir;
  }

  it('can not be imported into: exit code 3, and it stays as it was', async () => {
    const dir = await readOnlyLibrary();
    const before = dump(dir);
    const file = join(CONTENT, 'letters-and-marks.json');
    const ended = await offprint(['import', file, '--json', '--library', dir], {
      through: boundByModes,
      env: { HOME: '/nonexistent' },
    });
    expect(ended.code).toBe(3);
    expect(jsonLines(ended.stdout)).toEqual([
      { ok: false, error: expect.objectContaining({ code: 'read-only' }) as object },
    ]);
    expect(ended.stderr).toContain('(read-only)');
    expect(dump(dir)).toEqual(before);
  });

  it('can be read', async () => {
    const dir = await readOnlyLibrary();
    const ended = await offprint(['search', 'timetable', '--json', '--library', dir], {
      through: boundByModes,
      env: { HOME: '/nonexistent' },
    });
    expect(ended.code).toBe(0);
    expect(jsonLines(ended.stdout)).toHaveLength(1);
  });
});

it('refuses a file that may not be read and goes on with the next', async () => {
  const dir = temporaryFolder();
  const secret = join(dir, 'secret.html');
  writeFileSync(secret, '<h1>Secret</h1>', { mode: 0o600 });
  chmodSync(secret, 0);
  const own = join(dir, 'own');
  mkdirSync(own);
  const ended = await offprint(['import', secret, FIXTURE, '--json', '--library', join(own, 'library')], {
    through: boundByModes,
    env: { HOME: '/nonexistent' },
  });
  expect(ended.code).toBe(1);
  expect(jsonLines(ended.stdout)).toMatchObject([
    { ok: false, error: { code: 'no-permission' } },
    { ok: true },
  ]);
});

function chmodTree(path: string, folderMode: number, fileMode: number): void {
  if (!statSync(path).isDirectory()) return chmodSync(path, fileMode);
  for (const name of readdirSync(path)) chmodTree(join(path, name), folderMode, fileMode);
  chmodSync(path, folderMode);
}

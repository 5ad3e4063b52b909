import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { CONTENT, FIXTURE, jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly snippet?: readonly { readonly text: string; readonly match: boolean }[];
}

let folder: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-read-'));
  library = join(folder, 'library');
  const names = ['letters-and-marks', 'name-of-the-offprint', 'sochi-talks-digest'];
  await offprint(['import', ...names.map((n) => join(CONTENT, `${n}.json`)), FIXTURE, '--library', library]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof offprint> => offprint([...args, '--library', library]);

describe('list', () => {
  it('prints one object an article', async () => {
    const { code, stdout, stderr } = await run('list', '--json', '--sort', 'headline');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(jsonLines<Row>(stdout).map((row) => row.title)).toEqual([
      'An Article of Its Own',
      'Ferry Captains Ask Two Islands to Share One Timetable',
      'Two Neighbours and the Line Between Them',
      'Why azerbaycan Should Find Azərbaycan',
    ]);
    expect(jsonLines(stdout)[1]).toMatchObject({
      publisher: 'The Harbour Gazette',
      by: null,
      datePublished: null,
      version: 1,
    });
  });

  it('is plain, at most 80 columns wide, and says what is not known', async () => {
    const { stdout, stderr } = await run('list');
    expect(stdout).not.toContain('\u001B');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('The Harbour Gazette · undated');
    expect(stderr).toBe('4 articles\n');
  });

  it('stops at the limit', async () => {
    const { stdout, stderr } = await run('list', '--limit', '2');
    expect(stderr).toBe('2 of 4 articles\n');
    expect(stdout.trimEnd().split('\n\n')).toHaveLength(2);
  });

  it('finds an empty library no error', async () => {
    const empty = join(temporaryFolder(), 'library');
    await offprint(['import', 'missing', '--library', empty]);
    const { code, stdout, stderr } = await offprint(['list', '--library', empty]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('offprint import');
  });
});

describe('search', () => {
  it('finds letters without their marks and shows where', async () => {
    const { code, stdout } = await run('search', 'diyarbakir', '--json');
    expect(code).toBe(0);
    const [hit, ...others] = jsonLines<Row>(stdout);
    expect(others).toEqual([]);
    expect(hit?.id).toBe('letters-and-marks');
    expect(hit?.snippet?.filter((part) => part.match).map((part) => part.text)).toEqual(['Diyarbakır']);
  });

  it('takes several words as one query', async () => {
    expect((await run('search', 'noon', 'crossing')).stdout).toContain('Ferry Captains');
    expect((await run('search', 'noon', 'Nakhichevan')).stdout).toBe('');
  });

  it('says that nothing was found, and that is no error', async () => {
    expect(await run('search', 'zeppelin')).toEqual({ code: 0, stdout: '', stderr: 'Nothing found.\n' });
    expect(await run('search', 'zeppelin', '--json')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('show', () => {
  it.each(['text', 'json', 'markdown', 'html', 'ninjs', 'jsonld', 'csl', 'bibtex', 'ris'])(
    'prints %s',
    async (format) => {
      const { code, stdout, stderr } = await run('show', 'digest-sochi-talks', '--format', format);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Two Neighbours and the Line Between Them');
      expect(stdout.endsWith('\n')).toBe(true);
      if (['json', 'ninjs', 'jsonld', 'csl'].includes(format))
        expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    },
  );

  it('takes the beginning of an id, and a version', async () => {
    expect((await run('show', 'dig')).stdout).toContain('Two Neighbours');
    expect((await run('show', 'dig@1')).stdout).toContain('Two Neighbours');
    expect(await run('show', 'dig@2')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(no-such-version)') as string,
    });
  });

  it('prints the article or the text of a form as one line of JSON', async () => {
    expect(JSON.parse((await run('show', 'dig', '--json')).stdout)).toMatchObject({
      schemaVersion: 1,
      id: 'digest-sochi-talks',
    });
    const { stdout } = await run('show', 'dig', '--json', '--format', 'ris');
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'digest-sochi-talks',
      format: 'ris',
      text: expect.stringMatching(/^TY {2}- /) as string,
    });
  });

  it('ends with 1 when there is no such article', async () => {
    const { code, stdout, stderr } = await run('show', 'nothing', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'no-such-article' } });
    expect(stderr).toContain('(no-such-article)');
  });
});

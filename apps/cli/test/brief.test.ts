import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTime } from '../src/brief/build-time.ts';
import { CONTENT, end, jsonLines, offprint, temporaryFolder, type RunOptions } from './run-offprint.ts';

const BRIEFING = join(CONTENT, 'briefing.json');
let folder: string;
let library: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-brief-'));
  library = join(folder, 'library');
  const names = ['letters-and-marks', 'name-of-the-offprint', 'sochi-talks-digest'];
  await offprint(['import', ...names.map((n) => join(CONTENT, `${n}.json`)), '--library', library]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brief = (args: readonly string[], options?: RunOptions): ReturnType<typeof offprint> =>
  offprint(['brief', ...args, '--library', library], options);

function has(program: string): boolean {
  try {
    execFileSync(program, [program === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a briefing file', () => {
  it('is printed whole and reported', async () => {
    const out = join(temporaryFolder(), 'out.pdf');
    const { code, stdout } = await brief([BRIEFING, '-o', out, '--json']);
    expect(code).toBe(0);
    const [line] = jsonLines(stdout);
    expect(line).toMatchObject({ file: out, ok: true, title: 'What Offprint Prints', profile: 'screen' });
    const pdf = readFileSync(out);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(line?.['bytes']).toBe(pdf.length);
    expect(line?.['pages']).toBeGreaterThanOrEqual(6);
  });

  it.runIf(has('qpdf')).each(['screen', 'print'])(
    'makes a sound file with the profile %s',
    async (profile) => {
      const out = join(temporaryFolder(), 'out.pdf');
      await brief([BRIEFING, '-o', out, '--profile', profile]);
      const { code, stdout } = await end('qpdf', ['--check', out]);
      expect(code, stdout).toBe(0);
    },
  );

  it('gives the same bytes in another time zone and language', async () => {
    const dir = temporaryFolder();
    const runs = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'az_AZ.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ];
    for (const profile of ['screen', 'print']) {
      const files: Buffer[] = [];
      for (const [i, env] of runs.entries()) {
        const out = join(dir, `${profile}-${i}.pdf`);
        expect((await brief([BRIEFING, '-o', out, '--profile', profile], { env })).code).toBe(0);
        files.push(readFileSync(out));
      }
      expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it.runIf(has('pdftotext'))('lets the options overrule it', async () => {
    const out = join(temporaryFolder(), 'out.pdf');
    const options = ['--tlp', 'amber+strict', '--title', 'Another Title', '--page', 'letter'];
    expect((await brief([BRIEFING, '-o', out, ...options])).code).toBe(0);
    const text = (await end('pdftotext', ['-layout', out, '-'])).stdout;
    expect(text).toContain('TLP:AMBER+STRICT');
    expect(text).not.toContain('TLP:CLEAR');
    expect(text).toContain('Another Title');
    expect((await end('pdfinfo', [out])).stdout).toMatch(/Page size: +612 x 792/);
  });

  it('with an unknown field is refused and nothing is written', async () => {
    const dir = temporaryFolder();
    const file = join(dir, 'briefing.json');
    writeFileSync(
      file,
      JSON.stringify({ ...(JSON.parse(readFileSync(BRIEFING, 'utf8')) as object), colour: 'red' }),
    );
    const { code, stdout, stderr } = await brief([file, '-o', join(dir, 'out.pdf'), '--json']);
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([{ ok: false, error: { code: 'not-a-briefing' } }]);
    expect(stderr).toContain('colour');
    expect(readdirSync(dir)).toEqual(['briefing.json']);
  });

  it('that names an article the library does not have is refused', async () => {
    const dir = temporaryFolder();
    const file = join(dir, 'briefing.json');
    writeFileSync(file, readFileSync(BRIEFING, 'utf8').replace('"digest-sochi-talks"', '"another-article"'));
    const { code, stderr } = await brief([file, '-o', join(dir, 'out.pdf')]);
    expect(code).toBe(1);
    expect(stderr).toContain('(no-such-article)');
  });

  it('that is missing is refused', async () => {
    const { code, stderr } = await brief([join(folder, 'missing.json'), '-o', join(folder, 'out.pdf')]);
    expect(code).toBe(1);
    expect(stderr).toContain('(no-such-file)');
  });

  it('stands alone', async () => {
    expect(await brief([BRIEFING, 'name', '-o', join(folder, 'out.pdf')])).toMatchObject({ code: 2 });
  });
});

describe('articles named by id', () => {
  it('are printed in the order given, the same bytes each time', async () => {
    const dir = temporaryFolder();
    const [a, b, other] = [join(dir, 'a.pdf'), join(dir, 'b.pdf'), join(dir, 'other.pdf')];
    expect((await brief(['name', 'letters', '-o', a])).code).toBe(0);
    await brief(['name-of-the-offprint', 'letters-and-marks@1', '-o', b]);
    await brief(['letters', 'name', '-o', other]);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a).equals(readFileSync(other))).toBe(false);
  });

  it('end with 1 when one is not there', async () => {
    const out = join(temporaryFolder(), 'out.pdf');
    expect(await brief(['name', 'nothing', '-o', out])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(no-such-article)') as string,
    });
  });
});

describe('writing the file', () => {
  it('tells why it can not be written and leaves nothing behind', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'folder.pdf'));
    for (const out of [join(dir, 'no', 'such', 'out.pdf'), join(dir, 'folder.pdf')]) {
      const { code, stdout, stderr } = await brief(['name', '-o', out, '--json']);
      expect(code).toBe(1);
      expect(jsonLines(stdout)).toMatchObject([{ ok: false, error: { code: 'output-not-written' } }]);
      expect(stderr).toContain(out);
    }
    expect(readdirSync(dir)).toEqual(['folder.pdf']);
  });

  it('replaces the file that was there, also through a link', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'real.pdf'), 'old');
    symlinkSync('real.pdf', join(dir, 'link.pdf'));
    expect((await brief(['name', '-o', join(dir, 'link.pdf')])).code).toBe(0);
    expect(lstatSync(join(dir, 'link.pdf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dir, 'real.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(dir).sort()).toEqual(['link.pdf', 'real.pdf']);
  });

  it('writes to a device without replacing it', async () => {
    expect((await brief(['name', '-o', '/dev/null'])).code).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('the build time', () => {
  it('is SOURCE_DATE_EPOCH when it is set', async () => {
    const dir = temporaryFolder();
    const [plain, dated] = [join(dir, 'plain.pdf'), join(dir, 'dated.pdf')];
    await brief(['name', '-o', plain]);
    await brief(['name', '-o', dated], { env: { SOURCE_DATE_EPOCH: '1000000000' } });
    expect(readFileSync(dated, 'latin1')).toContain('D:20010909014640');
    expect(readFileSync(plain, 'latin1')).toContain('D:20261123000000');
  });

  it('is refused when it is no number of seconds', async () => {
    const ended = await brief(['name', '-o', '/dev/null'], { env: { SOURCE_DATE_EPOCH: 'yesterday' } });
    expect(ended.code).toBe(2);
  });

  it.each([
    ['2021', 'year', '2021-01-01T00:00:00Z'],
    ['2021-11', 'month', '2021-11-01T00:00:00Z'],
    ['2021-11-26', 'day', '2021-11-26T00:00:00Z'],
    ['2021-11-26T01:05+03:00', 'minute', '2021-11-25T22:05:00Z'],
    ['2021-11-26T01:05:30', 'second', '2021-11-26T01:05:30Z'],
  ] as const)('is the beginning of %s otherwise', (value, precision, instant) => {
    expect(buildTime({ value, precision }, {})).toBe(instant);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

let folder: string;
let library: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-press-'));
  library = join(folder, 'library');
  await offprint(['import', join(CONTENT, 'name-of-the-offprint.json'), '--library', library]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brief = (...args: string[]): ReturnType<typeof offprint> =>
  offprint(['brief', 'name', ...args, '--library', library]);

describe('a file for the press', () => {
  it('has marks, and none when none are wanted', async () => {
    const dir = temporaryFolder();
    for (const [name, ...options] of [['with'], ['without', '--no-marks']] as const) {
      const out = join(dir, `${name}.pdf`);
      expect((await brief('-o', out, '--profile', 'print', ...options)).code).toBe(0);
      const raw = readFileSync(out, 'latin1');
      expect(raw).toContain('PDF/X-4');
      expect(raw.includes('/Separation /All')).toBe(name === 'with');
    }
  });

  it('becomes a booklet, the same in another time zone and language', async () => {
    const dir = temporaryFolder();
    const options = ['--profile', 'print', '--page', 'a5', '--impose', 'saddle', '--paper', '0.1', '--grey'];
    const runs = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const files: Buffer[] = [];
    for (const [i, env] of runs.entries()) {
      const out = join(dir, `${i}.pdf`);
      const args = ['brief', 'name', '-o', out, ...options, '--json', '--library', library];
      const { code, stdout, stderr } = await offprint(args, { env });
      expect(code).toBe(0);
      const [line] = jsonLines(stdout) as [{ pages: number; sheets: number; blankPages: number }];
      expect(line.sheets).toBe(Math.ceil(line.pages / 4));
      expect(line.blankPages).toBe(line.sheets * 4 - line.pages);
      expect(stderr).toContain('turned over the short edge');
      files.push(readFileSync(out));
    }
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('says how many sheets it is on and how many pages are blank', async () => {
    const { stdout } = await brief(
      '-o',
      join(temporaryFolder(), 'o.pdf'),
      '--profile',
      'print',
      '--impose',
      'saddle',
    );
    expect(stdout).toMatch(/\d+ pages? on \d+ sheets?(?:, [123] left blank at the end)?, \d+ KB/);
  });

  it('refuses a profile that is none, and writes nothing', async () => {
    const dir = temporaryFolder();
    const file = join(dir, 'paper.icc');
    writeFileSync(file, 'not a profile');
    const out = join(dir, 'out.pdf');
    const { code, stderr } = await brief('-o', out, '--profile', 'print', '--output-profile', file);
    expect(code).toBe(1);
    expect(stderr).toContain('(bad-output-profile)');
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it.each([
    [['--grey'], '--grey is for the press'],
    [['--no-marks'], '--no-marks is for the press'],
    [['--impose', 'saddle'], '--impose is for the press'],
    [['--profile', 'print', '--paper', '0.1'], '--paper is for booklets'],
    [['--profile', 'print', '--output-condition', 'FOGRA51'], '--output-condition needs the profile'],
    [['--profile', 'print', '--impose', 'saddle', '--paper', '9'], 'millimetres up to 1'],
    [['--profile', 'print', '--impose', 'perfect'], 'saddle'],
    [['--figures', 'roman'], 'old, lining'],
    [['--format', 'html', '--figures', 'lining'], '--figures and --hanging-punctuation are for PDF'],
  ] as const)('does not take %j', async (options, message) => {
    const { code, stderr } = await brief('-o', join(folder, 'out.pdf'), ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('sets figures and the marks at the ends of lines as it is told', async () => {
    const dir = temporaryFolder();
    const made = async (name: string, ...options: string[]): Promise<Buffer> => {
      const out = join(dir, name);
      expect(await brief('-o', out, ...options)).toMatchObject({ code: 0 });
      return readFileSync(out);
    };
    const usual = await made('usual.pdf');
    expect(await made('old.pdf', '--figures', 'old')).toEqual(usual);
    const lining = await made('lining.pdf', '--figures', 'lining');
    const hanging = await made('hanging.pdf', '--hanging-punctuation');
    expect(lining).not.toEqual(usual);
    expect(hanging).not.toEqual(usual);
    expect(hanging).not.toEqual(lining);
  });
});

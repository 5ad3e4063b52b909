import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, dump, FIXTURE, jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

interface Line {
  readonly file: string;
  readonly ok: boolean;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly status: string;
  readonly publisher: { readonly name: string | null; readonly inferredFrom?: string };
  readonly paragraphs: number;
  readonly figures: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly dropped: readonly { readonly step: string; readonly reason: string; readonly text: string }[];
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

async function importJson(
  ...args: string[]
): Promise<{ code: number | null; lines: Line[]; stderr: string }> {
  const { code, stdout, stderr } = await offprint(['import', '--json', ...args]);
  return { code, lines: jsonLines<Line>(stdout), stderr };
}

describe('importing copied text', () => {
  it('prints one object with what became of the file', async () => {
    const { code, lines } = await importJson(FIXTURE, '--library', join(temporaryFolder(), 'library'));
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({
        file: FIXTURE,
        ok: true,
        id: expect.stringMatching(/^[0-9a-z]+$/) as string,
        title: 'Ferry Captains Ask Two Islands to Share One Timetable',
        version: 1,
        status: 'created',
        language: 'en',
        paragraphs: 8,
        figures: 1,
        warnings: expect.any(Array) as unknown[],
      }),
    ]);
    expect(lines[0]?.publisher).toMatchObject({
      name: 'The Harbour Gazette',
      inferredFrom: expect.any(String) as string,
    });
  });

  it('gives step, reason and text of everything it drops', async () => {
    const { lines } = await importJson(FIXTURE, '--library', join(temporaryFolder(), 'library'));
    const dropped = lines[0]?.dropped ?? [];
    expect(dropped.map(({ text }) => text)).toContain('Read more');
    for (const removal of dropped)
      expect(removal).toEqual({
        step: expect.stringMatching(/./) as string,
        reason: expect.stringMatching(/./) as string,
        text: expect.stringMatching(/./) as string,
      });
  });

  it('keeps the article under the id it printed', async () => {
    const library = join(temporaryFolder(), 'library');
    const { lines } = await importJson(FIXTURE, '--library', library);
    const shown = await offprint(['show', lines[0]?.id ?? '', '--json', '--library', library]);
    expect(JSON.parse(shown.stdout)).toMatchObject({ id: lines[0]?.id, authors: [], version: 1 });
  });

  it('adds nothing the second time', async () => {
    const library = join(temporaryFolder(), 'library');
    const first = await importJson(FIXTURE, '--library', library);
    const before = dump(library);
    const second = await importJson(FIXTURE, '--library', library);
    expect(second.lines[0]).toMatchObject({ status: 'unchanged', id: first.lines[0]?.id });
    expect(dump(library)).toEqual(before);
  });

  it('makes a new version when the page at an address has changed', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const url = ['--source-url', 'https://example.org/ferries', '--library', library];
    await importJson(FIXTURE, ...url);
    const changed = join(folder, 'changed.txt');
    writeFileSync(
      changed,
      readFileSync(FIXTURE, 'utf8').replace('most of its schoolchildren', 'all of its schoolchildren'),
    );
    const { lines } = await importJson(changed, ...url);
    expect(lines[0]).toMatchObject({ status: 'new-version', version: 2 });
    const id = lines[0]?.id ?? '';
    const old = await offprint(['show', `${id}@1`, '--library', library]);
    expect(old.stdout).toContain('most of its schoolchildren');
    const latest = await offprint(['show', id, '--library', library]);
    expect(latest.stdout).toContain('all of its schoolchildren');
  });

  it('keeps nothing in a dry run, not even an empty library', async () => {
    const library = join(temporaryFolder(), 'library');
    const { code, lines } = await importJson(FIXTURE, '--dry-run', '--library', library);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ ok: true, status: 'dry-run', figures: 1 });
    expect(dump(library)).toBe('no library');
  });
});

describe('several files', () => {
  it('reports those that fail, does the others, and ends with 1', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    mkdirSync(join(folder, 'pages'));
    const missing = join(folder, 'missing.html');
    const { code, lines, stderr } = await importJson(
      missing,
      FIXTURE,
      join(folder, 'pages'),
      '--library',
      library,
    );
    expect(code).toBe(1);
    expect(lines.map((line) => (line.ok ? line.status : line.error.code))).toEqual([
      'no-such-file',
      'created',
      'empty',
    ]);
    expect(lines[0]).toEqual({
      file: missing,
      ok: false,
      error: {
        code: 'no-such-file',
        message: expect.any(String) as string,
        hint: expect.any(String) as string,
      },
    });
    expect(stderr).toContain('1 added, 2 failed');
  });

  it('prints only JSON on stdout', async () => {
    const { stdout } = await offprint([
      'import',
      '--json',
      FIXTURE,
      'missing',
      '--library',
      join(temporaryFolder(), 'l'),
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(() => jsonLines(stdout)).not.toThrow();
  });
});

describe('article files', () => {
  const NAME = 'name-of-the-offprint.json';

  it('bring the pictures that lie in assets/ beside them', async () => {
    const library = join(temporaryFolder(), 'library');
    const { lines } = await importJson(join(CONTENT, NAME), '--library', library);
    expect(lines[0]).toMatchObject({ ok: true, id: 'name-of-the-offprint', warnings: [] });
    const { stdout } = await offprint(['show', 'name', '--format', 'html', '--library', library]);
    expect(stdout).toContain('src="data:image/png;base64,');
  });

  it('are taken without a picture that is missing, with a warning', async () => {
    const folder = temporaryFolder();
    cpSync(join(CONTENT, NAME), join(folder, NAME));
    const { code, lines } = await importJson(join(folder, NAME), '--library', join(folder, 'library'));
    expect(code).toBe(0);
    expect(lines[0]?.warnings.map((warning) => warning.code)).toEqual(['picture-missing']);
  });

  it('refuse a file that only has the name of a picture', async () => {
    const folder = temporaryFolder();
    cpSync(CONTENT, folder, { recursive: true });
    const article = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as {
      blocks: { asset?: { sha256: string } }[];
    };
    const hash = article.blocks.find((block) => block.asset)?.asset?.sha256 ?? '';
    writeFileSync(join(folder, 'assets', `${hash}.png`), 'not the picture');
    const { lines } = await importJson(join(folder, NAME), '--library', join(folder, 'library'));
    expect(lines[0]?.warnings.map((warning) => warning.code)).toEqual([
      'picture-unusable',
      'picture-missing',
    ]);
  });
});

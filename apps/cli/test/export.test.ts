import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openLibrary, type Library } from '@offprint/library';
import { expect, it } from 'vitest';
import { jsonLines, libraryWithContent, offprint, temporaryFolder } from './run-offprint.ts';

const env = {
  now: () => '2026-03-04T10:15:00Z',
  newId: () => randomBytes(8).toString('hex'),
  sha256: (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex'),
};

function inLibrary<T>(folder: string, work: (library: Library) => T): T {
  const opened = openLibrary(folder, env);
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return work(opened.library);
  } finally {
    opened.library.close();
  }
}

function value<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A library with tags, states, a removed article, a highlight and a note. */
async function library(): Promise<string> {
  const folder = await libraryWithContent();
  inLibrary(folder, (open) => {
    const [first, second, third] = value(open.allIds());
    if (!first || !second || !third) throw new Error('no articles');
    value(open.setTags(first, ['énergie', 'port']));
    value(open.setReadingState(second, { state: 'reading', starred: true, position: 0.5 }));
    value(open.changeArticles([third], { trashed: true }));
    const paragraph = value(open.getArticle(first)).blocks.find((block) => block.type === 'paragraph');
    if (!paragraph) throw new Error('no paragraph');
    const point = (offset: number): { blockId: string; offset: number } => ({
      blockId: paragraph.id,
      offset,
    });
    value(
      open.createAnnotation({
        articleId: first,
        range: { start: point(3), end: point(9) },
        note: 'A <note> & more',
      }),
    );
  });
  return folder;
}

function everything(folder: string): unknown {
  return inLibrary(folder, (open) => value(open.allIds()).map((id) => value(open.exportArticle(id))));
}

it('exports the whole library, and imports it again the same', async () => {
  const from = await library();
  const out = join(temporaryFolder(), 'out');
  const made = await offprint(['export', '--library', from, '-o', out]);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('Exported: 3 articles');

  const to = join(temporaryFolder(), 'library');
  const taken = await offprint(['import', join(out, 'library.jsonl'), '--library', to, '--json']);
  expect(taken.code).toBe(0);
  expect(jsonLines(taken.stdout)).toMatchObject([
    { status: 'created' },
    { status: 'created' },
    { status: 'created' },
  ]);
  expect(everything(to)).toEqual(everything(from));
  expect(await offprint(['verify', '--library', to])).toMatchObject({ code: 0 });

  const again = await offprint(['import', join(out, 'library.jsonl'), '--library', to, '--json']);
  expect(jsonLines(again.stdout)).toMatchObject([
    { status: 'unchanged' },
    { status: 'unchanged' },
    { status: 'unchanged' },
  ]);
});

it('takes the folder of an export as the export it is, not as pages', async () => {
  const from = await library();
  const out = join(temporaryFolder(), 'out');
  await offprint(['export', '--library', from, '-o', out]);
  const to = join(temporaryFolder(), 'library');
  const taken = await offprint(['import', out, '--library', to, '--json']);
  expect(jsonLines(taken.stdout).map((line) => line['status'])).toEqual(['created', 'created', 'created']);
  expect(taken.code).toBe(0);
  expect(everything(to)).toEqual(everything(from));
});

it('does not take the files of a library for pages', async () => {
  const from = await library();
  const to = join(temporaryFolder(), 'library');
  const taken = await offprint(['import', from, '--library', to, '--json']);
  expect(taken.code).toBe(1);
  expect(jsonLines(taken.stdout)).toMatchObject([{ ok: false, error: { code: 'a-library' } }]);
});

it('imports the good lines of a damaged export, and names the bad one and the missing files', async () => {
  const from = await library();
  const out = join(temporaryFolder(), 'out');
  await offprint(['export', '--library', from, '-o', out]);
  appendFileSync(join(out, 'library.jsonl'), '{"type":"article","versions":\n');
  rmSync(join(out, 'assets'), { recursive: true });

  const to = join(temporaryFolder(), 'library');
  const dry = await offprint(['import', join(out, 'library.jsonl'), '--library', to, '--dry-run', '--json']);
  expect(dry.code).toBe(1);
  expect(existsSync(to)).toBe(false);
  const { code, stdout } = await offprint(['import', join(out, 'library.jsonl'), '--library', to, '--json']);
  expect(code).toBe(1);
  const lines = jsonLines<{ ok: boolean; entry: string; warnings?: unknown[] }>(stdout);
  expect(lines.map((line) => [line.entry, line.ok])).toEqual([
    ['line 2', true],
    ['line 3', true],
    ['line 4', true],
    ['line 5', false],
  ]);
  expect(lines[0]?.warnings).toMatchObject([{ code: 'picture-missing' }]);
});

it('exports other forms, a file an article, as show prints it', async () => {
  const from = await libraryWithContent();
  const id = 'name-of-the-offprint';
  for (const [format, extension] of [
    ['markdown', '.md'],
    ['html', '.html'],
    ['ninjs', '.json'],
  ] as const) {
    const out = join(temporaryFolder(), 'out');
    const made = await offprint(['export', '--library', from, '--format', format, '-o', out]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const files = readdirSync(out).filter((name) => name.endsWith(extension));
    expect(files).toHaveLength(3);
    const shown = await offprint(['show', id, '--library', from, '--format', format]);
    expect(readFileSync(join(out, files.find((name) => name.includes(id)) ?? ''), 'utf8')).toBe(shown.stdout);
  }
});

it('marks highlights in HTML and lists the notes', async () => {
  const from = await library();
  const out = join(temporaryFolder(), 'article.html');
  const id = inLibrary(from, (open) => value(open.allIds())[0] ?? '');
  expect(await offprint(['export', id, '--library', from, '--format', 'html', '-o', out])).toMatchObject({
    code: 0,
  });
  const html = readFileSync(out, 'utf8');
  const quote = inLibrary(
    from,
    (open) => value(open.listAnnotations()).rows[0]?.annotation.target.quote?.exact ?? '',
  );
  expect(html).toContain(`<mark>${quote}</mark>`);
  expect(html).toContain('<p>A &lt;note&gt; &amp; more</p>');
});

it('exports what a query finds into one file of citations', async () => {
  const from = await libraryWithContent();
  const folder = temporaryFolder();
  for (const [format, name, count] of [
    ['csl', 'all.json', (text: string) => (JSON.parse(text) as unknown[]).length],
    ['bibtex', 'all.bib', (text: string) => text.split(/^@/m).length - 1],
    ['ris', 'all.ris', (text: string) => text.split(/^TY {2}- /m).length - 1],
  ] as const) {
    const out = join(folder, name);
    expect(await offprint(['export', '--library', from, '--format', format, '-o', out])).toMatchObject({
      code: 0,
    });
    expect(count(readFileSync(out, 'utf8'))).toBe(3);
  }
  const one = join(folder, 'one.json');
  const found = await offprint([
    'export',
    'headline:nowhere',
    '--library',
    from,
    '--format',
    'csl',
    '-o',
    one,
    '--json',
  ]);
  expect(jsonLines(found.stdout)).toMatchObject([{ ok: true, articles: 0 }]);
  const named = await offprint([
    'export',
    'headline:name',
    '--library',
    from,
    '--format',
    'csl',
    '-o',
    one,
    '--json',
  ]);
  expect(jsonLines(named.stdout)).toMatchObject([{ ok: true, articles: 1 }]);
});

it('writes nothing over what is there, and says what a file can not hold', async () => {
  const from = await libraryWithContent();
  const folder = temporaryFolder();
  const taken = join(folder, 'taken');
  mkdirSync(taken);
  writeFileSync(join(taken, 'mine.txt'), 'mine');
  const refused = await offprint(['export', '--library', from, '-o', taken, '--json']);
  expect(refused.code).toBe(1);
  expect(jsonLines(refused.stdout)).toMatchObject([{ ok: false, error: { code: 'output-not-written' } }]);
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(readdirSync(taken)).toEqual(['mine.txt']);

  const several = await offprint([
    'export',
    '--library',
    from,
    '--format',
    'markdown',
    '-o',
    join(folder, 'all.md'),
  ]);
  expect(several).toMatchObject({ code: 2 });
  expect(several.stderr).toContain('Name a folder');
  const lines = await offprint(['export', '--library', from, '-o', join(folder, 'all.jsonl')]);
  expect(lines).toMatchObject({ code: 2 });
});

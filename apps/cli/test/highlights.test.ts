/** What was marked in a reading list, imported with its export: it stands in the library on the words it was on. */
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type AnnotationRow } from '@offprint/library';
import { expect, it } from 'vitest';
import { jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

const TEXT = [
  'The harbour office will dredge the inner basin in May, its director said on Tuesday, after two winters in which ferries ran aground.',
  'Fishermen had asked for the work for years and feared that it would begin in the herring season, when every hour counts.',
];
const CONTENT = TEXT.map((text) => `<p>${text}</p>`).join('');

interface Marked {
  readonly quote: string;
  readonly text: string;
  readonly created_at?: string;
}

function exportOf(folder: string, content: string, annotations: readonly Marked[]): string {
  const file = join(folder, 'wallabag.json');
  const entry = {
    id: 1,
    title: 'Basin to Be Dredged in the Month of May',
    url: 'https://example.org/basin',
    content,
    is_archived: 0,
    is_starred: 1,
    tags: ['ports'],
    annotations,
    created_at: '2026-03-04T10:15:00+0000',
    reading_time: 1,
  };
  writeFileSync(file, JSON.stringify([entry]));
  return file;
}

function annotations(library: string): readonly AnnotationRow[] {
  const opened = openLibrary(library, {
    now: () => '2026-03-04T10:15:00Z',
    newId: () => randomBytes(8).toString('hex'),
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const listed = opened.library.listAnnotations({ sort: 'place' });
  opened.library.close();
  if (!listed.ok) throw new Error(listed.error.message);
  return listed.value.rows;
}

const MARKED: Marked[] = [
  { quote: 'the inner basin', text: 'which?', created_at: '2026-03-05T10:00:00+0000' },
  { quote: 'every hour counts', text: '' },
];

interface Line {
  readonly kind: string;
  readonly highlights?: number;
  readonly warnings?: readonly { readonly code: string }[];
}

it('keeps highlights with their notes and dates, once', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  const file = exportOf(folder, CONTENT, MARKED);
  for (const status of ['Added', 'Unchanged']) {
    const { code, stdout } = await offprint(['import', file, '--library', library]);
    expect(code).toBe(0);
    expect(stdout).toContain(status);
    expect(stdout).toContain('2 highlights');
  }
  const rows = annotations(library);
  expect(rows.map(({ annotation }) => annotation)).toMatchObject([
    {
      status: 'anchored',
      created: '2026-03-05T10:00:00Z',
      motivation: ['highlighting', 'commenting'],
      body: [{ value: 'which?' }],
      target: { quote: { exact: 'the inner basin' } },
    },
    { status: 'anchored', motivation: ['highlighting'], target: { quote: { exact: 'every hour counts' } } },
  ]);
  expect(rows.map(({ spans }) => spans.length)).toEqual([1, 1]);
});

it('keeps a highlight whose words are not in the text, and says so', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  const file = exportOf(folder, CONTENT, [{ quote: 'a lighthouse keeper and her seven cats', text: '' }]);
  const { code, stdout } = await offprint(['import', file, '--json', '--library', library]);
  expect(code).toBe(0);
  const [line] = jsonLines<Line>(stdout);
  expect(line).toMatchObject({ highlights: 1, warnings: [{ code: 'highlight-unplaced' }] });
  expect(annotations(library)[0]?.annotation).toMatchObject({ status: 'orphaned' });
});

it('keeps highlights of an address alone where the library has the page, and prints them where not', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  const withText = exportOf(folder, CONTENT, []);
  await offprint(['import', withText, '--library', library]);
  const alone = exportOf(folder, '', MARKED);
  const { code, stdout } = await offprint(['import', alone, '--json', '--library', library]);
  expect(code).toBe(0);
  expect(jsonLines<Line>(stdout)).toMatchObject([{ kind: 'bookmark', highlights: 2, warnings: [] }]);
  expect(annotations(library).map(({ annotation }) => annotation.status)).toEqual(['anchored', 'anchored']);

  const elsewhere = await offprint(['import', alone, '--json', '--library', join(folder, 'empty')]);
  const [line] = jsonLines<Line>(elsewhere.stdout);
  expect(line).toMatchObject({
    kind: 'bookmark',
    bookmark: { saved: { highlights: [{ note: 'which?' }, {}] } },
  });
  expect(line).not.toHaveProperty('highlights');
});

it('keeps nothing in a dry run', async () => {
  const folder = temporaryFolder();
  const file = exportOf(folder, CONTENT, MARKED);
  const { stdout } = await offprint([
    'import',
    file,
    '--json',
    '--dry-run',
    '--library',
    join(folder, 'library'),
  ]);
  expect(jsonLines<Line>(stdout)[0]).not.toHaveProperty('highlights');
});

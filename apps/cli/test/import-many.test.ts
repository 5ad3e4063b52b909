/** Folders, archives and exports on the command line. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FIXTURE, jsonLines, offprint, temporaryFolder } from './run-offprint.ts';

const TEXT = [
  'The harbour office will dredge the inner basin in May, its director said on Tuesday, after two winters in which ferries ran aground.',
  'Fishermen had asked for the work for years and feared that it would begin in the herring season, when every hour counts.',
];
const page = (headline: string): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

interface Line {
  readonly file: string;
  readonly entry?: string;
  readonly ok: boolean;
  readonly kind?: string;
  readonly title?: string;
  readonly error?: { readonly code: string };
}

function folderOfPages(): string {
  const folder = join(temporaryFolder(), 'pages');
  mkdirSync(join(folder, 'deeper'), { recursive: true });
  mkdirSync(join(folder, 'a_files'));
  writeFileSync(join(folder, 'a.html'), page('Basin to Be Dredged in the Month of May'));
  writeFileSync(join(folder, 'a_files', 'frame.html'), page('A Frame of the First Page'));
  writeFileSync(join(folder, 'b.txt'), '');
  writeFileSync(
    join(folder, 'deeper', 'c.html.gz'),
    gzipSync(page('Ferry Tickets Become Cheaper at Easter')),
  );
  symlinkSync('/etc/hostname', join(folder, 'link.txt'));
  return folder;
}

describe('a folder', () => {
  it('is taken whole, past bad files, each with its line', async () => {
    const folder = folderOfPages();
    const library = join(temporaryFolder(), 'library');
    const { code, stdout, stderr } = await offprint([
      'import',
      folder,
      FIXTURE,
      '--json',
      '--library',
      library,
    ]);
    expect(code).toBe(1);
    const lines = jsonLines<Line>(stdout);
    expect(
      lines.map(({ file, kind, title, error }) => [
        file.replace(`${folder}/`, ''),
        error?.code ?? (kind === 'article' ? title : kind),
      ]),
    ).toEqual([
      ['link.txt', 'skipped'],
      ['a.html', 'Basin to Be Dredged in the Month of May'],
      ['a_files/frame.html', 'skipped'],
      ['b.txt', 'empty'],
      ['deeper/c.html.gz', 'Ferry Tickets Become Cheaper at Easter'],
      [FIXTURE, 'Ferry Captains Ask Two Islands to Share One Timetable'],
    ]);
    expect(stderr).toContain('3 added, 2 no pages, 1 failed');
    const again = await offprint(['import', folder, '--library', library]);
    expect(again.stderr).toContain('2 unchanged, 2 no pages, 1 failed');
  });

  it('is no page with an address of its own', async () => {
    const { code } = await offprint(['import', folderOfPages(), '--source-url', 'https://example.org/']);
    expect(code).toBe(2);
  });
});

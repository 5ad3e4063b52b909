/** Briefing files that somebody wrote, into the library: what the command takes, the window takes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import type { ImportReport } from '../src/shared/imports.ts';
import type { Result } from '../src/shared/result.ts';
import { articleOf, paragraph, sha256 } from './article-fixture.ts';

let dir: string;
let desk: string;
let library: LibraryProcess;
let ids = 0;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-briefing-files-'));
  desk = join(dir, 'desk');
  mkdirSync(desk);
  library = createLibraryProcess({
    dir: join(dir, 'library'),
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => `id-${++ids}`,
    elapsed: () => 0,
    composerFile: new URL('../src/library-process/briefing/thread.ts', import.meta.url),
    sha256,
  });
  for (const id of ['tides', 'ferry']) {
    const bytes = new TextEncoder().encode(JSON.stringify(article(id)));
    value(await library.calls['import.bytes']({ bytes, fileName: `${id}.json`, run: 'run' }));
  }
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

function article(id: string) {
  return articleOf([paragraph('p0', `Of the ${id} nothing is known.`)], {
    id,
    publisher: { name: 'The Harbour Post' },
  });
}

function value<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function taken(name: string, text: string): Promise<ImportReport> {
  const path = join(desk, name);
  writeFileSync(path, text);
  return value(await library.calls['import.path']({ path, fileName: name, run: name }));
}

async function draftOf(report: ImportReport) {
  const kept = report.outcomes.find((one) => one.kind === 'briefing');
  if (!kept) throw new Error(JSON.stringify(report));
  return value(await library.calls['briefings.open']({ id: kept.id })).draft;
}

const cli = fileURLToPath(new URL('../../cli/bin/offprint.mjs', import.meta.url));

test('a file in YAML becomes a briefing that prints the same bytes as the command makes of the file', async () => {
  const yaml = [
    'title: The harbour',
    'template: dossier',
    'marking: TLP:GREEN',
    'keyPoints: ["Water *rises*. [@tide]"]',
    'items:',
    '  - { article: tides, as: tide }',
    '  - { search: ferry, comment: Not confirmed., commentBy: The desk }',
    '',
  ].join('\n');
  const draft = await draftOf(await taken('monday.yaml', yaml));
  expect(draft).toMatchObject({
    title: 'The harbour',
    template: 'dossier',
    marking: 'TLP:GREEN',
    timeline: 'auto',
    quotes: 'auto',
    keyPoints: ['Water *rises*. [@tides]'],
  });
  const setup = { profile: 'screen', grey: false, marks: true } as const;
  const composed = value(await library.calls['briefings.preview']({ draft, setup }));
  const out = join(dir, 'out.pdf');
  const args = [
    cli,
    'brief',
    join(desk, 'monday.yaml'),
    '-o',
    out,
    '--library',
    join(dir, 'library'),
    '--json',
  ];
  const said = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { sha256: string };
  expect(sha256(composed.pdf ?? '')).toBe(said.sha256);
}, 60_000);

test('Markdown, JSON, and a template of one’s own beside the file', async () => {
  writeFileSync(join(desk, 'house.yaml'), 'preparedBy: The desk\nnotes: foot\n');
  const markdown = '---\ntitle: Two\ntemplate: ./house.yaml\n---\n# Water\n\n[[tides | paragraphs 1]]\n';
  expect(await draftOf(await taken('two.md', markdown))).toMatchObject({
    title: 'Two',
    preparedBy: 'The desk',
    notes: 'foot',
    template: 'house',
    sections: [{ heading: 'Water', items: [{ article: 'tides@1', mode: 'excerpt', blocks: ['p0'] }] }],
  });
  const json = JSON.stringify({ items: ['ferry'] });
  expect(await draftOf(await taken('three.json', json))).toMatchObject({
    title: '',
    asOf: '',
    sections: [{ items: [{ article: 'ferry@1' }] }],
  });
});

test('what a file names by a path comes into the library, from its folder and nowhere else', async () => {
  writeFileSync(join(desk, 'crane.json'), JSON.stringify(article('crane')));
  const report = await taken('files.yaml', 'items:\n  - { file: crane.json }\n');
  expect(report.outcomes.map(({ kind }) => kind)).toEqual(['article', 'briefing']);
  expect(await draftOf(report)).toMatchObject({ sections: [{ items: [{ article: 'crane@1' }] }] });

  writeFileSync(join(dir, 'secret.json'), JSON.stringify(article('secret')));
  symlinkSync(join(dir, 'secret.json'), join(desk, 'link.json'));
  for (const path of ['../secret.json', join(dir, 'secret.json'), 'link.json', 'absent.json']) {
    const refused = await taken('out.yaml', `items:\n  - { file: ${JSON.stringify(path)} }\n`);
    expect(refused.outcomes).toMatchObject([{ kind: 'failed', error: { code: 'bad-briefing-file' } }]);
  }
  expect(value(await library.calls['articles.row']({ id: 'secret' }))).toBeNull();
});

test('every mistake is named with its line, and nothing is kept', async () => {
  const report = await taken('bad.yaml', 'titel: Wrong\nitems:\n  - nowhere\n');
  expect(report.outcomes).toMatchObject([
    {
      kind: 'failed',
      error: { code: 'bad-briefing-file', message: expect.stringContaining('in bad.yaml, line 1:1') },
    },
  ]);
  const absent = await taken('absent.yaml', 'items:\n  - nowhere\n');
  expect(absent.outcomes).toMatchObject([
    { kind: 'failed', error: { message: expect.stringContaining('line 2:') } },
  ]);
  expect(value(await library.calls['briefings.list']({ removed: false }))).toEqual([]);
});

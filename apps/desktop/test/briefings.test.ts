import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Draft } from '@offprint/briefing';
import type { Block } from '@offprint/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import { answerOf } from '../src/shared/ipc.ts';
import type { Setup } from '../src/shared/briefings.ts';
import type { Channel } from '../src/shared/channels.ts';
import type { Result } from '../src/shared/result.ts';
import { remarkIn } from '../src/shared/texts/problems.ts';
import { articleOf, paragraph, sha256 } from './article-fixture.ts';

let dir: string;
let library: LibraryProcess;
let ids = 0;
const folder = (): string => join(dir, 'library');
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-briefings-'));
  library = createLibraryProcess({
    dir: folder(),
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => `id-${++ids}`,
    elapsed: () => 0,
    composerFile: new URL('../src/library-process/briefing/thread.ts', import.meta.url),
    sha256,
  });
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

const SETUP: Setup = { profile: 'screen', grey: false, marks: true };

function value<T>(answer: Result<T>, channel?: Channel): T {
  if (channel) expect(answerOf(channel).safeParse(answer).error?.message).toBeUndefined();
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function take(id: string, ...texts: string[]): Promise<void> {
  await takeFrom('The Harbour Post', id, ...texts);
}

async function takeFrom(outlet: string | null, id: string, ...texts: string[]): Promise<void> {
  const article = articleOf(
    texts.map((text, i) => paragraph(`p${i}`, text)),
    { id, publisher: { name: outlet } },
  );
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  value(await library.calls['import.bytes']({ bytes, fileName: `${id}.json`, run: 'run' }));
}

async function newDraft(
  template: string | undefined,
  ...articles: string[]
): Promise<{ id: string; draft: Draft }> {
  const made = await library.calls['briefings.create']({
    ids: articles,
    ...(template === undefined ? {} : { template }),
  });
  const { id } = value(made, 'briefings.create');
  return { id, draft: value(await library.calls['briefings.open']({ id }), 'briefings.open').draft };
}

const cli = fileURLToPath(new URL('../../cli/bin/offprint.mjs', import.meta.url));

test('a briefing of a selection is shaped, set, written, and printed with the same bytes by the command', async () => {
  await take('tides', 'High water comes at nine.', 'Low water at three.');
  await take('ferry', 'The ferry sails on.', 'Nobody was hurt.');
  const { id, draft } = await newDraft('dossier', 'tides', 'ferry');
  expect(draft).toMatchObject({ template: 'dossier', notes: 'foot', timeline: 'auto' });
  const written: Draft = {
    ...draft,
    title: 'The harbour in March',
    marking: 'TLP:GREEN',
    keyPoints: ['Water *rises*. [@tides]'],
    sections: [{ heading: 'By the sea', items: (draft.sections[0]?.items ?? []).toReversed() }],
  };
  value(await library.calls['briefings.save']({ id, draft: written }), 'briefings.save');
  const composed = value(
    await library.calls['briefings.preview']({ draft: written, setup: SETUP }),
    'briefings.preview',
  );
  expect(composed.remarks.filter(({ kind, overruled }) => kind === 'error' && !overruled)).toEqual([]);
  expect(composed).toMatchObject({ title: 'The harbour in March' });

  for (const [format, ending] of [
    ['pdf', 'pdf'],
    ['html', 'html'],
    ['epub', 'epub'],
    ['markdown', 'md'],
    ['docx', 'docx'],
  ] as const) {
    const produced = value(
      await library.calls['briefing.produce']({ id, draft: written, format, setup: SETUP }),
    );
    if (format === 'pdf')
      expect(Buffer.from(produced.bytes).equals(Buffer.from(composed.pdf ?? []))).toBe(true);
    const file = value(
      await library.calls['briefing.produce']({ id, draft: written, format: 'file', setup: SETUP }),
    );
    writeFileSync(join(dir, 'briefing.json'), file.bytes);
    const out = join(dir, `out.${ending}`);
    execFileSync(
      process.execPath,
      [cli, 'brief', join(dir, 'briefing.json'), '-o', out, '--library', folder()],
      {
        stdio: 'pipe',
      },
    );
    expect([format, Buffer.from(produced.bytes).equals(readFileSync(out))]).toEqual([format, true]);
  }
  // What was written out is kept as a version.
  expect(
    value(await library.calls['briefings.versions']({ id }), 'briefings.versions').length,
  ).toBeGreaterThan(0);
}, 120_000);

test('what the check stops is told with its place in the draft, and is not written until it is overruled', async () => {
  await takeFrom(null, 'tides', 'High water comes at nine.');
  const { id, draft } = await newDraft(undefined, 'tides');
  const wrong: Draft = {
    ...draft,
    keyPoints: ['', 'It rests on nothing. [@nowhere]'],
    sections: [{ heading: 'Empty', items: [] }, ...draft.sections],
  };
  const composed = value(await library.calls['briefings.preview']({ draft: wrong, setup: SETUP }));
  expect(composed.remarks).toMatchObject([
    { kind: 'problem', code: 'no-such-article', place: 'keyPoints[1]' },
  ]);
  expect(composed.pdf).toBeUndefined();

  const checked = value(await library.calls['briefings.preview']({ draft, setup: SETUP }));
  const stops = checked.remarks.filter(({ kind }) => kind === 'error');
  expect(stops.map(({ code }) => code)).toContain('outlet-missing');
  expect(checked.pdf?.length).toBeGreaterThan(1000);
  const stopped = await library.calls['briefing.produce']({ id, draft, format: 'pdf', setup: SETUP });
  expect(stopped).toMatchObject({ ok: false, error: { code: 'briefing-stopped' } });
  const overrides = stops.map(({ code, place }) => ({ code, place, reason: 'Agreed.' }));
  const made = await library.calls['briefing.produce']({
    id,
    draft: { ...draft, overrides },
    format: 'pdf',
    setup: SETUP,
  });
  expect(made.ok).toBe(true);
});

test('what setting the pages shows is known by its key, in whatever words the typesetter says it', async () => {
  const lost: Block = {
    type: 'figure',
    id: 'f1',
    asset: { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 10, height: 10 },
    alt: { status: 'decorative' },
    credit: 'The desk',
  };
  const blocks = [paragraph('p1', `A rune: \u{1E900}.`), lost];
  const bytes = new TextEncoder().encode(JSON.stringify(articleOf(blocks, { id: 'odd' })));
  value(await library.calls['import.bytes']({ bytes, fileName: 'odd.json', run: 'run' }));
  const { draft } = await newDraft(undefined, 'odd');
  const composed = value(
    await library.calls['briefings.preview']({ draft: { ...draft, language: 'sw' }, setup: SETUP }),
    'briefings.preview',
  );
  const keys = composed.remarks.map(({ code, key }) => [code, key]);
  expect(keys).toContainEqual(['missing-glyph', 'missing-glyph']);
  expect(keys).toContainEqual(['picture-missing', 'picture-missing']);
  expect(keys).toContainEqual(['layout', 'layout.language']);
  expect(composed.remarks.filter(({ key }) => key === undefined)).toEqual([]);
  for (const remark of composed.remarks) {
    expect(`${remark.message}${remark.hint}`).not.toMatch(/[{}]/);
    const { message, hint } = remarkIn('ru', remark);
    expect([remark.code, /[а-я]/.test(message), /[а-я]/.test(hint), `${message}${hint}`]).toEqual([
      remark.code,
      true,
      true,
      expect.not.stringMatching(/[{}]/),
    ]);
  }
});

test('work that nobody waits for any more is not begun', async () => {
  await take('tides', 'High water comes at nine.');
  const { draft } = await newDraft(undefined, 'tides');
  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((title) =>
      library.calls['briefings.preview']({ draft: { ...draft, title }, setup: SETUP }),
    ),
  );
  expect(answers.map((answer) => (answer.ok ? answer.value.title : answer.error.code))).toEqual([
    'One',
    'cancelled',
    'Three',
  ]);
});

test('a briefing is duplicated, removed, restored, and goes back to a version', async () => {
  await take('tides', 'High water comes at nine.');
  const { id, draft } = await newDraft('offprint', 'tides');
  value(await library.calls['briefings.save']({ id, draft: { ...draft, title: 'First' } }));
  value(await library.calls['briefings.keep']({ id }));
  value(await library.calls['briefings.save']({ id, draft: { ...draft, title: 'Second' } }));
  const [last] = value(await library.calls['briefings.versions']({ id }));
  expect(
    value(await library.calls['briefings.version']({ id, number: last?.number ?? 0 }), 'briefings.version')
      .title,
  ).toBe('First');
  const copy = value(await library.calls['briefings.duplicate']({ id, title: 'Copy of it' }));
  const titles = async (removed: boolean): Promise<string[]> =>
    value(await library.calls['briefings.list']({ removed }), 'briefings.list')
      .map(({ title }) => title)
      .toSorted();
  expect(await titles(false)).toEqual(['Copy of it', 'Second']);
  value(await library.calls['briefings.remove']({ id: copy.id }));
  expect([await titles(false), await titles(true)]).toEqual([['Second'], ['Copy of it']]);
  value(await library.calls['briefings.restore']({ id: copy.id }));
  expect(await titles(false)).toEqual(['Copy of it', 'Second']);
});

test('a template of one’s own is kept, offered and carried out', async () => {
  await take('tides', 'High water comes at nine.');
  const { draft } = await newDraft('dossier', 'tides');
  const { id } = value(
    await library.calls['templates.save']({ name: 'House', draft: { ...draft, preparedBy: 'The desk' } }),
    'templates.save',
  );
  const names = value(await library.calls['templates.list']({}), 'templates.list').map(({ name }) => name);
  expect(names).toEqual(['press-review', 'offprint', 'dossier', 'one-page', 'House']);
  const other = await newDraft(id, 'tides');
  expect(other.draft).toMatchObject({ template: 'House', preparedBy: 'The desk', notes: 'foot' });
  const back = value(
    await library.calls['briefings.shape']({ draft: other.draft, template: null }),
    'briefings.shape',
  );
  expect(back.template).toBeUndefined();
  expect(back).toMatchObject({ preparedBy: '' });
});

test('a PDF of ours brings its articles and its briefing, which prints the same bytes again', async () => {
  await take('tides', 'High water comes at nine.', 'Low water at three.');
  const { id, draft } = await newDraft('press-review', 'tides');
  const written: Draft = {
    ...draft,
    overrides: [{ code: 'address-missing' }],
    keyPoints: ['It *rises*. [@tides]'],
  };
  const pdf = value(
    await library.calls['briefing.produce']({ id, draft: written, format: 'pdf', setup: SETUP }),
  ).bytes;
  const other = createLibraryProcess({
    dir: join(dir, 'other'),
    version: '0.1.0',
    now: () => '2026-04-01T00:00:00Z',
    newId: () => `other-${++ids}`,
    elapsed: () => 0,
    composerFile: new URL('../src/library-process/briefing/thread.ts', import.meta.url),
    sha256,
  });
  try {
    const report = value(
      await other.calls['import.bytes']({ bytes: new Uint8Array(pdf), fileName: 'b.pdf', run: 'r' }),
      'import.bytes',
    );
    expect(report.outcomes.map(({ kind }) => kind).toSorted()).toEqual(['article', 'briefing']);
    const again = value(
      await other.calls['import.bytes']({ bytes: new Uint8Array(pdf), fileName: 'b.pdf', run: 'r' }),
    );
    expect(again.outcomes.map(({ kind }) => kind).toSorted()).toEqual(['article', 'briefing']);
    const all = value(await other.calls['briefings.list']({ removed: false }));
    expect(all).toHaveLength(1);
    const back = value(await other.calls['briefings.open']({ id: all[0]?.id ?? '' }), 'briefings.open');
    const printed = value(
      await other.calls['briefing.produce']({ id: back.id, draft: back.draft, format: 'pdf', setup: SETUP }),
    );
    expect(Buffer.from(printed.bytes).equals(Buffer.from(pdf))).toBe(true);
  } finally {
    other.close();
  }
});

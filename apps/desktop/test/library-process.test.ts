import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibraryProcess, type LibraryProcess } from '../src/library-process/handlers.ts';
import { answerOf } from '../src/shared/ipc.ts';
import type { RunProgress } from '../src/shared/runs.ts';
import type { Channel } from '../src/shared/channels.ts';
import { articleOf, paragraph, sha256 } from './article-fixture.ts';

let dir: string;
let library: LibraryProcess;
let ids = 0;
const reported: RunProgress[] = [];
const open = (folder: string): LibraryProcess =>
  createLibraryProcess({
    dir: folder,
    version: '0.1.0',
    now: () => '2026-03-04T10:15:00Z',
    newId: () => `id-${++ids}`,
    elapsed: () => 0,
    report: (progress) => void reported.push(progress),
    sha256,
  });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offprint-desktop-'));
  library = open(join(dir, 'library'));
});
afterEach(() => {
  library.close();
  rmSync(dir, { recursive: true, force: true });
});

const bytes = (article: object): Uint8Array => new TextEncoder().encode(JSON.stringify(article));
const take = (id: string, words: string) =>
  library.calls['import.bytes']({
    bytes: bytes(articleOf([paragraph('p', words)], { id })),
    fileName: `${id}.json`,
    run: 'run',
  });

/** Each answer fits the contract that the page relies on. */
function checked<T>(channel: Channel, answer: T): T {
  expect(answerOf(channel).safeParse(answer).error?.message).toBeUndefined();
  return answer;
}

test('articles become entries for reference managers, in the order asked for; one that is gone is told', async () => {
  await take('tides', 'High water comes at nine in the morning.');
  await take('ferries', 'The last boat leaves at eight.');
  const made = await library.calls['references.produce']({ ids: ['ferries', 'tides'], format: 'ris' });
  expect(made.ok && made.value.match(/^ID.*/gm)).toEqual(['ID  - ferries', 'ID  - tides']);
  expect(await library.calls['references.produce']({ ids: ['tides', 'gone'], format: 'csl' })).toMatchObject({
    ok: false,
    error: { code: 'no-such-article' },
  });
});

test('one article becomes a file, with how many pictures would lie beside it', async () => {
  await take('tides', 'High water comes at nine in the morning.');
  const made = await library.calls['article.produce']({ id: 'tides', form: 'markdown' });
  expect(made).toMatchObject({ ok: true, value: { beside: 0, name: 'The Tides of Sundby' } });
  expect(made.ok && made.value.text).toContain('High water comes at nine in the morning.');
  expect(await library.calls['article.produce']({ id: 'gone', form: 'html' })).toMatchObject({
    ok: false,
    error: { code: 'no-such-article' },
  });
});

test('what is imported is listed, found, counted and read, each as the contract says', async () => {
  checked('import.bytes', await take('tides', 'High water comes at nine in the morning.'));
  const listed = checked('articles.list', await library.calls['articles.list']({ offset: 0, limit: 10 }));
  expect(listed).toMatchObject({
    ok: true,
    value: { total: 1, rows: [{ id: 'tides', state: 'unread', starred: false }] },
  });
  const found = checked(
    'articles.search',
    await library.calls['articles.search']({ query: 'nine', offset: 0, limit: 10 }),
  );
  expect(found).toMatchObject({ ok: true, value: { total: 1 } });
  expect(
    found.ok && found.value.rows[0]?.snippet?.filter((part) => part.match).map((part) => part.text),
  ).toEqual(['nine']);
  const article = checked('articles.get', await library.calls['articles.get']({ id: 'tides' }));
  expect(article).toMatchObject({
    ok: true,
    value: { blocks: [{ inlines: [{ text: 'High water comes at nine in the morning.' }] }] },
  });
  const counts = checked('collections.list', await library.calls['collections.list']({}));
  expect(counts).toEqual({
    ok: true,
    value: { all: 1, unread: 1, starred: 0, archived: 0, trash: 0, tags: [], collections: [] },
  });
});

test('the row of one article is found wherever it stands; a stranger has none', async () => {
  await take('one', 'The first.');
  await take('two', 'The second.');
  expect(checked('articles.row', await library.calls['articles.row']({ id: 'one' }))).toMatchObject({
    value: { id: 'one' },
  });
  expect(checked('articles.row', await library.calls['articles.row']({ id: 'nobody' }))).toEqual({
    ok: true,
    value: null,
  });
});

test('state and tags are kept, and survive a removal that is undone', async () => {
  await take('tides', 'High water.');
  checked('articles.setTags', await library.calls['articles.setTags']({ id: 'tides', tags: ['sea'] }));
  checked(
    'articles.setState',
    await library.calls['articles.setState']({ id: 'tides', starred: true, position: 0.5 }),
  );
  checked('articles.remove', await library.calls['articles.remove']({ id: 'tides' }));
  expect(await library.calls['articles.list']({ offset: 0, limit: 10 })).toMatchObject({
    value: { total: 0 },
  });
  checked('articles.restore', await library.calls['articles.restore']({ id: 'tides' }));
  expect(await library.calls['articles.row']({ id: 'tides' })).toMatchObject({
    value: { tags: ['sea'], starred: true, position: 0.5 },
  });
});

test('the same page again is unchanged', async () => {
  await take('tides', 'High water.');
  expect(await take('tides', 'High water.')).toMatchObject({
    ok: true,
    value: { outcomes: [{ status: 'unchanged' }], cancelled: false },
  });
});

describe('a file of many articles', () => {
  const entry = (n: number): string =>
    `<item><title>Tide table ${n}</title><link>https://tides.example/${n}</link><content:encoded><![CDATA[${'<p>The harbour office keeps a table of the tides for anybody who asks, in all weathers, day and night.</p>'.repeat(4)}]]></content:encoded></item>`;
  const feed = (count: number): Uint8Array =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tides</title><link>https://tides.example/</link>${Array.from({ length: count }, (_, n) => entry(n)).join('')}<item><title>Named alone</title><link>https://tides.example/alone</link></item></channel></rss>`,
    );

  test('gives an outcome for each, reports how it goes, and keeps what has a text', async () => {
    reported.length = 0;
    const answer = checked(
      'import.bytes',
      await library.calls['import.bytes']({ bytes: feed(3), run: 'feed' }),
    );
    expect(answer.ok && answer.value.outcomes.map((outcome) => outcome.kind)).toEqual([
      'article',
      'article',
      'article',
      'bookmark',
    ]);
    expect(reported.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
    expect(await library.calls['articles.list']({ offset: 0, limit: 1 })).toMatchObject({
      value: { total: 3 },
    });
  });

  test('can be cancelled between two entries; what was kept stays', async () => {
    reported.length = 0;
    const answer = library.calls['import.bytes']({ bytes: feed(40), run: 'long' });
    while (reported.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await library.calls['run.cancel']({ run: 'long' });
    const report = checked('import.bytes', await answer);
    expect(report).toMatchObject({ value: { cancelled: true } });
    const kept = report.ok ? report.value.outcomes.length : 0;
    expect(kept).toBeLessThan(40);
    expect(await library.calls['articles.list']({ offset: 0, limit: 1 })).toMatchObject({
      value: { total: kept },
    });
  });
});

test('highlights of a reading list stand on the words that were marked, also where it has the address alone', async () => {
  const entry = {
    title: 'Tide table',
    url: 'https://tides.example/1',
    is_archived: 0,
    is_starred: 0,
    tags: [],
    created_at: '2026-03-04T10:15:00+0000',
    reading_time: 1,
  };
  const exported = (content: string, quote: string): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify([{ ...entry, content, annotations: [{ quote, text: 'for whom?' }] }]),
    );
  const content =
    '<p>The harbour office keeps a table of the tides for anybody who asks, in all weathers.</p>';
  for (const bytes of [exported(content, 'anybody who asks'), exported('', 'in all weathers')])
    checked('import.bytes', await library.calls['import.bytes']({ bytes, run: 'list' }));
  const listed = checked('annotations.list', await library.calls['annotations.list']({ limit: 10 }));
  expect(listed.ok && listed.value.rows.map(({ annotation }) => annotation)).toMatchObject([
    { status: 'anchored', target: { quote: { exact: 'anybody who asks' } } },
    { status: 'anchored', target: { quote: { exact: 'in all weathers' } } },
  ]);
});

describe('what is pasted', () => {
  const bytes = new TextEncoder().encode(
    `<html><head><title>Low Water</title></head><body><article><h1>Low Water</h1>${'<p>The harbour office keeps a table of the tides for anybody who asks, in all weathers.</p>'.repeat(4)}</article></body></html>`,
  );

  test('is looked at without being kept', async () => {
    const preview = checked('import.preview', await library.calls['import.preview']({ bytes }));
    expect(preview).toMatchObject({ ok: true, value: { article: { headlines: [{ role: 'main' }] } } });
    expect(await library.calls['articles.list']({ offset: 0, limit: 1 })).toMatchObject({
      value: { total: 0 },
    });
  });

  test('is kept as corrected, with what it said before and who changed it', async () => {
    const corrections = { headline: 'Low Water at Noon', publisher: 'The Courier', datePublished: '2026-03' };
    const report = checked(
      'import.corrected',
      await library.calls['import.corrected']({ bytes, corrections }),
    );
    const [outcome] = report.ok ? report.value.outcomes : [];
    const id = outcome?.kind === 'article' ? outcome.id : '';
    const kept = checked('articles.get', await library.calls['articles.get']({ id }));
    expect(kept).toMatchObject({
      value: {
        headlines: [{ inlines: [{ text: 'Low Water at Noon' }] }],
        publisher: { name: 'The Courier' },
        datePublished: { value: '2026-03', precision: 'month' },
      },
    });
    const provenance = kept.ok ? kept.value.provenance : undefined;
    expect(provenance?.origins).toContainEqual({ field: 'publisher', from: 'the user' });
    expect(provenance?.transformations).toContainEqual({
      step: 'correction',
      action: 'changed',
      reason: 'headline corrected by the user before it was kept',
      text: 'Low Water',
    });
  });

  test('with a date that is none is refused', async () => {
    const corrections = { datePublished: 'yesterday' };
    expect(await library.calls['import.corrected']({ bytes, corrections })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });
});

describe('failures', () => {
  test('a file that is no article is refused with its code, and the library stays as it was', async () => {
    const answer = checked(
      'import.bytes',
      await library.calls['import.bytes']({ bytes: new Uint8Array(), run: 'run' }),
    );
    expect(answer).toMatchObject({ value: { outcomes: [{ kind: 'failed', error: { code: 'empty' } }] } });
    expect(await library.calls['articles.list']({ offset: 0, limit: 1 })).toMatchObject({
      value: { total: 0 },
    });
  });

  test('a folder that is something else is an error at every call, until it has been mended', async () => {
    const place = join(dir, 'elsewhere');
    writeFileSync(place, 'a file');
    const other = open(place);
    const refused = checked('articles.list', await other.calls['articles.list']({ offset: 0, limit: 1 }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-library' } });
    rmSync(place);
    expect(await other.calls['articles.list']({ offset: 0, limit: 1 })).toMatchObject({ ok: true });
    other.close();
  });

  test('an article that is not there', async () => {
    const answer = checked('articles.get', await library.calls['articles.get']({ id: 'nobody' }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-such-article' } });
  });
});

test('an asset that is no picture is not served', async () => {
  await take('tides', 'High water.');
  const source = sha256(bytes(articleOf([paragraph('p', 'High water.')], { id: 'tides' })));
  const answer = await library.calls['asset.get']({ sha256: source });
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-asset' } });
});

test('the PDF of an article is the same bytes each time, and its name is the headline', async () => {
  await take('tides', 'High water comes at nine in the morning.');
  const request = { ids: ['tides'], profile: 'screen', page: 'a4' } as const;
  const [first, second] = [
    await library.calls['pdf.render']({ ...request, ids: ['tides'] }),
    await library.calls['pdf.render']({ ...request, ids: ['tides'] }),
  ];
  expect(first.ok && new TextDecoder().decode(first.value.bytes.subarray(0, 5))).toBe('%PDF-');
  expect(first.ok && second.ok && sha256(first.value.bytes) === sha256(second.value.bytes)).toBe(true);
  expect(await library.calls['pdf.name']({ ids: ['tides'] })).toEqual({
    ok: true,
    value: 'The Tides of Sundby.pdf',
  });
});

/** The commands for what stands beside the articles, as a script uses them. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { jsonLines, libraryWithContent, offprint, temporaryFolder } from './run-offprint.ts';

interface Listed {
  readonly id: string;
  readonly tags: readonly string[];
  readonly state: string;
  readonly starred: boolean;
}

/** Runs commands on one library; each must end well. */
function on(library: string): (...args: string[]) => Promise<Record<string, unknown>[]> {
  return async (...args) => {
    const { code, stdout, stderr } = await offprint([...args, '--json', '--library', library]);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${stderr}`);
    return jsonLines(stdout);
  };
}

it('changes articles by id or query as one act, and takes it back', async () => {
  const library = await libraryWithContent();
  const run = on(library);
  const before = (await run('list')) as unknown as Listed[];
  const [first, second] = before;
  if (!first || !second) throw new Error('no articles');

  expect(
    await run(
      'change',
      first.id,
      second.id,
      '--tag',
      'desk',
      '--tag',
      'énergie',
      '--star',
      '--state',
      'read',
    ),
  ).toEqual([{ ok: true, found: 2, changed: 2 }]);
  const changed = (await run('list', '--tag', 'desk')) as unknown as Listed[];
  expect(changed).toHaveLength(2);
  expect(changed).toContainEqual({
    ...first,
    state: 'read',
    starred: true,
    tags: [...first.tags, 'desk', 'énergie'].toSorted(),
  });
  expect(await run('tags')).toContainEqual({ tag: 'énergie', count: 2 });
  expect(await run('change', 'tag:energie is:starred', '--no-star', '--untag', 'énergie')).toEqual([
    { ok: true, found: 2, changed: 2 },
  ]);
  expect(await run('change', 'tag:energie', '--star')).toEqual([{ ok: true, found: 0, changed: 0 }]);
  expect(await run('undo')).toMatchObject([{ undone: { count: 2 } }]);
  expect(await run('undo')).toMatchObject([{ undone: { count: 2 } }]);
  expect(await run('list')).toEqual(before);
  expect(await run('undo')).toEqual([{ ok: true, undone: null }]);
});

it.each([['change', 'x', '--star'], ['undo'], ['empty', '--yes'], ['tags']])(
  'makes no library where there is none: %s',
  async (...args) => {
    const library = join(temporaryFolder(), 'none');
    expect(await offprint([...args, '--library', library])).toMatchObject({ code: 3 });
    expect(existsSync(library)).toBe(false);
  },
);

/** Makes the library's layout the one before the latest. */
function takeBack(library: string): void {
  const db = new DatabaseSync(join(library, 'library.db'));
  db.exec('DROP TABLE bookmark; PRAGMA user_version = 8');
  db.close();
}

it('reads a library of an earlier layout, which is brought up to date', async () => {
  const library = await libraryWithContent();
  const before = await on(library)('list');
  takeBack(library);
  expect(await on(library)('list')).toEqual(before);
  expect(existsSync(join(library, 'backups', 'library-layout-8.db'))).toBe(true);
});

it('prints from a library of an earlier layout, and verifies it', async () => {
  const library = await libraryWithContent();
  const [first] = await on(library)('list');
  takeBack(library);
  const out = join(temporaryFolder(), 'first.pdf');
  await on(library)('brief', String(first?.['id']), '-o', out);
  expect(existsSync(out)).toBe(true);
  takeBack(library);
  expect(await on(library)('verify')).toMatchObject([{ ok: true }]);
});

it('moves articles to the trash and takes them out again, by id or query', async () => {
  const run = on(await libraryWithContent());
  const before = await run('list');
  const id = String(before[0]?.['id']);
  await run('change', id, '--trash');
  expect(await run('list')).toHaveLength(before.length - 1);
  expect(await run('change', id, '--restore')).toEqual([{ ok: true, found: 1, changed: 1 }]);
  await run('change', 'is:unread', '--trash');
  expect(await run('list')).toEqual([]);
  expect(await run('change', 'is:unread', '--restore')).toEqual([
    { ok: true, found: before.length, changed: before.length },
  ]);
  expect(await run('list')).toEqual(before);
});

it('collects articles, lists the collections, and exports what is in one', async () => {
  const library = await libraryWithContent();
  const run = on(library);
  const id = String((await run('list'))[0]?.['id']);
  await run('change', id, '--collect', 'Morning papers');
  await run('change', id, '--collect', 'Morning papers');
  expect(await run('collections')).toMatchObject([{ name: 'Morning papers', count: 1, parent: null }]);
  expect(await run('search', 'in:"morning papers"')).toMatchObject([{ id }]);
  const out = join(temporaryFolder(), 'out');
  expect(await run('export', 'in:"morning papers"', '--format', 'markdown', '-o', out)).toMatchObject([
    { articles: 1 },
  ]);
  await run('change', id, '--uncollect', 'Morning papers');
  expect(await run('collections')).toMatchObject([{ count: 0 }]);
  const wrong = await offprint(['change', id, '--uncollect', 'Evening', '--library', library]);
  expect(wrong).toMatchObject({ code: 2 });
  expect(await offprint(['change', id, '--library', library])).toMatchObject({ code: 2 });
});

it('keeps pages that are named without their text, and brings them and collections over whole', async () => {
  const folder = temporaryFolder();
  const library = await libraryWithContent();
  const run = on(library);
  const file = join(folder, 'instapaper.csv');
  writeFileSync(
    file,
    'URL,Title,Selection,Folder,Timestamp\nhttps://harbour.example/later,Later,A line to keep,Starred,1700000000\n',
  );
  await run('import', file);
  await run('import', file);
  const kept = await run('bookmarks');
  expect(kept).toMatchObject([
    {
      url: 'https://harbour.example/later',
      title: 'Later',
      article: null,
      details: { saved: { starred: true } },
    },
  ]);
  expect(JSON.stringify(kept)).toContain('A line to keep');
  const id = String((await run('list'))[0]?.['id']);
  await run('change', id, '--collect', 'Desk');

  const out = join(folder, 'out');
  await run('export', '-o', out);
  const other = on(join(folder, 'other'));
  expect((await other('import', join(out, 'library.jsonl'))).at(-1)).toMatchObject({
    kind: 'organisation',
    collections: 1,
    bookmarks: 1,
    missingArticles: [],
  });
  expect(await other('bookmarks')).toEqual(kept);
  expect(await other('collections')).toEqual(await run('collections'));
  expect(await other('search', 'in:desk')).toMatchObject([{ id }]);
  await other('bookmarks', '--remove', String(kept[0]?.['id']));
  expect(await other('bookmarks')).toEqual([]);
});

it('lists highlights and notes, and takes them in again as W3C annotations', async () => {
  const folder = temporaryFolder();
  const library = await libraryWithContent();
  const run = on(library);
  const id = String((await run('list'))[0]?.['id']);
  expect(await run('annotations')).toEqual([]);
  const article = (await run('show', id))[0] as { blocks: { type: string; inlines?: { text?: string }[] }[] };
  const text = article.blocks.find((block) => block.type === 'paragraph')?.inlines?.[0]?.text ?? '';
  const exact = text.slice(0, 40);
  const annotation = (target: object): object => ({
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'Ask the office' },
    target,
  });
  const file = join(folder, 'notes.jsonld');
  const selector = { type: 'TextQuoteSelector', exact };
  writeFileSync(
    file,
    JSON.stringify([
      annotation({ 'offprint:article': id, selector }),
      annotation({ source: 'https://no.example/' }),
    ]),
  );
  const taken = await offprint(['annotations', '--import', file, '--json', '--library', library]);
  expect(taken.code).toBe(1);
  expect(jsonLines(taken.stdout)).toMatchObject([
    { ok: true, status: 'created', anchored: 'anchored' },
    { ok: false, error: { code: 'no-such-article' } },
  ]);
  expect(await run('annotations', id)).toMatchObject([
    { status: 'anchored', target: { quote: { exact } }, body: [{ value: 'Ask the office' }] },
  ]);
  const [page] = await run('annotations', '--format', 'jsonld');
  writeFileSync(file, JSON.stringify(page));
  expect(await run('annotations', '--import', file)).toMatchObject([{ status: 'unchanged' }]);
  const plain = await offprint(['annotations', '--library', library]);
  expect(plain.stdout).toContain('Ask the office');
  const unplaced = await offprint(['annotations', '--unplaced', '--library', library]);
  expect(unplaced.stderr).toContain('No note or highlight fits');
  writeFileSync(file, 'no JSON');
  expect(await offprint(['annotations', '--import', file, '--library', library])).toMatchObject({ code: 1 });
});

it('lists versions and restores one, and empties the trash only when it is meant', async () => {
  const run = on(await libraryWithContent());
  const id = String((await run('list'))[0]?.['id']);
  expect(await run('versions', id)).toMatchObject([{ version: 1 }]);
  expect(await run('versions', id, '--restore', '1')).toEqual([{ id, version: 1, status: 'unchanged' }]);
  await run('change', id, '--trash');
  expect(await run('empty')).toEqual([{ ok: true, trashed: 1, deleted: 0 }]);
  expect(await run('empty', '--yes')).toMatchObject([{ deleted: 1 }]);
  expect(await run('search', 'is:trashed')).toEqual([]);
});

it('does again what was taken back, and tells what was done', async () => {
  const run = on(await libraryWithContent());
  await run('change', 'is:unread', '--tag', 'desk');
  const tagged = await run('list');
  await run('undo');
  expect(await run('history')).toMatchObject([{ kind: 'tag', undone: true }]);
  expect(await run('redo')).toMatchObject([{ redone: { kind: 'tag', count: tagged.length } }]);
  expect(await run('list')).toEqual(tagged);
  expect(await run('redo')).toEqual([{ ok: true, redone: null }]);
  await run('change', 'tag:desk', '--star');
  expect(await run('history', '--limit', '1')).toMatchObject([{ kind: 'star', undone: false }]);
});

it('keeps a search under a name, and tells how its hits divide', async () => {
  const library = await libraryWithContent();
  const run = on(library);
  const all = await run('list');
  expect(await run('search', 'lang:en', '--save', 'In English')).toMatchObject([
    { name: 'In English', query: 'lang:en', count: all.length },
  ]);
  expect(await run('search', 'in:"In English"')).toHaveLength(all.length);
  await run('search', 'headline:azerbaycan', '--save', 'In English');
  expect(await run('collections')).toMatchObject([{ query: 'headline:azerbaycan', count: 1 }]);
  expect(await run('search', 'in:"In English"')).toHaveLength(1);
  expect(await run('search', 'is:unread', '--facets')).toMatchObject([
    { languages: [{ value: expect.stringMatching(/^en/), count: expect.any(Number) }] },
  ]);
  await run('change', 'is:unread', '--collect', 'By hand');
  expect(await offprint(['search', 'x', '--save', 'By hand', '--library', library])).toMatchObject({
    code: 2,
  });
});

it('tells what changed between two versions', async () => {
  const library = await libraryWithContent();
  const folder = temporaryFolder();
  const file = (words: string): string => {
    const path = join(folder, `${words.length}.md`);
    const head = '---\ntitle: Ferry talks\nurl: https://courier.example/ferry\nlang: en\n---\n';
    writeFileSync(path, `${head}\nThe harbour opens at ${words} in the morning, as it did before.\n`);
    return path;
  };
  const run = on(library);
  const [first] = await run('import', file('nine'));
  const id = String(first?.['id']);
  expect(await run('import', file('half past ten'))).toMatchObject([{ id, version: 2 }]);
  expect(await run('versions', id, '--diff', '1')).toMatchObject([
    { from: 1, to: 2, inserted: 3, deleted: 1 },
  ]);
  const { stdout } = await offprint(['versions', id, '--diff', '1..2', '--library', library]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('opens at [-nine-]{+half+} {+past ten+} in the morning');
  expect(await offprint(['versions', id, '--diff', 'x', '--library', library])).toMatchObject({ code: 2 });
});

it('lists the articles that have one text, with whose it is', async () => {
  const library = await libraryWithContent();
  const folder = temporaryFolder();
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
  const run = on(library);
  const ids: string[] = [];
  for (const outlet of ['Courier', 'Herald']) {
    const path = join(folder, `${outlet}.md`);
    const head = `---\ntitle: ${outlet} on ferries\nurl: https://${outlet}.example/\nlang: en\npublisher: ${outlet}\n---\n`;
    writeFileSync(path, `${head}\n${words}.\n\n${words} once more, and then ${words}.\n`);
    ids.push(String((await run('import', path))[0]?.['id']));
  }
  const [group] = await run('copies', ids[0] ?? '');
  expect(group).toMatchObject({ articles: ids.map((id) => ({ id })) });
  expect(group?.['origin']).toHaveProperty('concludedFrom');
  expect((await run('copies', 'name-of-the-offprint'))[0]?.['articles']).toHaveLength(1);
});

it('renames and deletes a collection, whose articles stay', async () => {
  const library = await libraryWithContent();
  const run = on(library);
  const all = await run('list');
  await run('change', 'is:unread', '--collect', 'Morning');
  expect(await run('collections', '--rename', 'Morning', '--to', 'Evening')).toMatchObject([
    { name: 'Evening' },
  ]);
  await run('collections', '--delete', 'Evening');
  expect(await run('collections')).toEqual([]);
  expect(await run('list')).toHaveLength(all.length);
  await run('undo');
  expect(await run('collections')).toMatchObject([{ name: 'Evening', count: all.length }]);
  expect(await offprint(['collections', '--rename', 'Evening', '--library', library])).toMatchObject({
    code: 2,
  });
  expect(await offprint(['collections', '--delete', 'None', '--library', library])).toMatchObject({
    code: 2,
  });
});

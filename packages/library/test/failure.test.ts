/** All or nothing: every statement of a change is made to fail in turn, and nothing of it may remain. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Beside } from '../src/add/beside.ts';
import { AssetStore } from '../src/assets.ts';
import { Database, type Parameter } from '../src/database.ts';
import { Failure } from '../src/errors.ts';
import type { Library } from '../src/index.ts';
import { libraryOn } from '../src/library.ts';
import { article, code, figure, openTestLibrary, sha256, temporaryFolder, testEnv, value } from './sample.ts';

/** A connection whose n-th statement fails as on a full disk. */
class FailingDatabase extends Database {
  failAt = Infinity;
  #count = 0;

  override all<Row>(sql: string, ...parameters: Parameter[]): Row[] {
    this.#step();
    return super.all<Row>(sql, ...parameters);
  }

  override run(sql: string, ...parameters: Parameter[]): number {
    this.#step();
    return super.run(sql, ...parameters);
  }

  startCounting(failAt: number): void {
    this.failAt = failAt;
    this.#count = 0;
  }

  #step(): void {
    if (++this.#count === this.failAt) throw new Failure('disk-full', 'the disk is full', 'Free some space.');
  }
}

const picture = new Uint8Array([1, 2, 3, 4]);
const entry = {
  article: article({
    headline: 'Second',
    blocks: [figure(picture)],
    provenance: { sourceUrl: 'https://a.example/' },
  }),
  source: { bytes: new Uint8Array([5, 6]), mediaType: 'text/html' },
  assets: [{ sha256: sha256(picture), mediaType: 'image/png', bytes: picture }],
  tags: ['late'],
};

function failingLibrary(): { library: Library; db: FailingDatabase } {
  const made = openTestLibrary();
  value(made.addArticle({ article: article({ paragraphs: ['First words.'] }), tags: ['early'] }));
  made.close();
  const db = new FailingDatabase(join(made.dir, 'library.db'), 'write');
  const env = testEnv();
  const beside = new Beside(new URL('../src/add/thread.ts', import.meta.url), env.sha256);
  const shelf = { db, assets: new AssetStore(made.dir, env), env, beside };
  return { db, library: libraryOn(made.dir, shelf) };
}

function state(library: Library): unknown {
  const files = readdirSync(join(library.dir, 'assets'), { recursive: true, withFileTypes: true });
  return [
    library.listArticles(),
    library.listArticles({ trashed: true }),
    library.listVersions('harbour'),
    library.getArticle('harbour'),
    library.search('first OR second '),
    library.listTags(),
    files.flatMap((file) => (file.isFile() ? [file.name] : [])).sort(),
  ];
}

/** Fails the change at its first statement, its second and so on, until it succeeds; the number of failures. */
function failEverywhere(
  library: Library,
  db: FailingDatabase,
  change: () => { readonly ok: boolean },
): number {
  const before = state(library);
  for (let at = 1; ; at++) {
    db.startCounting(at);
    const result = change();
    db.startCounting(Infinity);
    if (result.ok) return at - 1;
    expect(code(result)).toBe('disk-full');
    expect(state(library), `after a failure at statement ${at}`).toEqual(before);
  }
}

test('an addition that fails at any statement changes nothing', () => {
  const { library, db } = failingLibrary();
  expect(failEverywhere(library, db, () => library.addArticle(entry))).toBeGreaterThan(10);
  expect(value(library.getArticle('harbour')).version).toBe(2);
  expect(value(library.search('second ')).total).toBe(1);
  db.close();
});

test('a removal, a restoration and new tags that fail at any statement change nothing', () => {
  const { library, db } = failingLibrary();
  expect(failEverywhere(library, db, () => library.setTags('harbour', ['x', 'y']))).toBeGreaterThan(2);
  expect(
    failEverywhere(library, db, () => library.changeArticles(['harbour'], { trashed: true })),
  ).toBeGreaterThan(0);
  expect(
    failEverywhere(library, db, () => library.changeArticles(['harbour'], { trashed: false })),
  ).toBeGreaterThan(0);
  db.close();
});

test('when the database may not grow any more, the disk is said to be full and nothing is kept', () => {
  const { library, db } = failingLibrary();
  const before = state(library);
  db.all('PRAGMA max_page_count = 1'); // brought up to the pages there are
  const long = article({
    headline: 'Long',
    paragraphs: Array.from({ length: 50 }, (_, i) => `Word${i} `.repeat(400)),
  });
  expect(code(library.addArticle({ ...entry, article: long }))).toBe('disk-full');
  expect(state(library)).toEqual(before);
  db.close();
});

test('a writer that is killed leaves a library that holds whole articles only', async () => {
  const dir = join(temporaryFolder(), 'library');
  const writer = spawn(
    process.execPath,
    [fileURLToPath(new URL('writer.ts', import.meta.url)), dir, 'north', '100000'],
    { stdio: 'ignore' },
  );
  const ended = new Promise((done) => writer.on('close', done));
  const library = openTestLibrary(dir, { create: true });
  while (value(library.listArticles({ limit: 0 })).total < 30)
    await new Promise((wait) => setTimeout(wait, 5));
  writer.kill('SIGKILL');
  await ended;
  const { total, rows } = value(library.listArticles({ limit: 10_000 }));
  expect(rows).toHaveLength(total);
  for (const row of rows) {
    value(library.getArticle(row.id));
    value(library.getSource(row.id));
    expect(row.tags).toEqual(['north']);
  }
  expect(value(library.search('north ', { limit: 0 })).total).toBe(total);
  expect(value(library.addArticle({ article: article() })).status).toBe('created');
}, 60_000);

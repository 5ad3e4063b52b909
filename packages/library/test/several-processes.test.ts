import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { article, code, openTestLibrary, temporaryFolder, value } from './sample.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Runs a writer to its end; what it wrote to stderr, nothing when all went well. */
function writer(dir: string, name: string, count: number): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [WRITER, dir, name, String(count)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', fail).on('close', (status) => done(status === 0 ? '' : errors));
  });
}

test('processes that make and fill one library at the same time lose nothing', async () => {
  const dir = join(temporaryFolder(), 'library');
  const names = ['north', 'south', 'east'];
  expect(await Promise.all(names.map((name) => writer(dir, name, 40)))).toEqual(['', '', '']);
  const library = openTestLibrary(dir, {});
  expect(value(library.listArticles()).total).toBe(3 * 32 + 1);
  expect(value(library.listVersions('shared')).map((v) => v.version)).toEqual(
    Array.from({ length: 24 }, (_, i) => i + 1),
  );
  for (const name of names)
    expect(value(library.search(`"of ${name}" -nothing`)).total).toBeGreaterThanOrEqual(32);
  for (const row of value(library.listArticles({ limit: 200 })).rows) value(library.getSource(row.id));
}, 60_000);

test('a library is made although another program is making it at that moment', async () => {
  const dir = temporaryFolder();
  const file = join(dir, 'library.db');
  new Libsql(file).close();
  writeFileSync(file, '');
  const holder = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const Libsql = require(${JSON.stringify(createRequire(import.meta.url).resolve('libsql'))});
     const db = new Libsql(workerData);
     db.exec('BEGIN IMMEDIATE');
     parentPort.postMessage('held');
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
     db.exec('ROLLBACK');
     db.close();`,
    { eval: true, workerData: file },
  );
  await new Promise((held) => holder.once('message', held));
  const library = openTestLibrary(dir);
  expect(value(library.addArticle({ article: article() })).status).toBe('created');
  await holder.terminate();
});

test('a reader is not kept waiting by a writer, and sees what was committed', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article() }));
  const other = new Libsql(join(library.dir, 'library.db'));
  other.exec("BEGIN IMMEDIATE; UPDATE article SET headline = 'Not yet'");
  expect(value(library.listArticles()).rows[0]?.headline).toBe('Harbour reopens');
  expect(value(library.search('harbour')).total).toBe(1);
  const reader = openTestLibrary(library.dir, { readOnly: true });
  expect(value(reader.getArticle('harbour'))).toEqual(article());
  other.exec('COMMIT');
  expect(value(reader.listArticles()).rows[0]?.headline).toBe('Not yet');
  other.close();
});

test('a writer that waits too long says so and has changed nothing', () => {
  const library = openTestLibrary();
  const other = new Libsql(join(library.dir, 'library.db'));
  other.exec('BEGIN IMMEDIATE');
  expect(code(library.addArticle({ article: article() }))).toBe('busy');
  other.exec('ROLLBACK');
  other.close();
  expect(value(library.addArticle({ article: article() })).status).toBe('created');
}, 20_000);

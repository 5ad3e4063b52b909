/** Writers killed at random moments: every article, mark and backup that they said was kept must be there, whole. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary, restoreLibrary, type ArticleRow, type Library } from '@offprint/library';
import { contentHash } from '@offprint/model';
import { randomFrom } from '../../bench/library/vocabulary.ts';
import { sha256, sourceOf } from './entries.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
/** Kills that one library goes through before it is verified as a whole and a new one is taken. */
const KILLS_A_LIBRARY = 10;
/** Writers at once, in one library. */
const WRITERS = 2;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `soak-${ids++}`, sha256 };
let ids = 0;

export interface Kills {
  kills: number;
  /** Acknowledged, and found. */
  articles: number;
  marks: number;
  annotations: number;
  undone: number;
  collected: number;
  backups: number;
  /** Of the backups, those restored and verified: one of each library. */
  restored: number;
  /** Libraries verified as a whole at their end. */
  verified: number;
  readonly failures: string[];
}

/** What the writers of one library said, over all kills. */
interface Said {
  readonly articles: Set<string>;
  /** The tag that an article was given with its star. */
  readonly marks: Map<string, string>;
  /** The latest version in which an annotation was said to be anchored. */
  readonly annotations: Map<string, number>;
  /** Annotations whose making was taken back. */
  readonly undone: Set<string>;
  /** The collection that an article was put into. */
  readonly collected: Map<string, string>;
  /** Folders of backups, with the articles that the same writer had kept by then. */
  readonly backups: Map<string, readonly string[]>;
}

export async function killWriters(count: number, seed: number): Promise<Kills> {
  const random = randomFrom(seed);
  const done: Kills = {
    kills: 0,
    articles: 0,
    marks: 0,
    annotations: 0,
    undone: 0,
    collected: 0,
    backups: 0,
    restored: 0,
    verified: 0,
    failures: [],
  };
  while (done.kills < count) {
    const dir = mkdtempSync(join(tmpdir(), 'offprint-soak-'));
    const said: Said = {
      articles: new Set(),
      marks: new Map(),
      annotations: new Map(),
      undone: new Set(),
      collected: new Map(),
      backups: new Map(),
    };
    for (let i = 0; i < KILLS_A_LIBRARY && done.kills < count; i += WRITERS) {
      const names = Array.from({ length: WRITERS }, (_, w) => `w${done.kills + w}`);
      const lines = await Promise.all(names.map((name) => writeAndDie(dir, name, 30 + random() * 350)));
      done.kills += WRITERS;
      const fresh = lines.flatMap((of) => take(of, said));
      inLibrary(join(dir, 'library'), done, (library) => {
        checkAll(library, said, done.failures);
        checkNotes(library, said, done.failures);
        for (const id of fresh) checkWhole(library, id, done.failures);
      });
    }
    inLibrary(join(dir, 'library'), done, (library) => checkVerified(library, done));
    const backups = [...said.backups];
    const chosen = backups[Math.floor(random() * backups.length)];
    if (chosen) checkBackup(...chosen, join(dir, 'restored'), done);
    done.articles += said.articles.size;
    done.marks += said.marks.size;
    done.annotations += said.annotations.size;
    done.undone += said.undone.size;
    done.collected += said.collected.size;
    done.backups += said.backups.size;
    rmSync(dir, { recursive: true, force: true });
  }
  return done;
}

/** Lets a writer work for some milliseconds from its first article on, kills it, and gives what it said. */
function writeAndDie(dir: string, name: string, after: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, dir, name], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += text;
    });
    child.on('close', (_, signal) => {
      // A line that was cut was not said.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the writer ended by itself: ${errors}`));
    });
  });
}

/** Adds what one writer said; gives the ids of its articles. */
function take(lines: readonly string[], said: Said): string[] {
  const own: string[] = [];
  for (const line of lines) {
    const [act, what = '', tag = ''] = line.split(' ');
    if (act === 'article') own.push(what);
    else if (act === 'marked') said.marks.set(what, tag);
    else if (act === 'annotated') said.annotations.set(what, Number(tag));
    else if (act === 'undone') said.undone.add(what);
    else if (act === 'collected') said.collected.set(what, tag);
    else said.backups.set(what, [...own]);
  }
  for (const id of own) said.articles.add(id);
  return own;
}

function inLibrary(dir: string, done: Kills, check: (library: Library) => void): void {
  const opened = openLibrary(dir, env);
  if (!opened.ok) {
    done.failures.push(`can't be opened: ${opened.error.message}`);
    return;
  }
  check(opened.library);
  opened.library.close();
}

/** One look at the list for everything that was said since the library was made. */
function checkAll(library: Library, said: Said, failures: string[]): void {
  const rows = rowsOf(library, failures);
  for (const id of said.articles) if (!rows.has(id)) failures.push(`${id} is gone`);
  for (const [id, tag] of said.marks) {
    const row = rows.get(id);
    if (row && !(row.starred && row.tags.includes(tag))) failures.push(`the marks of ${id} are gone`);
  }
}

function checkNotes(library: Library, said: Said, failures: string[]): void {
  for (const [id, version] of said.annotations) {
    const anchors = library.listAnchors(id);
    if (!anchors.ok) failures.push(`the annotation ${id} is gone`);
    else if (!anchors.value.some((anchor) => anchor.version === version))
      failures.push(`the annotation ${id} has no anchor in version ${version}`);
  }
  for (const id of said.undone)
    if (library.getAnnotation(id).ok)
      failures.push(`the annotation ${id} is there, though it was taken back`);
  for (const [id, collection] of said.collected) {
    const listed = library.listArticles({ collection });
    if (!listed.ok || !listed.value.rows.some((row) => row.id === id))
      failures.push(`${id} is not in its collection`);
  }
}

function rowsOf(library: Library, failures: string[]): Map<string, ArticleRow> {
  const listed = library.listArticles({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) failures.push(`can't be listed: ${listed.error.message}`);
  return new Map(listed.ok ? listed.value.rows.map((row) => [row.id, row]) : []);
}

function checkWhole(library: Library, id: string, failures: string[]): void {
  const article = library.getArticle(id);
  if (!article.ok) failures.push(`${id} can't be read: ${article.error.message}`);
  else if (contentHash(article.value, sha256) !== article.value.provenance.contentHash)
    failures.push(`${id} has another content`);
  const source = library.getSource(id);
  if (!source.ok) failures.push(`the source of ${id}: ${source.error.message}`);
  else if (sha256(source.value.bytes) !== sha256(sourceOf(id))) failures.push(`${id} has another source`);
}

function checkVerified(library: Library, done: Kills): void {
  const verified = library.verify();
  done.verified++;
  // A file that no row names is what a cut import leaves, and no loss.
  const faults = verified.ok
    ? verified.value.faults.filter(({ code }) => code !== 'asset-unnamed')
    : [verified.error];
  for (const { message } of faults) done.failures.push(message);
}

function checkBackup(backup: string, articles: readonly string[], to: string, done: Kills): void {
  const restored = restoreLibrary(backup, to, env);
  done.restored++;
  if (!restored.ok) done.failures.push(`${backup}: ${restored.error.message}`);
  else if (!restored.value.verified.clean) done.failures.push(`${backup} is not clean`);
  else
    inLibrary(to, done, (library) => {
      const rows = rowsOf(library, done.failures);
      for (const id of articles) if (!rows.has(id)) done.failures.push(`${id} is not in ${backup}`);
    });
}

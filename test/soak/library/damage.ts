/** Full, read-only and locked disks, damaged files: each must be named, and nothing that was there may be lost. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, type Library, type LibraryErrorCode } from '@offprint/library';
import Libsql from 'libsql';
import { randomFrom } from '../../bench/library/vocabulary.ts';
import { entryOf, sha256, sourceOf } from './entries.ts';

let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `id-${ids++}`, sha256 };
const ARTICLES = 60;

export interface Damage {
  readonly cases: Record<string, number>;
  readonly failures: string[];
}

type Check = (dir: string, random: () => number) => string | undefined;

/** Runs each kind so many times; gives the cases that went wrong. */
export function damageLibraries(each: number, seed: number): Damage {
  const random = randomFrom(seed);
  const home = mkdtempSync(join(tmpdir(), 'offprint-damage-'));
  const whole = join(home, 'whole');
  fill(mustOpen(whole, true), 0, ARTICLES).close();
  const result: Damage = { cases: {}, failures: [] };
  const kinds: Record<string, Check> = {
    truncated,
    'altered database': altered,
    'altered asset': alteredAsset,
    'read-only': readOnly,
    locked,
  };
  if (process.getuid?.() === 0) kinds['full disk'] = fullDisk;
  for (const [kind, check] of Object.entries(kinds))
    for (let i = 0; i < each; i++) {
      const dir = join(home, 'case');
      mkdirSync(dir);
      if (kind !== 'full disk') cpSync(whole, dir, { recursive: true });
      const wrong = check(dir, random);
      result.cases[kind] = (result.cases[kind] ?? 0) + 1;
      if (wrong !== undefined) result.failures.push(`${kind} ${i}: ${wrong}`);
      rmSync(dir, { recursive: true, force: true });
    }
  rmSync(home, { recursive: true, force: true });
  return result;
}

const truncated: Check = (dir, random) => {
  const file = join(dir, 'library.db');
  truncateSync(file, 1 + Math.floor(random() * (statSync(file).size - 1)));
  return namedOrWhole(dir, ['corrupt', 'not-a-library']);
};

const altered: Check = (dir, random) => {
  const file = join(dir, 'library.db');
  const bytes = readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  for (let i = at; i < Math.min(at + 64, bytes.length); i++) bytes[i] = (bytes[i] ?? 0) ^ 0xa5;
  writeFileSync(file, bytes);
  return namedOrWhole(dir, ['corrupt', 'not-a-library', 'newer-library', 'io']);
};

const alteredAsset: Check = (dir, random) => {
  const n = Math.floor(random() * ARTICLES);
  const library = mustOpen(dir);
  const file = library.assetPath(sha256(sourceOf(`damage-${n}`)));
  if (random() < 0.5) rmSync(file);
  else writeFileSync(file, 'other');
  const source = library.getSource(`damage-${n}`);
  const verified = library.verify();
  const others = Array.from({ length: ARTICLES }, (_, i) => i).filter((i) => i !== n);
  const lost = others.filter((i) => !library.getSource(`damage-${i}`).ok);
  library.close();
  if (source.ok || !['bad-asset', 'missing-asset'].includes(source.error.code))
    return 'the source was not refused';
  if (!verified.ok || verified.value.faults.length !== 1) return 'verify did not find exactly one fault';
  return lost.length > 0 ? 'another source was lost' : undefined;
};

/** The library says what is wrong, or nothing is: the damage fell on a page that holds nothing. */
function namedOrWhole(dir: string, codes: readonly LibraryErrorCode[]): string | undefined {
  const opened = openLibrary(dir, env);
  if (!opened.ok) return codes.includes(opened.error.code) ? undefined : `opened with ${opened.error.code}`;
  const { library } = opened;
  try {
    const verified = library.verify();
    if (!verified.ok)
      return codes.includes(verified.error.code) ? undefined : `verify gave ${verified.error.code}`;
    if (!verified.value.clean) return undefined;
    for (let n = 0; n < ARTICLES; n++)
      if (!library.getArticle(`damage-${n}`).ok) return `damage-${n} was lost unsaid`;
    return undefined;
  } finally {
    library.close();
  }
}

/**
 * A folder that can't be written, half of them with the log of a writer that was killed: to be read as it is, or
 * refused by name, and all there once it can be written again. Root writes in spite of permissions, so that it takes
 * a file system mounted for reading.
 */
const readOnly: Check = (dir, random) => {
  const root = process.getuid?.() === 0;
  const logLeft = random() < 0.5;
  const library = mustOpen(dir);
  const kept = ARTICLES + 1;
  library.addArticle(entry(ARTICLES));
  const folder = join(dir, 'seen');
  mkdirSync(folder);
  if (root) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  try {
    if (!logLeft) library.close();
    for (const name of ['library.db', 'library.db-wal', 'assets', 'backups'])
      if (existsSync(join(dir, name))) cpSync(join(dir, name), join(folder, name), { recursive: true });
    library.close();
    const lock = (on: boolean): void => {
      if (root) execFileSync('mount', ['-o', on ? 'remount,ro' : 'remount,rw', folder]);
      else chmodSync(folder, on ? 0o555 : 0o755);
    };
    lock(true);
    const written = openLibrary(folder, env);
    const read = openLibrary(folder, env, { readOnly: true });
    if (written.ok) written.library.close();
    const lost = read.ok ? lostOf(read.library, kept) : 0;
    if (read.ok) read.library.close();
    lock(false);
    const again = mustOpen(folder);
    const lostAfter = lostOf(again, kept);
    const verified = again.verify();
    again.close();
    if (written.ok) return 'opened for writing';
    if (written.error.code !== 'read-only') return `gave ${written.error.code}`;
    if (!read.ok && !(logLeft && read.error.code === 'read-only')) return `reading gave ${read.error.code}`;
    if (lost + lostAfter > 0) return `${lost} and then ${lostAfter} of ${kept} were lost`;
    return verified.ok && verified.value.clean ? undefined : 'not clean afterwards';
  } finally {
    if (root) execFileSync('umount', ['-l', folder]);
  }
};

/** Another program holds the write lock for longer than anyone waits: reading goes on, writing says so. */
const locked: Check = (dir, random) => {
  const early = random() < 0.5 ? mustOpen(dir) : undefined;
  const other = new Libsql(join(dir, 'library.db'));
  other.exec('BEGIN IMMEDIATE');
  other.exec("UPDATE reading SET state = 'read'");
  const library = early ?? mustOpen(dir);
  const added = library.addArticle(entry(ARTICLES));
  const lost = lostOf(library, ARTICLES);
  other.exec('ROLLBACK');
  other.close();
  const next = library.addArticle(entry(ARTICLES));
  const lostAfter = lostOf(library, ARTICLES + 1);
  const verified = library.verify();
  library.close();
  if (added.ok) return 'wrote in spite of the lock';
  if (added.error.code !== 'busy') return `gave ${added.error.code}`;
  if (!next.ok) return `could not go on: ${next.error.message}`;
  if (lost + lostAfter > 0) return `${lost} and then ${lostAfter} were lost`;
  return verified.ok && verified.value.clean ? undefined : 'not clean afterwards';
};

function lostOf(library: Library, count: number): number {
  return Array.from({ length: count }, (_, n) => n).filter((n) => !library.getArticle(`damage-${n}`).ok)
    .length;
}

/** A file system in memory, as small as the case says. */
const fullDisk: Check = (dir, random) => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${1500 + Math.floor(random() * 3000)}k`, 'tmpfs', dir]);
  try {
    const library = mustOpen(join(dir, 'library'), true);
    let kept = 0;
    for (;;) {
      const added = library.addArticle(entry(kept));
      if (!added.ok) {
        if (added.error.code !== 'disk-full') return `gave ${added.error.code}: ${added.error.message}`;
        break;
      }
      kept++;
    }
    const lost = Array.from({ length: kept }, (_, n) => n).filter(
      (n) => !library.getArticle(`damage-${n}`).ok,
    );
    library.close();
    if (lost.length > 0) return `${lost.length} of ${kept} were lost`;
    execFileSync('mount', ['-o', 'remount,size=64m', dir]);
    const again = mustOpen(join(dir, 'library'));
    const verified = again.verify();
    const next = again.addArticle(entry(kept));
    again.close();
    if (!verified.ok) return verified.error.message;
    const faults = verified.value.faults.filter(({ code }) => code !== 'asset-unnamed');
    if (faults.length > 0) return faults[0]?.message;
    return next.ok ? undefined : `could not go on: ${next.error.message}`;
  } finally {
    execFileSync('umount', ['-l', dir]); // a case that went wrong may have left the library open
  }
};

function entry(n: number): Parameters<Library['addArticle']>[0] {
  return entryOf(`damage-${n}`);
}

function fill(library: Library, from: number, count: number): Library {
  library.addArticles(Array.from({ length: count }, (_, i) => entry(from + i)));
  return library;
}

function mustOpen(dir: string, create = false): Library {
  const opened = openLibrary(dir, env, { create });
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  return opened.library;
}

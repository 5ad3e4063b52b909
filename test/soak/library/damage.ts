/** Full disks and damaged files: each must be named, and nothing that was there may be lost. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
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
import { articleNumber, sha256 } from '../../bench/library/articles.ts';
import { randomFrom } from '../../bench/library/vocabulary.ts';

let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `damage-${ids++}`, sha256 };
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
  const file = library.assetPath(sha256(sourceOf(n)));
  if (random() < 0.5) rmSync(file);
  else writeFileSync(file, 'other');
  const source = library.getSource(`bench-${n}`);
  const verified = library.verify();
  const others = Array.from({ length: ARTICLES }, (_, i) => i).filter((i) => i !== n);
  const lost = others.filter((i) => !library.getSource(`bench-${i}`).ok);
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
      if (!library.getArticle(`bench-${n}`).ok) return `bench-${n} was lost unsaid`;
    return undefined;
  } finally {
    library.close();
  }
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
      (n) => !library.getArticle(`bench-${n}`).ok,
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

function sourceOf(n: number): Uint8Array {
  return new TextEncoder().encode(`page ${n} `.repeat(50));
}

function entry(n: number): Parameters<Library['addArticle']>[0] {
  return { article: articleNumber(n), source: { bytes: sourceOf(n), mediaType: 'text/html' } };
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

/** Writers killed at random moments: every article and backup that they said was kept must be there, whole. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary, restoreLibrary } from '@offprint/library';
import { sha256 } from '../../bench/library/articles.ts';
import { randomFrom } from '../../bench/library/vocabulary.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
/** Kills that one library goes through before a new one is taken. */
const KILLS_A_LIBRARY = 20;
/** Writers at once, in one library. */
const WRITERS = 2;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `soak-${ids++}`, sha256 };
let ids = 0;

export interface Kills {
  kills: number;
  acknowledged: number;
  backups: number;
  readonly failures: string[];
}

export async function killWriters(count: number, seed: number): Promise<Kills> {
  const random = randomFrom(seed);
  const done: Kills = { kills: 0, acknowledged: 0, backups: 0, failures: [] };
  while (done.kills < count) {
    const dir = mkdtempSync(join(tmpdir(), 'offprint-soak-'));
    const kept = new Set<string>();
    for (let i = 0; i < KILLS_A_LIBRARY && done.kills < count; i += WRITERS) {
      const names = Array.from({ length: WRITERS }, (_, w) => `w${done.kills + w}`);
      const lines = await Promise.all(names.map((name) => writeAndDie(dir, name, 30 + random() * 350)));
      done.kills += WRITERS;
      const backups = lines.flat().filter((line) => line.startsWith('backup '));
      for (const line of lines.flat()) if (!line.startsWith('backup ')) kept.add(line);
      checkLibrary(join(dir, 'library'), kept, done);
      for (const line of backups.slice(0, 1))
        checkBackup(line.slice('backup '.length), join(dir, 'restored'), done);
      done.backups += backups.length;
    }
    done.acknowledged += kept.size;
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

function checkLibrary(dir: string, kept: ReadonlySet<string>, done: Kills): void {
  const opened = openLibrary(dir, env);
  if (!opened.ok) {
    done.failures.push(`can't be opened: ${opened.error.message}`);
    return;
  }
  const { library } = opened;
  for (const id of kept) {
    if (!library.getArticle(id).ok) done.failures.push(`${id} is gone`);
    if (!library.getSource(id).ok) done.failures.push(`the source of ${id} is gone`);
  }
  const verified = library.verify();
  // A file that no row names is what a cut import leaves, and no loss.
  const faults = verified.ok
    ? verified.value.faults.filter(({ code }) => code !== 'asset-unnamed')
    : [verified.error];
  for (const { message } of faults) done.failures.push(message);
  library.close();
}

function checkBackup(backup: string, to: string, done: Kills): void {
  const restored = restoreLibrary(backup, to, env);
  if (!restored.ok) done.failures.push(`${backup}: ${restored.error.message}`);
  else if (!restored.value.verified.clean) done.failures.push(`${backup} is not clean`);
  rmSync(to, { recursive: true, force: true });
}

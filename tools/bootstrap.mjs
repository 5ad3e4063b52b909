// Runs on any Node from 20 on, before anything is installed: Node 20 cannot run the project's .ts files,
// so this file is plain JavaScript and imports Node's own modules only.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that runs the project's TypeScript as it is. */
const NODE_FOR_TYPESCRIPT = 24;

/**
 * Installs the dependencies when they are missing or older than package-lock.json.
 *
 * The hash of the lock file at the last install is kept inside node_modules, so it goes when they go.
 * An install made by hand (`npm ci`, `npm install PACKAGE`) is recognised by npm's own record of what
 * it put there.
 *
 * @param {string} root the repository's root folder
 * @param {(root: string) => void} install replaces node_modules by what the lock file asks for, or throws
 * @throws {Error} when npm fails or is not there
 */
export function ensureInstalled(root = ROOT, install = installWithNpm) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.offprint-install');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash) return;

  const record = join(root, 'node_modules', '.package-lock.json');
  const matches =
    existsSync(record) && recordMatches(JSON.parse(lock), JSON.parse(readFileSync(record, 'utf8')));
  if (!matches) install(root);
  writeFileSync(stamp, `${hash}\n`);
}

/**
 * Whether npm's record of an install (node_modules/.package-lock.json) is what the lock file asks for.
 * Packages for other platforms are in the lock file only; they are the optional ones.
 *
 * @param {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean, link?: boolean}>}} lock
 * @param {{packages: Record<string, {version?: string, integrity?: string, link?: boolean}>}} record
 */
export function recordMatches(lock, record) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));
  const agrees = wanted.every(([path, entry]) => {
    const there = record.packages[path];
    if (there === undefined) return entry.optional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
  const known = Object.keys(record.packages).every((path) => lock.packages[path] !== undefined);
  return agrees && known;
}

/**
 * Installs what is missing, then runs a TypeScript file with the project's Node and ends this process
 * with its exit code. Arguments of this process are passed on.
 *
 * @param {string} script a path below `tools/`, such as `start.ts`
 */
export function runWithProjectNode(script) {
  try {
    ensureInstalled();
    const node = projectNode(ROOT);
    const bin = join(ROOT, 'node_modules', '.bin');
    const env = {
      ...process.env,
      // Every npm and turbo script below gets the project's Node and tools first.
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      // Nothing of the user's work is reported anywhere, build times included.
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      DO_NOT_TRACK: '1',
    };
    const result = spawnSync(node, [join(ROOT, 'tools', script), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env,
    });
    if (result.error) throw result.error;
    process.exitCode = result.status ?? 1;
  } catch (error) {
    console.error(`offprint: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/**
 * The Node of the project's own dependencies, or the one running now when it is new enough.
 *
 * @param {string} root
 * @returns {string} path of the executable
 */
function projectNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= NODE_FOR_TYPESCRIPT) return process.execPath;
  throw new Error(
    `Node ${NODE_FOR_TYPESCRIPT} is needed and the one among the dependencies is missing (this is Node ` +
      `${process.versions.node}). npm was probably told to skip install scripts: run ` +
      '`npm rebuild node --ignore-scripts=false`, or use a newer Node.',
  );
}

/** @param {string} root */
function installWithNpm(root) {
  console.error('Installing the dependencies (npm ci) …');
  runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], root);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function runNpm(args, cwd) {
  // `npm start` and `npm test` name the npm that runs them; it need not be the one on the PATH.
  const cli = process.env['npm_execpath'];
  const viaNode = cli !== undefined && /npm-cli\.c?js$/.test(cli) && existsSync(cli);
  // npm must not run on the Node inside node_modules, which it is about to replace.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(cwd, 'node_modules')))
    .join(delimiter);
  const shell = process.platform === 'win32';
  const [command, all] = viaNode ? ['node', [cli, ...args]] : ['npm', args];
  const result = spawnSync(command, all, {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: path },
    shell: shell && !viaNode,
  });
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed (exit code ${result.status ?? 'none'}).`);
  }
}

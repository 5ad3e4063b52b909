#!/usr/bin/env node
// Starts the command on a Node that can run it. Plain JavaScript that runs on any Node from 18 on.
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canRunCompiled, runCompiled } from './compiled.mjs';
import { isFresh, packagesIn } from './fresh.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const source = join(here, 'src', 'main.ts');
const built = join(here, 'dist', 'offprint.cjs');

// Node strips types without a flag from 22.18 on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (!existsSync(source)) {
  if (existsSync(built)) await start(built);
  else refuse('its program is missing', 'Run `npm run build`, or install it anew.');
} else if (runsTypeScript) await start(isBuiltFromSources() ? built : source);
else {
  const newer = newerNode();
  if (newer) await startWith(newer);
  else if (existsSync(built)) await start(built);
  else
    refuse(
      `Node ${process.versions.node} can't run the sources, and the Node among the dependencies is missing`,
      'Run `npm rebuild node --ignore-scripts=false`, or use Node 24.',
    );
}

/** Whoever changes the sources runs the sources, until they are built. */
function isBuiltFromSources() {
  const root = join(here, '..', '..');
  return existsSync(built) && isFresh(built, root, [here, ...packagesIn(join(root, 'packages'))]);
}

/** Runs a program in this process, with what was compiled kept for the next time: by Node what lies outside of the build. */
async function start(program) {
  const folder =
    process.env.NODE_COMPILE_CACHE ??
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'offprint', 'node');
  modules.enableCompileCache?.(folder); // not in Node 20
  if (program === built && canRunCompiled) runCompiled(built, folder, process.argv[2] ?? '');
  else await import(pathToFileURL(program).href);
}

function refuse(message, hint) {
  console.error(`offprint: ${message}\n  ${hint}`);
  process.exitCode = 2;
}

/** The Node of the npm package `node`, one of the project's dependencies. */
function newerNode() {
  try {
    const manifest = modules.createRequire(import.meta.url).resolve('node/package.json');
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Runs this file again on another Node, whose end becomes the end of this process. */
async function startWith(node) {
  const { spawn } = await import('node:child_process');
  const { constants } = await import('node:os');
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => {
    console.error(`offprint: ${node} can't be started: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal === null) process.exitCode = code ?? 1;
    else {
      process.exitCode = 128 + (constants.signals[signal] ?? 0);
      process.kill(process.pid, signal);
    }
  });
}

// What the end-to-end tests start the window with.

import { chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSuperuser } from '../process/root.ts';
import { describeElectron, findElectron, type FoundElectron } from './find.ts';
import { canRead, nobody, sandboxWorks, type WindowUser } from './window-user.ts';

export interface LaunchRequest {
  /** The app's folder (with package.json) or its main script; or, packaged, the app's own program. */
  readonly appPath: string;
  /** The app is packaged: it is started itself, not by Electron. */
  readonly packaged?: boolean;
  /** Where the window keeps its state; made when missing. Best below a folder of `makeWindowFolder`. */
  readonly userDataDir: string;
  /** Added to the environment, such as the display and OFFPRINT_LIBRARY. */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments after the app's path. */
  readonly args?: readonly string[];
}

/** The first five are what Playwright's `_electron.launch` takes. */
export interface LaunchPlan {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  readonly cwd: string;
  /** Whether the window runs with the sandbox. Left out, Playwright turns it off on Linux. */
  readonly chromiumSandbox: boolean;
  readonly electron: FoundElectron;
  /** The user that the window runs as, when it is not the one of this process. */
  readonly user?: WindowUser;
  /** One line: which Electron, as whom, with or without the sandbox, and why. */
  readonly description: string;
}

/** Below this size of /dev/shm, in bytes, Chromium's shared pictures go to /tmp instead. */
const SMALL_SHARED_MEMORY = 512 * 1024 * 1024;

const AS_USER = fileURLToPath(new URL('as-user.sh', import.meta.url));

/**
 * How to start the app as its users do: with the sandbox, and as an ordinary user. Root's tests run it
 * as `nobody` where that user can read the app and Electron; where it cannot, as root without the
 * sandbox, which the description then says.
 */
export async function electronLaunchOptions(request: LaunchRequest): Promise<LaunchPlan> {
  const electron = await findElectron();
  const program = request.packaged === true ? request.appPath : electron.executablePath;
  const user = await chooseUser(program, request.appPath);
  const stillRoot = user === undefined && isSuperuser();
  const sandbox = !stillRoot && (await sandboxWorks(program, user));

  const home = join(request.userDataDir, 'home');
  mkdirSync(home, { recursive: true });
  if (user !== undefined) giveTo(user, request.userDataDir);

  const args = [`--user-data-dir=${request.userDataDir}`, ...chromiumFlags(sandbox)];
  const as = user === undefined ? (stillRoot ? 'as root' : 'as this user') : 'as the user nobody';
  return {
    executablePath: user === undefined ? program : AS_USER,
    args: [...args, ...(request.packaged === true ? [] : [request.appPath]), ...(request.args ?? [])],
    env: { ...environment(home), ...windowUserEnv(program, user), ...request.env },
    cwd: request.userDataDir,
    electron,
    ...(user === undefined ? {} : { user }),
    chromiumSandbox: sandbox,
    description: `${describeElectron(electron)}; ${as}, ${sandboxWords(sandbox, stillRoot)}`,
  };
}

/**
 * A new folder in the system's temporary folder that the window can write, whoever it runs as.
 * Remove it after the test.
 */
export async function makeWindowFolder(prefix = 'offprint-'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  await giveToWindow(folder);
  return folder;
}

/** Hands a file or folder, with all in it, to the user that the window runs as. Does nothing but as root. */
export async function giveToWindow(path: string): Promise<void> {
  const user = isSuperuser() ? await nobody() : undefined;
  if (user !== undefined) giveTo(user, path);
}

/** Chromium's own arguments that this machine needs. */
export function chromiumFlags(sandbox: boolean): string[] {
  const flags = sandbox ? [] : ['--no-sandbox'];
  if (process.platform === 'linux' && sharedMemoryBytes() < SMALL_SHARED_MEMORY) {
    flags.push('--disable-dev-shm-usage');
  }
  return flags;
}

async function chooseUser(executable: string, appPath: string): Promise<WindowUser | undefined> {
  if (process.platform !== 'linux' || !isSuperuser()) return undefined;
  const user = await nobody();
  return user !== undefined && (await canRead(user, [executable, appPath, AS_USER])) ? user : undefined;
}

function windowUserEnv(program: string, user: WindowUser | undefined): Record<string, string> {
  if (user === undefined) return {};
  return {
    OFFPRINT_WINDOW_UID: String(user.uid),
    OFFPRINT_WINDOW_GID: String(user.gid),
    OFFPRINT_WINDOW_ELECTRON: program,
  };
}

/** This process's environment without what is meant for Node and test runners, and with a home of its own. */
function environment(home: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || /^(NODE_|ELECTRON_|VITEST|npm_|XDG_)/.test(name)) continue;
    env[name] = value;
  }
  return { ...env, HOME: home };
}

function giveTo(user: WindowUser, path: string): void {
  chownSync(path, user.uid, user.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    // A link's target may be anybody's.
    if (!entry.isSymbolicLink()) giveTo(user, join(path, entry.name));
  }
}

function sandboxWords(sandbox: boolean, root: boolean): string {
  if (sandbox) return 'with the sandbox';
  if (root) return 'without the sandbox, which Chromium refuses to root (nobody cannot read the app)';
  return 'without the sandbox, because this system withholds user namespaces';
}

function sharedMemoryBytes(): number {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return 0;
  }
}

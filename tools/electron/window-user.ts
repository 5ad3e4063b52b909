// Who the window runs as: the user of this process, or, when that is root, an ordinary one.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../process/run.ts';

/** A user and group by number. */
export interface WindowUser {
  readonly uid: number;
  readonly gid: number;
}

/** The user with the fewest rights; every Linux system has it. */
export async function nobody(): Promise<WindowUser | undefined> {
  const uid = await run('id', ['-u', 'nobody']);
  const gid = await run('id', ['-g', 'nobody']);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether the user can read and enter all the paths, whatever folders lead there. */
export async function canRead(user: WindowUser, paths: readonly string[]): Promise<boolean> {
  const script = 'for path in "$@"; do test -r "$path" || exit 1; done';
  const result = await run('setpriv', [...asUser(user), 'sh', '-c', script, 'sh', ...paths], { cwd: '/' });
  return result.code === 0;
}

/**
 * Whether Chromium's sandbox can start: it needs user namespaces, which containers and some systems
 * withhold, or its set-user-id helper beside the executable.
 */
export async function sandboxWorks(executable: string, user?: WindowUser): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  if (hasSetuidHelper(executable)) return true;
  const probe = ['unshare', '--user', '--map-root-user', '--net', 'true'];
  const [command, ...args] = user === undefined ? probe : ['setpriv', ...asUser(user), ...probe];
  return (await run(command ?? '', args, { cwd: '/' })).code === 0;
}

function hasSetuidHelper(executable: string): boolean {
  const SET_USER_ID = 0o4000;
  try {
    const helper = statSync(join(dirname(executable), 'chrome-sandbox'));
    return helper.uid === 0 && (helper.mode & SET_USER_ID) !== 0;
  } catch {
    return false;
  }
}

function asUser(user: WindowUser): string[] {
  return [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--'];
}

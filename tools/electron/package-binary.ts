// The `electron` package and its own binary: the one it installed, or the one its installer downloads.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../process/run.ts';
import { ROOT } from '../process/root.ts';

/** The `electron` npm package as the desktop app depends on it. */
export interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
}

/** How long the official download may take, in milliseconds. A host that cannot be named fails at once. */
const DOWNLOAD_LIMIT_MS = 180_000;

/** @throws when the dependencies are not installed */
export function electronPackage(): ElectronPackage {
  const require = createRequire(join(ROOT, 'apps', 'desktop', 'package.json'));
  const manifest = require.resolve('electron/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { folder: dirname(manifest), version };
}

/**
 * The binary that the package's installer has put there, or undefined when there is none, or one of
 * another version. The installer writes `path.txt` last, so a half-unpacked binary is not taken.
 */
export function installedBinary(electron: ElectronPackage): string | undefined {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electron.folder, 'dist');
  try {
    const path = readFileSync(join(electron.folder, 'path.txt'), 'utf8').trim();
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const binary = join(dist, path);
    return version === electron.version && existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

export type DownloadResult =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/** Runs Electron's own installer, which downloads the release, checks its checksum and unpacks it. */
export async function download(electron: ElectronPackage): Promise<DownloadResult> {
  const result = await run(process.execPath, [join(electron.folder, 'install.js')], {
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const path = installedBinary(electron);
  if (result.code === 0 && path !== undefined) return { ok: true, path };
  if (result.timedOut) return { ok: false, reason: `not done after ${DOWNLOAD_LIMIT_MS / 1000} seconds` };
  return { ok: false, reason: firstReason(result.stderr) };
}

/** The first line of an error's stack and, where it has one, the line of its cause. */
function firstReason(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('at ')) ?? 'no reason given';
  const cause = lines.find((line) => line.startsWith('[cause]:'));
  return cause === undefined ? first : `${first}: ${cause.slice('[cause]:'.length).trim()}`;
}

// A download that failed is remembered, so that later starts do not wait for it again.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A failed download of one version of Electron. */
export interface FailedDownload {
  readonly version: string;
  readonly reason: string;
  /** When it failed, ISO 8601 in UTC. */
  readonly at: string;
}

export function recallFailure(cache: string, version: string): FailedDownload | undefined {
  try {
    const memo = JSON.parse(readFileSync(memoPath(cache, version), 'utf8')) as Partial<FailedDownload>;
    const { reason, at } = memo;
    return typeof reason === 'string' && typeof at === 'string' ? { version, reason, at } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the cache cannot be written nothing is remembered: the next start tries the download again. */
export function rememberFailure(cache: string, failure: FailedDownload): void {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(memoPath(cache, failure.version), `${JSON.stringify(failure, null, 2)}\n`);
  } catch {
    return;
  }
}

export function forgetFailure(cache: string, version: string): void {
  rmSync(memoPath(cache, version), { force: true });
}

function memoPath(cache: string, version: string): string {
  return join(cache, `electron-${version}-download-failed.json`);
}

/** Work on much of the library, as calls: one piece at a time. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackedUp as Copied } from '@offprint/library';
import type { BackedUp, Checkup } from '../../shared/care.ts';
import { fail, mapValue, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs.ts';
import type { LibraryCalls } from '../protocol.ts';
import { inThread, type Work } from './work-client.ts';

interface Env {
  readonly dir: string;
  /** The thread's program. */
  readonly file: string | URL;
  readonly now: () => string;
  readonly report: (progress: RunProgress) => void;
}

export interface Apart {
  readonly calls: Pick<LibraryCalls, 'care.copy' | 'care.verify' | 'care.repair' | 'care.restore'>;
  /** Gives up the run of that name, or whichever there is. */
  stop(run?: string): void;
}

export function workApart({ dir, file, now, report }: Env): Apart {
  let current: { readonly run: string; readonly stopped: Int32Array<SharedArrayBuffer> } | undefined;
  const perform = async (run: string, work: Work): Promise<Result<never>> => {
    if (current)
      return fail('busy', 'The library is being looked after already.', 'Wait until that is done.');
    current = { run, stopped: new Int32Array(new SharedArrayBuffer(4)) };
    try {
      const { stopped } = current;
      return (await inThread(file, { dir, work, stopped }, (done, of) =>
        report({ run, done, of }),
      )) as Result<never>;
    } finally {
      current = undefined;
    }
  };
  return {
    calls: {
      'care.copy': async ({ into, run }) => {
        const to = newFolderIn(into, `offprint-backup-${now().slice(0, 10)}`);
        return made(await perform(run, { kind: 'copy', to }));
      },
      'care.restore': async ({ from, into, run }) => {
        const to = newFolderIn(into, 'offprint-library');
        return made(await perform(run, { kind: 'restore', from, to }));
      },
      'care.verify': ({ run }): Promise<Result<Checkup>> => perform(run, { kind: 'verify' }),
      'care.repair': ({ run }): Promise<Result<Checkup>> => perform(run, { kind: 'repair' }),
    },
    stop(run) {
      if (current && (run === undefined || run === current.run)) Atomics.store(current.stopped, 0, 1);
    },
  };
}

/** What became of a new folder. It alone is written to: what is read-only is the place that was chosen for it. */
function made(copied: Result<Copied>): Result<{ path: string; copy: BackedUp }> {
  if (!copied.ok && copied.error.code === 'read-only')
    return fail('unwritable-file', copied.error.message, copied.error.hint);
  return mapValue(copied, ({ folder, articles, assets, missingAssets }) => ({
    path: folder,
    copy: { folder: basename(folder), articles, files: assets, missing: missingAssets.length },
  }));
}

/** The path of that name, or with a number behind it where that is there. */
function newFolderIn(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${name}-${n}`);
    if (!existsSync(path)) return path;
  }
}

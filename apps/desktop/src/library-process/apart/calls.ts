/** Work on much of the library, as calls: one piece at a time. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackedUp as Copied, Exported } from '@offprint/library';
import type { BackedUp, Checkup } from '../../shared/care.ts';
import { fail, mapValue, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs.ts';
import type { LibraryCalls } from '../protocol.ts';
import { inThread, type Work } from './work-client.ts';

interface Env {
  readonly dir: string;
  readonly version: string;
  /** The thread's program. */
  readonly file: string | URL;
  readonly now: () => string;
  readonly report: (progress: RunProgress) => void;
}

export interface Apart {
  readonly calls: Pick<
    LibraryCalls,
    'care.copy' | 'care.verify' | 'care.repair' | 'care.restore' | 'articles.export'
  >;
  /** Gives up the run of that name, or whichever there is. */
  stop(run?: string): void;
}

export function workApart({ dir, version, file, now, report }: Env): Apart {
  let current: { readonly run: string; readonly stopped: Int32Array<SharedArrayBuffer> } | undefined;
  const perform = async (run: string, work: Work): Promise<Result<never>> => {
    if (current)
      return fail('busy', 'A copy, check or export is under way already.', 'Wait until that is done.');
    current = { run, stopped: new Int32Array(new SharedArrayBuffer(4)) };
    try {
      const { stopped } = current;
      return (await inThread(file, { dir, version, work, stopped }, (done, of) =>
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
        return copied(await perform(run, { kind: 'copy', to }));
      },
      'care.restore': async ({ from, into, run }) => {
        const to = newFolderIn(into, 'offprint-library');
        return copied(await perform(run, { kind: 'restore', from, to }));
      },
      'articles.export': async ({ into, ids, form, run }) => {
        const to = newFolderIn(into, `offprint-export-${now().slice(0, 10)}`);
        const made: Result<Exported> = await perform(run, { kind: 'export', to, ids, form });
        return mapValue(ofThePlace(made), ({ folder, articles, missingAssets }) => ({
          path: folder,
          articles,
          missing: missingAssets.length,
        }));
      },
      'care.verify': ({ run }): Promise<Result<Checkup>> => perform(run, { kind: 'verify' }),
      'care.repair': ({ run }): Promise<Result<Checkup>> => perform(run, { kind: 'repair' }),
    },
    stop(run) {
      if (current && (run === undefined || run === current.run)) Atomics.store(current.stopped, 0, 1);
    },
  };
}

/** A new folder alone is written to: what is read-only is the place that was chosen for it. */
function ofThePlace<T>(made: Result<T>): Result<T> {
  if (made.ok || made.error.code !== 'read-only') return made;
  return fail('unwritable-file', made.error.message, made.error.hint);
}

function copied(made: Result<Copied>): Result<{ path: string; copy: BackedUp }> {
  return mapValue(ofThePlace(made), ({ folder, articles, assets, missingAssets }) => ({
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

/** Taking files in, as calls: one run after another, each can be given up. */
import { basename } from 'node:path';
import type { IngestEnv, IngestInput } from '@offprint/ingest';
import { isArchive, type Library } from '@offprint/library';
import type { ImportReport } from '../../shared/imports.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs.ts';
import { textOfBriefing } from '../briefing/is-briefing-file.ts';
import type { LibraryCalls } from '../protocol.ts';
import { readChosenFile } from '../read-file.ts';
import { importRecords } from './archive.ts';
import { filesBeside } from './files-beside.ts';
import { importFile, keepCorrected, previewOf, type RunEnv } from './run.ts';

interface Env extends Required<Pick<IngestEnv, 'newId' | 'sha256' | 'version' | 'elapsed'>> {
  readonly now: () => string;
  readonly report?: (progress: RunProgress) => void;
}
type Using = <T>(use: (library: Library) => Promise<Result<T>>) => Promise<Result<T>>;

export interface Imports {
  readonly calls: Pick<LibraryCalls, 'import.bytes' | 'import.path' | 'import.preview' | 'import.corrected'>;
  /** Gives up the run of that name, after the entry that it is at. */
  stop(run: string): void;
}

export function importsBy(env: Env, using: Using): Imports {
  const ingestEnv = (): IngestEnv => ({
    now: env.now(),
    newId: env.newId,
    sha256: env.sha256,
    version: env.version,
    elapsed: env.elapsed,
  });
  const running = new Set<string>();
  const cancelled = new Set<string>();
  const asRun = async (
    run: string,
    work: (overseen: Pick<RunEnv, 'report' | 'cancelled'>) => Promise<ImportReport>,
  ): Promise<Result<ImportReport>> => {
    running.add(run);
    try {
      const report = await work({
        report: (done, of, name) => env.report?.({ run, done, of, ...(name === undefined ? {} : { name }) }),
        cancelled: () => cancelled.has(run),
      });
      return ok(report);
    } finally {
      running.delete(run);
      cancelled.delete(run);
    }
  };
  const imported = (library: Library, run: string, input: IngestInput): Promise<Result<ImportReport>> =>
    asRun(run, (overseen) => importFile(library, input, { ingest: ingestEnv(), ...overseen }));
  return {
    calls: {
      'import.bytes': ({ bytes, fileName, run }) =>
        using((library) =>
          imported(library, run, { bytes, ...(fileName === undefined ? {} : { fileName }) }),
        ),
      'import.path': ({ path, fileName, run }) =>
        using(async (library) => {
          if (isArchive(path)) return asRun(run, (overseen) => importRecords(library, path, overseen));
          const { DEFAULT_LIMITS } = await import('@offprint/ingest');
          const bytes = await readChosenFile(path, DEFAULT_LIMITS.archiveBytes);
          if (!bytes.ok) return bytes;
          const take = (file: string, data: Uint8Array, name: string) =>
            imported(library, run, { bytes: data, fileName: name, beside: filesBeside(file) });
          const text = await textOfBriefing(bytes.value, fileName);
          if (text === undefined) return take(path, bytes.value, fileName);
          const { briefingFromFile } = await import('../briefing/from-file.ts');
          const report = await briefingFromFile(
            library,
            { path, text },
            {
              importFile: async (file, data) => {
                const taken = await take(file, data, basename(file));
                return taken.ok ? taken.value : { outcomes: [], cancelled: false };
              },
            },
          );
          return ok(report);
        }),
      'import.preview': ({ bytes, sourceUrl }) =>
        previewOf({ bytes, ...(sourceUrl === undefined ? {} : { sourceUrl }) }, ingestEnv()),
      'import.corrected': ({ bytes, corrections }) =>
        using((library) => keepCorrected(library, { bytes }, corrections, ingestEnv())),
    },
    stop(run) {
      if (running.has(run)) cancelled.add(run);
    },
  };
}

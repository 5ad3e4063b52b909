/** An export of a library as JSON lines, taken in again. */
import { archiveLength, importArchive, type Library, type TakenRecord } from '@offprint/library';
import type { ImportOutcome, ImportReport } from '../../shared/imports.ts';
import type { RunEnv } from './run.ts';

/** Records that are told of at a time: they come by the hundred. */
const TOLD = 20;

export async function importRecords(
  library: Library,
  file: string,
  { report, cancelled }: Pick<RunEnv, 'report' | 'cancelled'>,
): Promise<ImportReport> {
  const outcomes: ImportOutcome[] = [];
  const known = archiveLength(file);
  for (const taken of importArchive(library, file)) {
    outcomes.push(outcomeOf(library, taken));
    if (outcomes.length % TOLD > 0) continue;
    report(outcomes.length, known, undefined);
    // Other calls, a cancellation among them, are heard between two records.
    await new Promise((resolve) => setImmediate(resolve));
    if (cancelled()) return { outcomes, cancelled: outcomes.length < known };
  }
  return { outcomes, cancelled: false };
}

function outcomeOf(library: Library, { line, kind, result }: TakenRecord): ImportOutcome {
  if (!result.ok) return { kind: 'failed', name: `line ${line}`, error: result.error };
  if (kind === 'organisation') {
    const { collections, briefings, bookmarks } = result.value;
    return { kind, collections, briefings, bookmarks };
  }
  const { id, status, missingAssets, refusedAnnotations } = result.value;
  const row = library.getRow(id);
  const warnings = [
    ...missingAssets.map((hash) => ({ code: 'picture-missing', message: `a file is missing: ${hash}` })),
    ...refusedAnnotations.map(({ message }) => ({ code: 'annotation-refused', message })),
  ];
  // One that is in the trash has no row.
  const title = row.ok ? row.value.headline : id;
  return { kind, id, title, status, warnings, dropped: 0 };
}

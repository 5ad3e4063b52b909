/** `offprint import`: files in, articles in the library, one outcome a file. */
import { basename } from 'node:path';
import { DEFAULT_LIMITS, ingest, type Ingested } from '@offprint/ingest';
import type { Library, NewEntry } from '@offprint/library';
import { WebUrl } from '@offprint/model';
import { concernsLibrary, withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, usage, type ExitCode } from '../exit.ts';
import { picturesBeside } from '../import/pictures-beside.ts';
import { readFileUpTo } from '../import/read-file.ts';
import {
  articleFacts,
  printOutcome,
  summarise,
  type Failed,
  type Imported,
  type Outcome,
} from '../import/report.ts';
import { newId, now, sha256, VERSION } from '../system.ts';
import { progressFor } from '../terminal/progress.ts';

export interface ImportOptions {
  readonly sourceUrl?: string;
  readonly dryRun?: boolean;
}

/** Imports the files one after the other. A file that fails is reported and the others go on. */
export async function importFiles(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  if (options.sourceUrl !== undefined) checkSourceUrl(options.sourceUrl, files);
  // A dry run leaves no trace, not even an empty library.
  if (options.dryRun) return importAll(context, files, options, undefined);
  return withLibrary(context, 'write', (library) => importAll(context, files, options, library));
}

function checkSourceUrl(sourceUrl: string, files: readonly string[]): void {
  if (files.length > 1)
    throw usage(
      '--source-url names the address of one page',
      'Import that page alone; the others without it.',
    );
  if (!WebUrl.safeParse(sourceUrl).success)
    throw usage(
      '--source-url is not an absolute http or https address',
      'Write it whole: https://example.org/page',
    );
}

async function importAll(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
  library: Library | undefined,
): Promise<ExitCode> {
  const progress = progressFor(context.console, files.length);
  const outcomes: Outcome[] = [];
  try {
    for (const file of files) {
      progress.at(basename(file));
      const outcome = await importFile(file, options, library);
      outcomes.push(outcome);
      progress.print(() => printOutcome(context.console, outcome, context.json));
      progress.step();
      if (!outcome.ok && outcome.libraryFailed)
        throw new Stop(EXIT.library, {
          ...outcome.error,
          message: `the library can't be used any more; ${done(outcomes)} of ${files.length} files are done`,
        });
    }
  } finally {
    progress.stop();
  }
  return summarise(context.console, outcomes);
}

const done = (outcomes: readonly Outcome[]): number => outcomes.filter((outcome) => outcome.ok).length;

async function importFile(
  file: string,
  options: ImportOptions,
  library: Library | undefined,
): Promise<Outcome> {
  const read = await readFileUpTo(file, DEFAULT_LIMITS.bytes);
  if (!read.ok) return { file, ok: false, error: read.error };
  const result = await ingest(
    {
      bytes: read.bytes,
      fileName: basename(file),
      ...(options.sourceUrl === undefined ? {} : { sourceUrl: options.sourceUrl }),
    },
    { now: now(), newId, sha256, version: VERSION },
  );
  if (!result.ok) return { file, ok: false, error: result.error };

  const beside = await picturesBeside(file, result.article);
  const warnings: Imported['warnings'][number][] = [
    ...result.warnings,
    ...beside.problems.map((message) => ({ code: 'picture-unusable' as const, message })),
  ];
  const { article, dropped } = result;
  const facts = articleFacts(article);
  if (!library)
    return {
      file,
      ok: true,
      id: article.id,
      version: article.version,
      status: 'dry-run',
      ...facts,
      warnings,
      dropped,
    };

  const added = library.addArticle(entryOf(result, beside.pictures));
  if (!added.ok) return failed(file, added.error, concernsLibrary(added.error));
  const { id, version, status, missingAssets } = added.value;
  for (const hash of missingAssets)
    warnings.push({
      code: 'picture-missing',
      message: `a picture is missing: assets/${hash} was not beside the file`,
    });
  return { file, ok: true, id, version, status, ...facts, warnings, dropped };
}

function entryOf(result: Ingested, pictures: NonNullable<NewEntry['assets']>): NewEntry {
  const { article, source } = result;
  const assets = [...result.assets, ...pictures];
  // An article file may name the page it was once made from, whose bytes did not come with it.
  const named = article.provenance.snapshot?.sha256;
  return named === undefined || named === source.sha256 ? { article, source, assets } : { article, assets };
}

function failed(file: string, error: Failed['error'], libraryFailed: boolean): Failed {
  return libraryFailed ? { file, ok: false, error, libraryFailed: true } : { file, ok: false, error };
}

/** `offprint import`: files and folders in, articles in the library, one outcome for each article. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULT_LIMITS, ingestAll, type IngestItem } from '@offprint/ingest';
import type { Library } from '@offprint/library';
import { canonicalJson, WebUrl, type Briefing } from '@offprint/model';
import { writeWhole } from '../brief/write-file.ts';
import { withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, usage, type ExitCode } from '../exit.ts';
import { isArchive } from '../export/archive.ts';
import { importArchive } from '../import/archive.ts';
import { filesBeside } from '../import/files-beside.ts';
import { inputsOf, type Input } from '../import/inputs.ts';
import { keepArticle, keepBookmark } from '../import/keep-article.ts';
import { readFileUpTo } from '../import/read-file.ts';
import { printOutcome, summarise, type Outcome } from '../import/report.ts';
import { elapsed, newId, now, sha256, VERSION } from '../system.ts';
import { progressFor, type Progress } from '../terminal/progress.ts';

export interface ImportOptions {
  readonly sourceUrl?: string;
  readonly dryRun?: boolean;
  /** Folder for the briefings that PDFs enclose. */
  readonly briefings?: string;
}

/** Imports the files one after the other. What fails is reported and the others go on. */
export async function importFiles(
  context: Context,
  args: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const inputs = await inputsOf(args);
  if (options.sourceUrl !== undefined) checkSourceUrl(options.sourceUrl, inputs);
  // A dry run leaves no trace, not even an empty library.
  if (options.dryRun) return importAll(context, inputs, options, undefined);
  return withLibrary(context, 'write', (library) => importAll(context, inputs, options, library));
}

function checkSourceUrl(sourceUrl: string, inputs: readonly Input[]): void {
  if (inputs.length > 1)
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
  inputs: readonly Input[],
  options: ImportOptions,
  library: Library | undefined,
): Promise<ExitCode> {
  const progress = progressFor(context.console, inputs.length);
  const outcomes: Outcome[] = [];
  const report = (outcome: Outcome): void => {
    outcomes.push(outcome);
    progress.print(() => printOutcome(context.console, outcome, context.json));
    if (!outcome.ok && outcome.libraryFailed)
      throw new Stop(EXIT.library, {
        ...outcome.error,
        message: `the library can't be used any more; ${kept(outcomes)} articles are kept`,
      });
  };
  try {
    for (const input of inputs) {
      if (typeof input === 'string') {
        progress.at(basename(input));
        for await (const outcome of importFile(input, options, library, progress)) report(outcome);
      } else report(input);
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return summarise(context.console, outcomes);
}

const kept = (outcomes: readonly Outcome[]): number =>
  outcomes.filter((outcome) => outcome.ok && outcome.kind === 'article').length;

/** The outcomes of a file: one, or one for each entry of an archive, a feed or an export. */
async function* importFile(
  file: string,
  options: ImportOptions,
  library: Library | undefined,
  progress: Progress,
): AsyncGenerator<Outcome> {
  if (isArchive(file)) return yield* importArchive(file, library);
  const read = await readFileUpTo(file, DEFAULT_LIMITS.archiveBytes);
  if (!read.ok) return yield { file, ok: false, error: read.error };
  const input = {
    bytes: read.bytes,
    fileName: basename(file),
    beside: filesBeside(file),
    ...(options.sourceUrl === undefined ? {} : { sourceUrl: options.sourceUrl }),
  };
  let known = 1;
  let entries = 0;
  for await (const item of ingestAll(input, { now: now(), newId, sha256, version: VERSION, elapsed })) {
    // Entries of entries are not known before they come; the file itself counts as one.
    const more = Math.max(item.of ?? 1, entries + 1) - known;
    if (more > 0) {
      progress.grow(more);
      known += more;
    }
    if (item.name !== undefined) progress.at(item.name);
    yield await outcomeOf(file, item, library, options);
    if (++entries < known) progress.step();
  }
  for (; entries < known - 1; entries++) progress.step();
  return undefined;
}

async function outcomeOf(
  file: string,
  item: IngestItem,
  library: Library | undefined,
  options: ImportOptions,
): Promise<Outcome> {
  const place = { file, ...(item.name === undefined ? {} : { entry: item.name }) };
  if (!item.ok) return { ...place, ok: false, error: item.error };
  if (item.kind === 'skipped') return { ...place, ok: true, kind: 'skipped', reason: item.reason };
  if (item.kind === 'bookmark') return keepBookmark(place, item.bookmark, library);
  if (item.kind === 'briefing') return briefingRead(place, item.briefing, options);
  return keepArticle(place, item, library);
}

/** The briefing as it lay in the PDF, byte for byte, where a folder for it was named. */
function briefingRead(
  place: { readonly file: string; readonly entry?: string },
  briefing: Briefing,
  { briefings, dryRun }: ImportOptions,
): Outcome {
  const read = { ...place, ok: true, kind: 'briefing', title: briefing.title, briefing } as const;
  if (briefings === undefined || dryRun) return read;
  const written = join(briefings, `${briefing.id}.json`);
  try {
    mkdirSync(briefings, { recursive: true });
    writeWhole(written, new TextEncoder().encode(canonicalJson(briefing)));
    return { ...read, written };
  } catch (error) {
    if (error instanceof Stop) return { ...place, ok: false, error: error.problem };
    const message = `the folder ${briefings} can't be made: ${error instanceof Error ? error.message : ''}`;
    return { ...place, ok: false, error: { code: 'output-not-written', message, hint: 'Name another.' } };
  }
}

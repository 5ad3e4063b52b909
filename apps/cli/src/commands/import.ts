/** `offprint import`: files and folders in, articles in the library, one outcome for each article. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULT_LIMITS, ingestAll, type IngestItem } from '@offprint/ingest';
import { isArchive, type Library } from '@offprint/library';
import { canonicalJson, WebUrl, type Briefing } from '@offprint/model';
import { writeWhole } from '../brief/write-file.ts';
import { withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, usage, type ExitCode } from '../exit.ts';
import { outcomesOf } from '../import/archive.ts';
import { filesBeside } from '../import/files-beside.ts';
import { inputsOf, type Input } from '../import/inputs.ts';
import { Batch, type Draft } from '../import/batch.ts';
import { draftOf, keepBookmark } from '../import/keep-article.ts';
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

/** Imports the files one after the other, keeping several articles at once. What fails is reported and the others go on. */
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
  const batch = new Batch(library, elapsed);
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
        for await (const draft of importFile(input, options, library, progress))
          batch.add(draft).forEach(report);
      } else batch.add(ready(input)).forEach(report);
      progress.step();
    }
    batch.flush().forEach(report);
  } catch (thrown) {
    // What was read before is kept, whatever went wrong with the next.
    if (!(thrown instanceof Stop)) batch.flush().forEach(report);
    throw thrown;
  } finally {
    progress.stop();
  }
  return summarise(context.console, outcomes);
}

const kept = (outcomes: readonly Outcome[]): number =>
  outcomes.filter((outcome) => outcome.ok && outcome.kind === 'article').length;

const ready = (outcome: Outcome): Draft => ({ finish: () => outcome });

/** What came of a file: one draft, or one for each entry of an archive, a feed or an export. */
async function* importFile(
  file: string,
  options: ImportOptions,
  library: Library | undefined,
  progress: Progress,
): AsyncGenerator<Draft> {
  if (isArchive(file)) {
    for (const outcome of outcomesOf(file, library)) yield ready(outcome);
    return;
  }
  const read = await readFileUpTo(file, DEFAULT_LIMITS.archiveBytes);
  if (!read.ok) {
    yield ready({ file, ok: false, error: read.error });
    return;
  }
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
    yield await drafted(file, item, library, options);
    if (++entries < known) progress.step();
  }
  for (; entries < known - 1; entries++) progress.step();
}

async function drafted(
  file: string,
  item: IngestItem,
  library: Library | undefined,
  options: ImportOptions,
): Promise<Draft> {
  const place = { file, ...(item.name === undefined ? {} : { entry: item.name }) };
  if (!item.ok) return ready({ ...place, ok: false, error: item.error });
  switch (item.kind) {
    case 'skipped':
      return ready({ ...place, ok: true, kind: 'skipped', reason: item.reason });
    case 'bookmark':
      return { finish: () => keepBookmark(place, item.bookmark, library) };
    case 'briefing':
      return { finish: () => briefingRead(place, item.briefing, options) };
    case 'article':
      return draftOf(place, item, library);
  }
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

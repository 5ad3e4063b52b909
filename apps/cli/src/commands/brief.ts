/** `offprint brief`: briefings, or articles and pages alone, as PDF or in another form. */
import { statSync } from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import { env, stdout } from 'node:process';
import { OUTPUT_FORMATS, type FileItem, type OutputFormat } from '@offprint/briefing';
import { compileForOneRun, setAsUsual } from '@offprint/render-pdf/one-run';
import { jobInputs } from '../brief/inputs.ts';
import type { Job, JobInput, JobOptions } from '../brief/job.ts';
import type { Report, Task } from '../brief/perform.ts';
import { performAll, threadsFor } from '../brief/pool.ts';
import { printOptions } from '../brief/print-options.ts';
import type { Workshop } from '../brief/produce.ts';
import { tellReport } from '../brief/tell.ts';
import { watchAndMake } from '../brief/watch.ts';
import type { Context } from '../context.ts';
import { EXIT, Stop, usage, type ExitCode } from '../exit.ts';
import type { BriefOptions } from '../program/brief-options.ts';
import { progressFor } from '../terminal/progress.ts';

const STANDARD_OUTPUT = '-';

export async function brief(
  context: Context,
  args: readonly string[],
  options: BriefOptions,
): Promise<ExitCode> {
  const jobOptions = await jobOptionsOf(options);
  if (options.watch) return watched(context, args, options, jobOptions);
  try {
    return await made(context, args, options, jobOptions);
  } finally {
    setAsUsual(); // under which the launcher keeps what was compiled
  }
}

async function made(
  context: Context,
  args: readonly string[],
  options: BriefOptions,
  jobOptions: JobOptions,
): Promise<ExitCode> {
  const jobs = await jobsOf(args, options, jobOptions);
  const [job] = jobs;
  if (options.output === STANDARD_OUTPUT) {
    if (!job || jobs.length > 1)
      throw usage('only one briefing fits into standard output', 'Name a folder with -o.');
    return toStandardOutput(context, job);
  }
  const folder = meansFolder(options.output, jobs);
  if (jobs.length > 1 && !folder)
    throw usage(
      `${options.output} is no folder`,
      'Several briefings need a folder: end its name with a slash.',
    );
  const tasks = jobs.map((each) => taskOf(each, options.output, folder));
  return tasks.length === 1 ? single(context, tasks) : many(context, tasks, options.jobs);
}

/** What the call says about the output, for every briefing of it. */
export async function jobOptionsOf(options: BriefOptions): Promise<JobOptions> {
  const { page, tlp, title, template, profile, figures, hangingPunctuation, override = [] } = options;
  const format = options.format ?? formatOf(options.output);
  const print = await printOptions(options);
  if (format !== 'pdf' && profile === 'print')
    throw usage('--profile print is for PDF', 'Leave it out, or name a file that ends in .pdf.');
  if (format !== 'pdf' && (figures !== undefined || hangingPunctuation))
    throw usage('--figures and --hanging-punctuation are for PDF', 'Leave them out, or name a .pdf file.');
  const epoch = env['SOURCE_DATE_EPOCH'];
  return {
    format,
    profile,
    print,
    overrides: override,
    typography: {
      ...(figures !== undefined && { figures }),
      ...(hangingPunctuation && { hangingPunctuation }),
    },
    ...(page !== undefined && { page }),
    ...(tlp !== undefined && { marking: tlp }),
    ...(title !== undefined && { title }),
    ...(template !== undefined && { template }),
    ...(epoch !== undefined && epoch !== '' && { epoch }),
  };
}

async function jobsOf(
  args: readonly string[],
  options: BriefOptions,
  jobOptions: JobOptions,
): Promise<Job[]> {
  const searches = (options.search ?? []).map((search): FileItem => ({ search, limit: options.limit }));
  return (await jobInputs(args, searches)).map((input) => ({ input, options: jobOptions }));
}

const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  pdf: '.pdf',
  html: '.html',
  epub: '.epub',
  markdown: '.md',
  docx: '.docx',
};

/** By the ending of the file's name; PDF when it says nothing. */
function formatOf(output: string): OutputFormat {
  const extension = extname(output).toLowerCase();
  return OUTPUT_FORMATS.find((format) => EXTENSIONS[format] === extension) ?? 'pdf';
}

/** Whether the output is a folder to write into; articles alone have no name that a file there could take. */
function meansFolder(path: string, jobs: readonly Job[]): boolean {
  if (/[/\\]$/.test(path)) return true;
  if (jobs.every(({ input }) => input.kind === 'items')) return false;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** `out/ports.pdf` for `briefings/ports.yaml`. */
function taskOf(job: Job, output: string, makesFolder: boolean): Task {
  return { job, output: makesFolder ? fileIn(output, job) : output, makesFolder };
}

function fileIn(folder: string, { input, options }: Job): string {
  const name =
    input.kind !== 'items' && input.name !== '-' ? basename(input.name, extname(input.name)) : 'briefing';
  return join(folder, `${name}${EXTENSIONS[options.format]}`);
}

const nameOf = (input: JobInput): string | undefined => (input.kind === 'items' ? undefined : input.name);

async function single({ console, json, libraryFolder }: Context, [task]: readonly Task[]): Promise<ExitCode> {
  if (!task) return EXIT.ok;
  const { inWorkshop, perform } = await import('../brief/own-thread.ts');
  const report = await inWorkshop(libraryFolder, (workshop) => perform(task, { ...workshop, once: true }));
  tellReport(console, report, nameOf(task.job.input), json);
  return exitOf(report);
}

/** The bytes go to standard output, everything said about them to standard error. */
async function toStandardOutput({ console, libraryFolder }: Context, job: Job): Promise<ExitCode> {
  if (stdout.isTTY)
    throw usage('a terminal can not show the output', 'Send it to a file or a program, or name a file.');
  const { inWorkshop, produce, reportOf } = await import('../brief/own-thread.ts');
  const production = await inWorkshop(libraryFolder, (workshop) => produce(job, { ...workshop, once: true }));
  if (production.ok) await console.bytes(production.bytes);
  const report = production.ok
    ? reportOf(production, job, STANDARD_OUTPUT)
    : { ...production, output: STANDARD_OUTPUT };
  tellReport(console.quietResults(), report, nameOf(job.input), false);
  return exitOf(report);
}

async function many(
  { console, json, libraryFolder }: Context,
  tasks: readonly Task[],
  wanted: number | undefined,
): Promise<ExitCode> {
  const twice = tasks.find(({ output }, i) => tasks.findIndex((task) => task.output === output) !== i);
  if (twice)
    throw usage(
      `two of the briefings would be written to ${twice.output}`,
      'Rename one, or make them in two calls.',
    );
  compileForOneRun();
  const progress = progressFor(console, tasks.length);
  const codes: ExitCode[] = [];
  let done = 0;
  try {
    await performAll(tasks, threadsFor(tasks.length, wanted), libraryFolder, (task, report) => {
      const input = nameOf(task.job.input);
      if (input !== undefined) progress.at(basename(input));
      progress.print(() => tellReport(console, report, input, json));
      progress.step();
      codes.push(exitOf(report));
      if (report.ok) done++;
      return exitOf(report) === EXIT.library ? 'stop' : 'go-on';
    });
  } finally {
    progress.stop();
  }
  console.note(
    `${done} of ${tasks.length} briefings made${done < tasks.length ? `, ${tasks.length - done} failed` : ''}`,
  );
  return codes.reduce((worst, code): ExitCode => (code > worst ? code : worst), EXIT.ok);
}

async function watched(
  { console, json, libraryFolder }: Context,
  args: readonly string[],
  options: BriefOptions,
  jobOptions: JobOptions,
): Promise<ExitCode> {
  if (options.output === STANDARD_OUTPUT) throw usage('--watch needs a file to write', 'Name one with -o.');
  if (args.includes('-')) throw usage('standard input can not be watched', 'Name a briefing file.');
  const { inWorkshop, nodeFonts, perform } = await import('../brief/own-thread.ts');
  const fonts = nodeFonts();
  const make = async (workshop: Workshop): Promise<readonly string[]> => {
    try {
      const jobs = await jobsOf(args, options, jobOptions);
      const folder = meansFolder(options.output, jobs);
      for (const job of jobs) {
        const task = taskOf(job, options.output, folder);
        tellReport(console, await perform(task, workshop), nameOf(job.input), json);
      }
    } catch (error) {
      // A file that is being edited may be gone for a moment; what was wrong is told and the next change tried.
      if (!(error instanceof Stop) || error.exitCode === EXIT.usage) throw error;
      console.problem(error.problem);
    }
    const { sources } = workshop;
    const library = ['library.db', 'library.db-wal'].map((name) => join(libraryFolder, name));
    return [
      ...args.map((arg) => resolve(arg)),
      ...sources.read,
      ...(sources.usedLibrary ? library : []),
    ].filter((path) => !path.endsWith(sep));
  };
  await watchAndMake(
    () => inWorkshop(libraryFolder, make, fonts),
    interrupted(() => console.note('watching; Ctrl+C ends it')),
  );
  return EXIT.ok;
}

function interrupted(begin: () => void): Promise<void> {
  begin();
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  });
}

function exitOf(report: Report): ExitCode {
  if (report.ok) return EXIT.ok;
  return report.exitCode ?? EXIT.someFailed;
}

/** `offprint check`: what is wrong with a briefing, before it is printed; nothing is written. */
import { env } from 'node:process';
import { stopping, type Finding } from '@offprint/briefing';
import { briefingOf } from '../brief/briefing-of.ts';
import { jobInputs } from '../brief/inputs.ts';
import type { Job, JobInput } from '../brief/job.ts';
import { inWorkshop } from '../brief/own-thread.ts';
import { checkAndSet, type Workshop } from '../brief/produce.ts';
import { placeIn, tellFinding } from '../brief/tell.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type PlacedProblem } from '../exit.ts';

export interface CheckOptions {
  readonly profile: 'screen' | 'print';
  readonly override?: readonly string[];
}

interface Verdict {
  readonly findings: readonly Finding[];
  readonly problems: readonly PlacedProblem[];
}

export async function check(
  { console, json, libraryFolder }: Context,
  args: readonly string[],
  { profile, override = [] }: CheckOptions,
): Promise<ExitCode> {
  const epoch = env['SOURCE_DATE_EPOCH'];
  const options = {
    format: 'pdf' as const,
    profile,
    print: { colour: 'colour' as const, marks: true },
    overrides: override,
    ...(epoch !== undefined && epoch !== '' && { epoch }),
  };
  let failed = false;
  await inWorkshop(libraryFolder, async (workshop) => {
    for (const input of await jobInputs(args)) {
      const verdict = await verdictOn({ input, options }, workshop);
      const stops = stopping(verdict.findings).length + verdict.problems.length > 0;
      failed ||= stops;
      const name = nameOf(input);
      if (json) console.json({ file: name, ok: !stops, ...verdict });
      else {
        for (const problem of verdict.problems) console.problem(problem, placeIn(problem, name));
        for (const finding of verdict.findings) tellFinding(console, finding);
        console.result(`${name}: ${summary(verdict)}`);
      }
    }
  });
  return failed ? EXIT.someFailed : EXIT.ok;
}

async function verdictOn(job: Job, workshop: Workshop): Promise<Verdict> {
  const made = await briefingOf(job, workshop.sources);
  if (!made.ok) return { findings: [], problems: made.problems };
  const { findings, problems } = await checkAndSet(made.briefing, made.articles, job.options, workshop);
  return { findings, problems };
}

function nameOf(input: JobInput): string {
  return input.kind === 'items'
    ? input.items.map(({ article, file }) => article ?? file).join(', ')
    : input.name;
}

function summary({ findings, problems }: Verdict): string {
  const errors = stopping(findings).length + problems.length;
  const overruled = findings.filter((finding) => finding.overruled).length;
  const warnings = findings.length - stopping(findings).length - overruled;
  if (errors + warnings + overruled === 0) return 'nothing found';
  const counted = (count: number, word: string): string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 || word === 'overruled' ? '' : 's'}`];
  return [
    ...counted(errors, 'error'),
    ...counted(warnings, 'warning'),
    ...counted(overruled, 'overruled'),
  ].join(', ');
}

/** A job with its place: made, written, and told in few words. Runs in the program's own thread or in a worker. */
import { dirname } from 'node:path';
import type { Finding } from '@offprint/briefing';
import { EXIT, Stop, type ExitCode, type PlacedProblem } from '../exit.ts';
import { sha256 } from '../system.ts';
import type { Job } from './job.ts';
import { produce, type Produced, type Workshop } from './produce.ts';
import { makeFolder, writeWhole } from './write-file.ts';

export interface Task {
  readonly job: Job;
  /** File to write. */
  readonly output: string;
  /** Its folder was named as one, and is made when there is something to put into it. */
  readonly makesFolder: boolean;
}

/** Data only, so that it can come from another thread. */
export type Report =
  | ({
      readonly ok: true;
      readonly output: string;
      readonly size: number;
      readonly sha256: string;
      readonly profile: 'screen' | 'print';
    } & Omit<Produced, 'bytes' | 'ok'>)
  | {
      readonly ok: false;
      readonly output: string;
      readonly problems: readonly PlacedProblem[];
      readonly findings: readonly Finding[];
      /** Not the briefing's fault: no other would fare better. */
      readonly exitCode?: ExitCode;
    };

export async function perform({ job, output, makesFolder }: Task, workshop: Workshop): Promise<Report> {
  try {
    const production = await produce(job, workshop);
    if (!production.ok) return { ...production, output };
    if (makesFolder) makeFolder(dirname(output));
    writeWhole(output, production.bytes);
    return reportOf(production, job, output);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const whole = error.exitCode === EXIT.someFailed ? {} : { exitCode: error.exitCode };
    return { ok: false, output, problems: [error.problem], findings: [], ...whole };
  }
}

export function reportOf(
  { bytes, ...facts }: Produced,
  { options }: Job,
  output: string,
): Report & { ok: true } {
  return { ...facts, output, profile: options.profile, size: bytes.length, sha256: sha256(bytes) };
}

/** How a command ends: exit codes that scripts rely on, and problems with a code, a message and a hint. */

export const EXIT = {
  /** All well. */
  ok: 0,
  /** Some inputs failed; the others are done. */
  someFailed: 1,
  /** The command was called wrongly; nothing was done. */
  usage: 2,
  /** The library can't be used. */
  library: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An expected failure, as data. `code` is one of ingest's, the library's, rendering's or this program's own. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
}

/** A problem with its place in a file, both from 1. */
export interface PlacedProblem extends Problem {
  readonly line?: number;
  readonly column?: number;
}

/** Thrown to end a command with an expected failure; `main` prints the problem and exits with the code. */
export class Stop extends Error {
  readonly exitCode: ExitCode;
  readonly problem: Problem;

  constructor(exitCode: ExitCode, problem: Problem) {
    super(problem.message);
    this.name = 'Stop';
    this.exitCode = exitCode;
    this.problem = problem;
  }
}

/** A `Stop` for a command that was called wrongly. */
export function usage(message: string, hint: string): Stop {
  return new Stop(EXIT.usage, { code: 'usage', message, hint });
}

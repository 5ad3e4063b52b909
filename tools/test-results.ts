// Reads what vitest wrote (its JSON reporter, Jest's form) and adds it up.

import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** How the tests of a suite, or a check that counts as one test, came out. */
export interface Outcome {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  /** Skipped and to be written. */
  readonly skipped: number;
  /** Why it counts as failed, when no single test says so. */
  readonly note?: string;
}

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * The outcome of one report file. A missing or unreadable file is one failure: a suite that says
 * nothing has not passed. A test file that broke before its first test is one failure too.
 *
 * @param suiteOf names the suite of a test file; without it the whole report is `suite`
 */
export function readReport(path: string, suite: string, suiteOf?: (testFile: string) => string): Outcome[] {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    if (!Array.isArray(report.testResults)) throw new TypeError('no test results in it');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it left no result file' : String(error);
    return [{ suite, passed: 0, failed: 1, skipped: 0, note: reason }];
  }
  if (report.testResults.length === 0) {
    return [{ suite, passed: 0, failed: 1, skipped: 0, note: 'it ran no test' }];
  }

  const outcomes = new Map<string, Outcome>();
  for (const file of report.testResults) {
    const name = suiteOf?.(file.name) ?? suite;
    const before = outcomes.get(name) ?? { suite: name, passed: 0, failed: 0, skipped: 0 };
    outcomes.set(name, add(before, file));
  }
  return [...outcomes.values()];
}

function add(before: Outcome, file: Report['testResults'][number]): Outcome {
  const statuses = file.assertionResults.map((test) => test.status);
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  const broken = file.status === 'failed' && failed === 0;
  const note = broken ? `${file.name} could not be run` : before.note;
  return {
    suite: before.suite,
    passed: before.passed + passed,
    failed: before.failed + failed + (broken ? 1 : 0),
    skipped: before.skipped + statuses.length - passed - failed,
    ...(note === undefined ? {} : { note }),
  };
}

/** The suite of a cross-package test: the folder below `test/` that its file is in. */
export function folderSuite(testFolder: string, testFile: string): string {
  const [first, ...rest] = relative(testFolder, testFile).split(sep);
  return rest.length === 0 || first === undefined ? 'test' : `test/${first}`;
}

/** The outcome of a check that has no tests inside, such as the format: one that passed or failed. */
export function checkOutcome(suite: string, passed: boolean): Outcome {
  return { suite, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** All outcomes as lines of a table. */
export function table(outcomes: readonly Outcome[]): string[] {
  const width = Math.max(...outcomes.map((outcome) => outcome.suite.length), 'suite'.length);
  const row = (suite: string, ...cells: string[]): string =>
    `${suite.padEnd(width)}  ${cells.map((cell) => cell.padStart(7)).join(' ')}`;
  return [
    row('suite', 'passed', 'failed', 'skipped'),
    ...outcomes.map(({ suite, passed, failed, skipped, note }) => {
      const counts = row(suite, String(passed), String(failed), String(skipped));
      return note === undefined ? counts : `${counts}  ${note}`;
    }),
  ];
}

/** The last line: `N passed, N failed`, with `, N skipped` when there are any. */
export function summary(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const skipped = sum((outcome) => outcome.skipped);
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

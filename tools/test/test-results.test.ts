import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkOutcome, folderSuite, readReport, summary, table } from '../test-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'unit.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function testFile(name: string, status: string, ...statuses: string[]): unknown {
  return { name, status, assertionResults: statuses.map((it) => ({ status: it })) };
}

describe('reading a report', () => {
  it('counts passed, failed and skipped tests over all files', () => {
    const path = report({
      testResults: [
        testFile('a.test.ts', 'failed', 'passed', 'failed', 'skipped'),
        testFile('b.test.ts', 'passed', 'passed', 'todo', 'pending'),
      ],
    });
    expect(readReport(path, 'model')).toEqual([{ suite: 'model', passed: 2, failed: 1, skipped: 3 }]);
  });

  it('counts a file that broke before its first test as one failure', () => {
    const path = report({ testResults: [testFile('a.test.ts', 'failed')] });
    expect(readReport(path, 'model')).toMatchObject([
      { passed: 0, failed: 1, note: 'a.test.ts could not be run' },
    ]);
  });

  it('counts a missing, an unreadable and an empty report as one failure each', () => {
    expect(readReport(join(folder, 'none.json'), 'model')).toMatchObject([
      { failed: 1, note: 'it left no result file' },
    ]);
    expect(readReport(report('{"testRes'), 'model')).toMatchObject([{ failed: 1 }]);
    expect(readReport(report({}), 'model')).toMatchObject([{ failed: 1 }]);
    expect(readReport(report({ testResults: [] }), 'model')).toMatchObject([
      { failed: 1, note: 'it ran no test' },
    ]);
  });

  it('splits the tests across packages by their folder', () => {
    const path = report({
      testResults: [
        testFile('/r/test/e2e/a.test.ts', 'passed', 'passed'),
        testFile('/r/test/pdf/b.test.ts', 'failed', 'failed'),
        testFile('/r/test/e2e/deep/c.test.ts', 'passed', 'passed'),
      ],
    });
    expect(readReport(path, 'test', (file) => folderSuite('/r/test', file))).toEqual([
      { suite: 'test/e2e', passed: 2, failed: 0, skipped: 0 },
      { suite: 'test/pdf', passed: 0, failed: 1, skipped: 0 },
    ]);
  });
});

describe('the last line', () => {
  const suite = { suite: 'model', passed: 40, failed: 2, skipped: 0 };

  it('adds tests and checks up', () => {
    const outcomes = [checkOutcome('lint', true), checkOutcome('types', false), suite];
    expect(summary(outcomes)).toBe('41 passed, 3 failed');
  });

  it('names skipped tests only when there are any', () => {
    expect(summary([{ ...suite, skipped: 3 }])).toBe('40 passed, 2 failed, 3 skipped');
  });

  it('comes with a table that has a row for every suite and the reason of a failure', () => {
    const rows = table([
      suite,
      { suite: 'e2e', passed: 0, failed: 1, skipped: 0, note: 'it left no result file' },
    ]);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^model +40 +2 +0$/);
    expect(rows[2]).toMatch(/^e2e +0 +1 +0 {2}it left no result file$/);
  });
});

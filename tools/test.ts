// npm test: every check and every test of the project, in order, going on after a failure, with one
// count at the end.

import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeElectron, findElectron } from './electron/find.ts';
import { ROOT } from './process/root.ts';
import { run } from './process/run.ts';
import { toolScript } from './process/tool.ts';
import { openDisplay } from './system/display.ts';
import { TEST_NEEDS, ensureSystemPackages } from './system/packages.ts';
import { checkOutcome, folderSuite, readReport, summary, table, type Outcome } from './test-results.ts';

const CROSS = join(ROOT, 'test');
const CROSS_REPORT = join(CROSS, 'test-results', 'cross.json');

const turbo = toolScript('turbo');
const outcomes: Outcome[] = [];

removeOldReports();
await systemPackages();
await check('format', toolScript('prettier'), ['--check', '--log-level=warn', '.']);
await check('project rules', join(ROOT, 'tools', 'invariants', 'check.ts'), []);
await check('turbo boundaries', turbo, ['boundaries', '--no-color']);
await check('types', turbo, ['run', 'check-types', ...turboFlags()]);
await check('lint', turbo, ['run', 'lint', ...turboFlags()]);
await check('build', turbo, ['run', 'build', ...turboFlags()]);
await packageTests();
await crossTests();
report();

/** A count left over from an earlier run must never stand for this one. */
function removeOldReports(): void {
  for (const folder of globSync('{packages/*,apps/*,test,tools}/test-results', { cwd: ROOT })) {
    rmSync(join(ROOT, folder), { recursive: true, force: true });
  }
}

async function systemPackages(): Promise<void> {
  step('system packages');
  const result = await ensureSystemPackages(TEST_NEEDS);
  if (result.ok) {
    console.log(result.note ?? (result.installed.length === 0 ? 'nothing missing' : 'installed'));
  } else {
    // The tests that need them will fail and say so; the others are still worth running.
    console.error(`${result.message}\n${result.hint}`);
  }
}

/** Runs a check that has no tests inside; it counts as one. */
async function check(suite: string, script: string, args: readonly string[]): Promise<void> {
  step(suite);
  const { code } = await run(process.execPath, [script, ...args], { cwd: ROOT, output: 'inherit' });
  console.log(code === 0 ? `${suite}: passed` : `${suite}: FAILED (exit code ${code ?? 'none'})`);
  outcomes.push(checkOutcome(suite, code === 0));
}

async function packageTests(): Promise<void> {
  step('tests of each package');
  await run(process.execPath, [turbo, 'run', 'test', ...turboFlags()], { cwd: ROOT, output: 'inherit' });
  for (const manifest of globSync('{packages/*,apps/*,test,tools}/package.json', { cwd: ROOT }).sort()) {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, manifest), 'utf8')) as {
      scripts?: Record<string, string>;
    };
    if (scripts?.['test'] === undefined) continue;
    const folder = dirname(manifest);
    outcomes.push(...readReport(join(ROOT, folder, 'test-results', 'unit.json'), folder));
  }
}

/** Across packages: command line, printed files, and the window in a real Electron on a screen. */
async function crossTests(): Promise<void> {
  step('tests across packages');
  const electron = await findElectron().catch((error: unknown) => String(error));
  console.log(typeof electron === 'string' ? electron : describeElectron(electron));
  const display = await openDisplay().catch((error: unknown) => {
    console.error(String(error));
    return undefined;
  });
  if (existsSync(join(CROSS, 'vitest.config.ts'))) {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${CROSS_REPORT}`];
    await run(process.execPath, [toolScript('vitest'), 'run', ...reporters], {
      cwd: CROSS,
      output: 'inherit',
      env: { ...process.env, ...display?.env },
    });
  }
  await display?.close();
  outcomes.push(...readReport(CROSS_REPORT, 'test', (file) => folderSuite(CROSS, file)));
}

function report(): void {
  const failed = outcomes.some((outcome) => outcome.failed > 0);
  console.log(`\n${table(outcomes).join('\n')}`);
  console.log('\nformat, project rules, boundaries, types, lint and build count as one each.');
  console.log(summary(outcomes));
  process.exitCode = failed ? 1 : 0;
}

/** Goes on after a failing package, and shows the output of what failed only. */
function turboFlags(): string[] {
  return ['--continue', '--output-logs=errors-only', '--no-color'];
}

function step(name: string): void {
  console.log(`\n▸ ${name}`);
}

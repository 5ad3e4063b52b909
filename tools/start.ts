// npm start: build, fill a library with the articles that ship, print the briefing of them, open the
// reader. Doing it twice does no harm: an unchanged article is imported as unchanged, the files under
// out/ are written anew.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromiumFlags } from './electron/launch.ts';
import { describeElectron, findElectron } from './electron/find.ts';
import { sandboxWorks } from './electron/window-user.ts';
import { ROOT, isSuperuser } from './process/root.ts';
import { run } from './process/run.ts';
import { toolScript } from './process/tool.ts';
import { hasScreen } from './system/display.ts';
import { missingLibraries } from './system/libraries.ts';
import { WINDOW_NEEDS, ensureSystemPackages } from './system/packages.ts';

const OUT = join(ROOT, 'out');
const CONTENT = join(ROOT, 'content');
const BRIEFING = join(CONTENT, 'briefing.json');
const CLI = join(ROOT, 'apps', 'cli', 'bin', 'offprint.mjs');

/** A library of its own, so that the user's is not filled with examples unasked. */
const library = process.env['OFFPRINT_LIBRARY'] || join(OUT, 'library');

/** Something that the user has to see to before the start can go on. */
class StartFailure extends Error {}

try {
  await build();
  await fillLibrary();
  await printBriefing('screen');
  await printBriefing('print');
  await openReader();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`\noffprint: ${error.message}`);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  step('Building');
  const args = [toolScript('turbo'), 'run', 'build', '--output-logs=errors-only'];
  await must(process.execPath, args, 'The build failed; the messages above say where.');
}

async function fillLibrary(): Promise<void> {
  step(`Filling the library ${shown(library)} with the articles of content/`);
  mkdirSync(OUT, { recursive: true });
  const articles = readdirSync(CONTENT)
    .filter((name) => name.endsWith('.json') && name !== 'briefing.json')
    .sort()
    .map((name) => join(CONTENT, name));
  if (articles.length === 0) throw new StartFailure('content/ holds no article.');
  await offprint(['import', ...articles], 'The articles of content/ could not all be imported.');
}

async function printBriefing(profile: 'screen' | 'print'): Promise<void> {
  const file = join(OUT, `briefing-${profile}.pdf`);
  step(`Printing ${shown(file)}`);
  await offprint(
    ['brief', BRIEFING, '-o', file, '--profile', profile],
    `${shown(file)} could not be written.`,
  );
}

async function openReader(): Promise<void> {
  if (!hasScreen()) {
    step('No screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the reader is not opened');
    console.log(`The library is ${shown(library)}; the printed briefings are in ${shown(OUT)}.`);
    return;
  }
  step('Opening the reader');
  const electron = await findElectron().catch((error: unknown) => {
    throw new StartFailure(error instanceof Error ? error.message : String(error));
  });
  console.log(describeElectron(electron));
  await checkLibraries(electron.executablePath);

  const sandbox = await chooseSandbox(electron.executablePath);
  const app = join(ROOT, 'apps', 'desktop');
  const { code } = await run(electron.executablePath, [...chromiumFlags(sandbox), app], {
    output: 'inherit',
    env: { ...process.env, OFFPRINT_LIBRARY: library },
  });
  if (code !== 0) throw new StartFailure(`The reader ended with ${code ?? 'a signal'}.`);
}

async function checkLibraries(executable: string): Promise<void> {
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  const packages = WINDOW_NEEDS.map((need) => need.packages[0]).join(' ');
  const result = await ensureSystemPackages(WINDOW_NEEDS);
  if (result.ok && (await missingLibraries(executable)).length === 0) return;
  const hint = result.ok ? `On Debian they are in: ${packages}` : result.hint;
  throw new StartFailure(
    `The window needs system libraries that are missing: ${missing.join(', ')}.\n${hint}`,
  );
}

async function chooseSandbox(executable: string): Promise<boolean> {
  if (isSuperuser()) {
    console.log('Running as root: Chromium refuses its sandbox to root, so the reader runs without it.');
    return false;
  }
  const works = await sandboxWorks(executable);
  if (!works)
    console.log("This system withholds user namespaces, so the reader runs without Chromium's sandbox.");
  return works;
}

async function offprint(args: string[], failure: string): Promise<void> {
  if (!existsSync(CLI)) throw new StartFailure(`${shown(CLI)} is missing.`);
  await must(process.execPath, [CLI, ...args, '--library', library], failure);
}

async function must(command: string, args: readonly string[], failure: string): Promise<void> {
  const { code } = await run(command, args, { cwd: ROOT, output: 'inherit' });
  if (code !== 0) throw new StartFailure(`${failure} (exit code ${code ?? 'none'})`);
}

/** A path as people read it: below the repository without the way there. */
function shown(path: string): string {
  const below = relative(ROOT, path);
  return below.startsWith('..') ? path : below;
}

function step(text: string): void {
  console.log(`\n▸ ${text}`);
}

/**
 * One engine in a process of its own: `run-engine.mjs ENGINE MANUSCRIPT.json OUT.pdf [warm]`, bundled by
 * `bundle.ts`. Prints what it took as JSON. ENGINE `bundled` is ours from the bundle beside it. CPU times are the process's own, in milliseconds, threads included.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Engine } from './engines/engine.ts';
import type * as Offprint from './engines/offprint.ts';
import type { Manuscript } from './manuscript.ts';

export interface Took {
  /** CPU of the first run: its text has not been seen. Imports are done before. */
  readonly cold: number;
  /** CPU of a later run over the same text, when asked for. */
  readonly warm?: number;
  /** CPU of writing the same streams again, where that makes sense. */
  readonly floor?: number;
  /** Of the whole process, in MiB. */
  readonly peak: number;
}

/** What starts our command, from the folder of the bundle. */
const LAUNCHER = new URL('../../../../apps/cli/bin/compiled.mjs', import.meta.url);

interface Launcher {
  readonly runCompiled: (file: string, folder: string, occasion: string) => unknown;
}

let atEnd = (): void => {};

// What Node compiles is kept, for every engine alike, as the command line does.
enableCompileCache();
const [name = '', input = '', output = '', warm] = process.argv.slice(2);
const manuscript = JSON.parse(readFileSync(input, 'utf8')) as Manuscript;
const engine = name === 'bundled' ? await bundled() : await fromSources();

/**
 * As the command line runs it: bundled, by the same launcher, without the compiler that only long processes gain by; for
 * a single run the heap kept small, which its threads for many briefings do not do. Said when the program is loaded:
 * what is kept compiled is not taken under other flags.
 */
async function bundled(): Promise<Engine> {
  const { runCompiled } = (await import(LAUNCHER.href)) as Launcher;
  const folder = import.meta.dirname;
  const occasion = manuscript.bare ? 'specimen' : 'briefing';
  const program = runCompiled(join(folder, 'offprint.cjs'), join(folder, 'compiled'), occasion);
  const { setWithOffprint, compileForOneRun, keepMemoryFor, setAsUsual } = program as typeof Offprint;
  atEnd = setAsUsual;
  compileForOneRun();
  const paragraphs = manuscript.chapters.flatMap((chapter) => chapter.paragraphs);
  if (warm !== 'warm') keepMemoryFor(paragraphs.reduce((sum, { length }) => sum + length, 0));
  return (given) => setWithOffprint(given, warm !== 'warm');
}

async function fromSources(): Promise<Engine> {
  const { ENGINES, isEngine } = await import('./engines/all.ts');
  if (!isEngine(name)) throw new Error(`no such engine: ${name}`);
  return ENGINES[name]();
}

/** What the system says of this program; `maxRSS` begins with that of the process that started it. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kib = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (kib === undefined ? process.resourceUsage().maxRSS : Number(kib)) / 1024;
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function medianOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await cpuOf(work));
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

let bytes: Uint8Array = new Uint8Array();
const cold = await cpuOf(async () => {
  bytes = await engine(manuscript);
});
const peak = peakMemory();
writeFileSync(output, bytes);
let took: Took = { cold, peak };
if (warm === 'warm') {
  took = { ...took, warm: await medianOf(5, () => engine(manuscript)) };
  if (name === 'offprint' || name === 'bundled') {
    const { streamsOf, writeAgain } = await import('./floor.ts');
    const streams = streamsOf(bytes);
    if (streams.pages.length === 0) throw new Error('no contents of pages were found');
    await writeAgain(streams);
    took = { ...took, floor: await medianOf(5, () => writeAgain(streams)) };
  }
}
console.log(JSON.stringify(took));
atEnd();

/** Many briefings by the command: one thread beside two, and how fast they come once the threads are warm. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@offprint/library';
import type { Article } from '@offprint/model';
import { articleNumber, sha256 } from '../library/articles.ts';
import { median } from '../process.ts';
import { Report } from '../report.ts';
import { twoThreads } from './two-threads.ts';

const CLI = fileURLToPath(new URL('../../../apps/cli/', import.meta.url));
/** Runs the build that was just made; the sources are for those who change them. */
const COMMAND = join(CLI, 'bin', 'offprint.mjs');
const ARTICLES = 10;

/** What the briefings are made of. */
const KINDS = [
  { words: 530, paragraphs: 13, uses: 1 },
  { words: 530, paragraphs: 13, uses: 10 },
  { words: 120, paragraphs: 3, uses: 1 },
  { words: 120, paragraphs: 3, uses: 10 },
] as const;
/** Letters that the fonts have without optional packages. */
const SET = /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|\P{L})*$/u;

interface Run {
  /** From start to end, in seconds. */
  readonly wall: number;
  /** From the start to the first briefing, in seconds. */
  readonly first: number;
  /** Briefings a second over the later half, when every thread is warm. */
  readonly warm: number;
  readonly pages: number;
  /** Of all its threads, in milliseconds a briefing, once warm: what is left of the other programs' share. */
  readonly cpu: number;
  /** Of all its threads, in seconds, from start to end. One thread has V8's own beside it. */
  readonly cpuInAll: number;
}

export async function benchBriefings(quick: boolean): Promise<void> {
  const count = quick ? 30 : 100;
  const rounds = quick ? 1 : 3;
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const report = new Report('briefing');
  try {
    execFileSync('npm', ['run', 'build'], { cwd: CLI, stdio: 'ignore', shell: process.platform === 'win32' });
    for (const { words, paragraphs, uses } of KINDS) {
      const work = join(folder, `${words}-${uses}`);
      const files = briefingsIn(work, count, paragraphs, uses);
      await run(work, files.slice(0, 2), 2); // what is compiled is kept from here on
      const one: Run[] = [];
      const two: Run[] = [];
      const apart: Run[] = [];
      for (let i = 0; i < rounds; i++) {
        one.push(await run(work, files, 1));
        two.push(await run(work, files, 2));
        apart.push(await twoCommands(work, files));
      }
      const at = (runs: readonly Run[], key: keyof Run): number => median(runs.map((each) => each[key]));
      const pages = at(one, 'pages');
      report.table({
        title: `${count} briefings of ${ARTICLES} articles of about ${words} words, each in ${uses === 1 ? 'one' : `${uses} of them`}; ${pages} pages in all`,
        columns: [
          'threads',
          'seconds',
          'times as fast',
          'CPU seconds',
          'CPUs in use',
          'warm, a second',
          'warm, times as fast',
          'warm, CPU ms each',
          'so two free CPUs, a second',
          'the first after, s',
        ],
        rows: [one, two, apart].map((runs, i) => [
          ['one', 'two', 'two commands'][i] ?? '',
          at(runs, 'wall'),
          at(one, 'wall') / at(runs, 'wall'),
          at(runs, 'cpuInAll'),
          at(runs, 'cpuInAll') / at(runs, 'wall'),
          at(runs, 'warm'),
          at(runs, 'warm') / at(one, 'warm'),
          at(runs, 'cpu'),
          2000 / at(runs, 'cpu'),
          at(runs, 'first'),
        ]),
      });
    }
    const [arithmetic, objects] = [await twoThreads('arithmetic'), await twoThreads('objects')];
    report.note(
      [
        'The bars: two threads 1.7 times as fast as one; 20 briefings a second once warm.',
        'Two commands at once, each with half of the briefings and one thread, share nothing and wait for nothing:',
        'what they reach is what this machine lets two threads reach, but for what threads share.',
        `Two threads that share nothing do ${arithmetic.toFixed(2)} times the arithmetic of one on this machine,`,
        `and make ${objects.toFixed(2)} times the short-lived objects: what any work in JavaScript comes up against.`,
      ].join(' '),
    );
    report.save();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A library and briefing files of its articles, each briefing of others, each article in so many briefings. */
function briefingsIn(work: string, count: number, paragraphs: number, uses: number): string[] {
  const articles: Article[] = [];
  for (let n = 0; articles.length < (ARTICLES * count) / uses; n++) {
    const made = articleNumber(n, paragraphs);
    if (SET.test(JSON.stringify(made.blocks) + JSON.stringify(made.headlines))) articles.push(made);
  }
  let ids = 0;
  const opened = openLibrary(
    join(work, 'library'),
    { now: () => '2026-03-04T00:00:00Z', newId: () => `id${ids++}`, sha256 },
    { create: true },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const added = opened.library.addArticles(articles.map((article) => ({ article })));
  if (!added.ok) throw new Error(added.error.message);
  opened.library.close();
  return Array.from({ length: count }, (_, i) => {
    const file = join(work, `b${i}.yaml`);
    const items = Array.from(
      { length: ARTICLES },
      (__, j) => articles[(i * (uses === 1 ? ARTICLES : 7) + j) % articles.length]?.id ?? '',
    );
    writeFileSync(file, `title: Briefing ${i}\nmarking: TLP:GREEN\nitems: [${items.join(', ')}]\n`);
    return file;
  });
}

/** Two commands at once, each with half of the briefings and one thread. */
async function twoCommands(work: string, files: readonly string[]): Promise<Run> {
  const middle = files.length >> 1;
  const halves = [files.slice(0, middle), files.slice(middle)];
  const [a, b] = await Promise.all(halves.map((half, i) => run(work, half, 1, `half-${i}`)));
  if (!a || !b) throw new Error('two commands give two runs');
  return {
    wall: Math.max(a.wall, b.wall),
    first: Math.min(a.first, b.first),
    warm: a.warm + b.warm,
    pages: a.pages + b.pages,
    cpu: (a.cpu + b.cpu) / 2,
    cpuInAll: a.cpuInAll + b.cpuInAll,
  };
}

async function run(
  work: string,
  files: readonly string[],
  threads: number,
  into = `out-${threads}`,
): Promise<Run> {
  const out = `${join(work, into)}/`;
  mkdirSync(out, { recursive: true });
  const args = [
    COMMAND,
    'brief',
    ...files,
    '-o',
    out,
    '--jobs',
    String(threads),
    '--json',
    '--library',
    join(work, 'library'),
  ];
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(work, '..', 'compiled') },
  });
  const times: number[] = [];
  const cpu: number[] = [];
  let used = 0;
  const watch = setInterval(() => (used = cpuOf(child.pid) ?? used), 10);
  let pages = 0;
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { ok, pages: made, error } = JSON.parse(line) as { ok: boolean; pages: number; error?: unknown };
      if (!ok) throw new Error(JSON.stringify(error));
      pages += made;
      times.push(performance.now());
      cpu.push(used);
    }
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`offprint brief ended with ${code}`);
  const half = times.slice(Math.floor(times.length / 2));
  const seconds = ((half.at(-1) ?? 0) - (half[0] ?? 0)) / 1000;
  const halfCpu = cpu.slice(Math.floor(cpu.length / 2));
  return {
    wall: (performance.now() - start) / 1000,
    first: ((times[0] ?? Number.NaN) - start) / 1000,
    warm: (half.length - 1) / seconds,
    pages,
    cpu: ((halfCpu.at(-1) ?? Number.NaN) - (halfCpu[0] ?? Number.NaN)) / (half.length - 1),
    cpuInAll: used / 1000,
  };
}

/** Milliseconds that a process has computed, with all its threads. Linux alone tells. */
function cpuOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10; // hundredths of a second
  } catch {
    return undefined;
  }
}

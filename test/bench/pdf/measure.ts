/** Time and memory: whole processes in turn, CPU within the process, growth with the number of pages. */
import { join } from 'node:path';
import { median } from '../process.ts';
import { runEngine, type Bench } from './context.ts';
import { ENGINES, type EngineName } from './engines/all.ts';
import { externals } from './externals.ts';
import { manuscriptOf } from './manuscript.ts';

/** Ours twice: bundled, as it ships, which ratios are counted from; and run from its TypeScript sources. */
const NAMES = ['bundled', ...(Object.keys(ENGINES) as EngineName[])] as const;
type Name = (typeof NAMES)[number];
const LABELS: Readonly<Record<string, string>> = { bundled: 'offprint', offprint: 'offprint, unbundled' };
const SEED = 20_260_304;

/** Engines in turn, several rounds: what else the machine does then falls on all of them. */
export async function wholeProcess(pages: number, bench: Bench): Promise<void> {
  const manuscript = manuscriptOf(pages, 'en', SEED + pages);
  const input = bench.file(`${pages}.json`, JSON.stringify(manuscript));
  const others = await externals(manuscript, bench);
  const rounds = pages > 10 && bench.quick ? 3 : 9;
  const walls = new Map<string, number[]>();
  const peaks = new Map<string, number[]>();
  const cpus = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++)
    for (const name of [...NAMES, ...others.keys()]) {
      const external = others.get(name);
      const output = join(bench.folder, `${name}-${pages}.pdf`);
      const { wall, peak, cold } = external
        ? { ...(await external(output)), cold: Number.NaN }
        : await runEngine(name as Name, input, output).then((ran) => ({ wall: ran.wall, ...ran.took }));
      if (round === 0) continue; // what is compiled is kept from here on
      walls.set(name, [...(walls.get(name) ?? []), wall]);
      peaks.set(name, [...(peaks.get(name) ?? []), peak ?? Number.NaN]);
      cpus.set(name, [...(cpus.get(name) ?? []), cold]);
    }
  const ours = walls.get('bundled') ?? [];
  bench.report.table({
    title: `${pages} pages, a whole process: medians of ${rounds} rounds in turn`,
    columns: ['', 'wall ms', 'ours ÷ it', 'peak MiB', 'CPU of setting, ms', 'ours ÷ it'],
    rows: [...walls].map(([name, wall]) => {
      const cpu = cpus.get(name) ?? [];
      return [
        LABELS[name] ?? name,
        median(wall),
        median(wall.map((time, i) => (ours[i] ?? Number.NaN) / time)),
        median(peaks.get(name) ?? []),
        median(cpu),
        median(cpu.map((time, i) => (cpus.get('bundled')?.[i] ?? Number.NaN) / time)),
      ];
    }),
  });
}

/** Text not seen before, in processes of their own; the same document again and again in one, and its streams again. */
export async function inProcess(bench: Bench): Promise<void> {
  const input = bench.file('warm.json', JSON.stringify(manuscriptOf(100, 'en', SEED + 1)));
  const rows: (string | number)[][] = [];
  const names: readonly Name[] = bench.quick ? ['bundled', 'pdfkit', 'typst'] : NAMES;
  const output = join(bench.folder, 'warm.pdf');
  for (const name of names) {
    const unseen: number[] = [];
    for (let i = 0; i < 3; i++) unseen.push((await runEngine(name, input, output)).took.cold);
    const { took } = await runEngine(name, input, output, true);
    const floor = took.floor ?? Number.NaN;
    rows.push([
      LABELS[name] ?? name,
      median(unseen),
      took.warm ?? Number.NaN,
      floor,
      (took.warm ?? Number.NaN) / floor,
    ]);
  }
  bench.report.table({
    title: '100 pages, CPU ms in one process: unseen text, then the same document again',
    columns: ['', 'unseen', 'again', 'floor', 'again ÷ floor'],
    rows,
  });
}

/** CPU for a page and memory, at 100 and at 1,000 pages. */
export async function growth(bench: Bench): Promise<void> {
  const names = ['bundled', 'typst', 'pdfkit'] as const;
  const rows: (string | number)[][] = [];
  for (const name of names) {
    const at = async (pages: number, rounds: number): Promise<{ cpu: number; peak: number }> => {
      const input = bench.file('growth.json', JSON.stringify(manuscriptOf(pages, 'en', SEED + pages)));
      const runs = [];
      for (let i = 0; i < rounds; i++)
        runs.push(await runEngine(name, input, join(bench.folder, 'growth.pdf')));
      return {
        cpu: median(runs.map((run) => run.took.cold)) / pages,
        peak: median(runs.map((run) => run.took.peak)),
      };
    };
    const few = await at(100, 3);
    const many = await at(1000, name === 'bundled' ? 3 : 1);
    rows.push([
      LABELS[name] ?? name,
      few.cpu,
      many.cpu,
      many.cpu / few.cpu,
      few.peak,
      many.peak,
      many.peak / few.peak,
    ]);
  }
  bench.report.table({
    title: 'Growth: CPU ms for a page and peak MiB at 100 and at 1,000 pages',
    columns: ['', 'CPU 100', 'CPU 1000', 'ratio', 'peak 100', 'peak 1000', 'ratio'],
    rows,
  });
}

/** The library at 1,000, 10,000 and 100,000 articles, beside a scan, bare inserts and search engines in memory. */
import { freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median, runProgram } from '../process.ts';
import { Report } from '../report.ts';
import type { Anchored } from './anchoring.ts';
import { importRates, libraryOf } from './build.ts';
import { peerRuns } from './peer-runs.ts';
import type { Whole } from './whole.ts';

const SIZES = [1000, 10_000, 100_000];
const MIB = 1024 * 1024;

interface Measured {
  readonly opening: number;
  readonly times: readonly { readonly kind: string; readonly query: string; readonly ms: number }[];
  /** MiB more than an empty process. */
  readonly searching: number;
  readonly scans: readonly number[];
}

/** @param quick without 100,000 articles, which take minutes to make */
export async function benchLibrary(quick: boolean): Promise<void> {
  const report = new Report('library');
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const measured = new Map<number, Measured>();
  for (const size of sizes) measured.set(size, await child<Measured>('measure.ts', libraryOf(size)));

  report.table({
    title: 'Search, warm, 200 queries of mixed kinds, top 50 with snippets (ms)',
    columns: ['articles', 'p50', 'p99', 'scan p50', 'p50 to scan', 'open and list', 'memory MiB'],
    rows: [...measured].map(([size, { times, scans, opening, searching }]) => {
      const all = times.map(({ ms }) => ms);
      return [
        size,
        median(all),
        part(all, 0.99),
        median(scans),
        median(all) / median(scans),
        opening,
        searching,
      ];
    }),
  });
  const last = measured.get(sizes.at(-1) ?? 0);
  const before = measured.get(sizes.at(-2) ?? 0);
  if (last && before) {
    const p50 = ({ times }: Measured): number => median(times.map(({ ms }) => ms));
    report.note(
      `p50 at ${sizes.at(-1)} is ${(p50(last) / p50(before)).toFixed(2)} of that at ${sizes.at(-2)}.`,
    );
    const kinds = [...new Set(last.times.map(({ kind }) => kind))];
    report.table({
      title: `By kind, at ${sizes.at(-1)} articles (ms)`,
      columns: ['kind', 'p50', 'most'],
      rows: kinds.map((kind) => {
        const of = last.times.filter((time) => time.kind === kind).map(({ ms }) => ms);
        return [kind, median(of), Math.max(...of)];
      }),
    });
  }

  const whole: Whole[] = [];
  for (const size of SIZES.slice(0, 2)) whole.push(await child<Whole>('whole.ts', libraryOf(size)));
  const [few, many] = whole;
  report.table({
    title: 'Work on the whole library: ms an article, which must not grow with how many there are',
    columns: ['', ...SIZES.slice(0, 2).map(String), 'ratio'],
    rows: Object.keys(few ?? {}).map((work) => {
      const [a, b] = [few?.[work] ?? Number.NaN, many?.[work] ?? Number.NaN];
      return [work, a, b, b / a];
    }),
  });

  const rates = importRates(quick ? 2000 : 5000);
  report.table({
    title: 'Articles kept a second, ready ones, 500 at a time',
    columns: ['', 'library', 'bare inserts', 'ratio'],
    rows: [
      ['on the clock', rates.library, rates.bare, rates.library / rates.bare],
      ['of the processor', rates.cpuLibrary, rates.cpuBare, rates.cpuLibrary / rates.cpuBare],
    ],
  });

  const copies = await child<{ articles: number; pairs: number; precision: number; recall: number }>(
    'copies.ts',
    quick ? '200' : '1000',
  );
  report.table({
    title: 'Copies recognised, on generated families with cuts and rewording',
    columns: ['articles', 'pairs', 'precision', 'recall'],
    rows: [[copies.articles, copies.pairs, copies.precision, copies.recall]],
  });

  const anchored = await child<Anchored[]>('anchoring.ts', quick ? '400' : '2000');
  const sum = (of: (one: Anchored) => number): number => anchored.reduce((all, one) => all + of(one), 0);
  report.table({
    title: 'Annotations carried to edited versions',
    columns: [
      'edits',
      'cases',
      'right',
      'of these in the tray',
      'with the very ends',
      'missed',
      'wrong place',
    ],
    rows: [
      ...anchored.map((one) => [one.kind, one.cases, one.right, one.tray, one.exact, one.missed, one.wrong]),
      [
        'share',
        sum((one) => one.cases),
        sum((one) => one.right) / sum((one) => one.cases),
        '',
        '',
        '',
        sum((one) => one.wrong),
      ],
    ],
  });

  const ended: string[] = [];
  const peers = await peerRuns(sizes, (note) => ended.push(note));
  const rows = sizes.flatMap((size) => {
    const { times = [], searching = 0, scans = [] } = measured.get(size) ?? {};
    const words = times
      .filter(({ kind }) => /word|prefix/.test(kind) && !kind.includes(' and '))
      .map(({ ms }) => ms);
    return [
      [`Offprint, ${size}`, median(words), part(words, 0.99), searching],
      [`LIKE, ${size}`, median(scans), part(scans, 0.99), '–'],
    ];
  });
  for (const { peer, size, times, memory } of peers)
    rows.push([`${peer}, ${size}`, median(times), part(times, 0.99), memory]);
  report.table({
    title: 'Words and prefixes, beside engines in memory and a scan',
    columns: ['', 'p50', 'p99', 'memory MiB'],
    rows,
  });
  report.note(['The engines in memory give no snippets and keep nothing on disk.', ...ended].join(' '));
  report.save();
}

function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function child<T>(script: string, ...args: readonly string[]): Promise<T> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { output } = await runProgram(process.execPath, [
    '--expose-gc',
    `--max-old-space-size=${Math.floor((freemem() * 0.8) / MIB)}`,
    file,
    ...args,
  ]);
  return JSON.parse(output) as T;
}

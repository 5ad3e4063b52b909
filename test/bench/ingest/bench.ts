/** Pages to articles, beside other extractors: pages a second and memory, on the same pages in one run. */
import { fileURLToPath } from 'node:url';
import { median, runProgram } from '../process.ts';
import { Report } from '../report.ts';
import { ENGINE_NAMES, LABELS, type EngineName } from './engines.ts';
import type { Took } from './run-engine.ts';

const ROUNDS = 3; // engines take turns, so that a busy minute of the machine does not fall on one of them

const WITHOUT_POSTLIGHT = `@postlight/parser is left out: it takes two packages from GitHub, so it can not be a dependency here.
To measure it, install it in a folder of its own and name that with --postlight DIR; its package.json:
{"dependencies":{"@postlight/parser":"2.2.3"},"overrides":{"browser-request":"npm:browser-request@0.3.3","difflib":"npm:difflib@0.2.4"}}`;

interface Result {
  readonly pagesASecond: number;
  readonly slowest: number;
  readonly p99: number;
  readonly peak: number;
  readonly failed: number;
  readonly empty: number;
}

export interface IngestBench {
  readonly quick: boolean;
  /** Folder of pages; without it the bench makes its own. */
  readonly pages?: string;
  /** Folder in which @postlight/parser is installed; without it that peer is left out, and the report says so. */
  readonly postlight?: string;
}

export async function benchIngest({ quick, pages = '', postlight = '' }: IngestBench): Promise<void> {
  const names = ENGINE_NAMES.filter((name) => name !== 'postlight' || postlight !== '');
  const runs = new Map<EngineName, Took[]>(names.map((name) => [name, []]));
  for (let round = 0; round < (quick ? 1 : ROUNDS); round++)
    for (const name of names) runs.get(name)?.push(await run(name, pages, postlight));
  const results = new Map([...runs].map(([name, took]) => [name, summary(took)]));
  const ours = results.get('offprint');
  if (!ours) throw new Error('Offprint did not run');
  const report = new Report('ingest');
  report.table({
    title: `Pages to articles (${runs.get('offprint')?.[0]?.milliseconds.length} pages, ${pages ? 'of the folder given' : 'made up'})`,
    columns: [
      'extractor',
      'pages/s of CPU',
      'Offprint is … × as fast',
      'p99 ms',
      'slowest ms',
      'peak MiB',
      'memory ratio',
      'nothing found',
      'threw',
    ],
    rows: [...results].map(([name, result]) => [
      LABELS[name],
      result.pagesASecond,
      ours.pagesASecond / result.pagesASecond,
      result.p99,
      result.slowest,
      result.peak,
      ours.peak / result.peak,
      result.empty,
      result.failed,
    ]),
  });
  report.note(
    'Offprint gives blocks, pictures, metadata, quotes and a trace; the others give markup and metadata.',
  );
  if (postlight === '') report.note(WITHOUT_POSTLIGHT);
  report.save();
}

async function run(name: EngineName, pages: string, postlight: string): Promise<Took> {
  const script = fileURLToPath(new URL('run-engine.ts', import.meta.url));
  const { output } = await runProgram(process.execPath, [script, name, pages, postlight]);
  return JSON.parse(output) as Took;
}

function summary(took: readonly Took[]): Result {
  const seconds = took.map(({ milliseconds }) => milliseconds.reduce((sum, one) => sum + one, 0) / 1000);
  const all = took.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    pagesASecond: (took[0]?.milliseconds.length ?? 0) / median(seconds),
    slowest: all.at(-1) ?? Number.NaN,
    p99: all[Math.floor(all.length * 0.99)] ?? Number.NaN,
    peak: Math.max(...took.map(({ peak }) => peak)),
    failed: took[0]?.failed ?? 0,
    empty: took[0]?.empty ?? 0,
  };
}

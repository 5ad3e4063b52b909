/**
 * Damaged pages through ingest, each made from a seed and its number:
 *
 *   npm run fuzz -- ingest [--count 2000] [--seed 1] [--from 0] [--pages DIR] [--seconds 20]
 *   npm run fuzz -- ingest --files          damages archives, feeds, news objects and exports instead
 *   npm run fuzz -- ingest --resume         goes on after the last case of the run before, with its settings
 *   npm run fuzz -- ingest --seed 1 --from 4711 --count 1 --save case.html      makes one case again
 *
 * A throw, an article that breaks the model, and a case over the time limit are failures. Progress is kept in
 * test/fuzz/out/ingest-pages.json or ingest-files.json. Resolves to true when nothing failed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { caseMaker, type CaseSettings, type Kind } from './case.ts';

interface Settings extends CaseSettings {
  readonly count: number;
  readonly seconds: number;
}
interface State extends Settings {
  next: number;
  readonly end: number;
  readonly failures: { readonly number: number; readonly problem: string }[];
}

const OUT = join(import.meta.dirname, '../out');
const stateFile = (kind: Kind): string => join(OUT, `ingest-${kind}.json`);
const SAVE_EVERY = 100; // cases

export async function fuzzIngest(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      seconds: { type: 'string', default: '20' },
      pages: { type: 'string' },
      save: { type: 'string' },
      files: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
    },
  });
  const here = process.env['INIT_CWD'] ?? process.cwd(); // npm changes to the project's folder
  const [count, seed, from, seconds] = [values.count, values.seed, values.from, values.seconds].map(Number);
  if (![count, seed, from, seconds].every((value) => Number.isSafeInteger(value) && Number(value) >= 0)) {
    console.error('--count, --seed, --from and --seconds are whole numbers');
    return false;
  }
  const kind: Kind = values.files ? 'files' : 'pages';
  const state: State = values.resume
    ? (JSON.parse(readFileSync(stateFile(kind), 'utf8')) as State)
    : {
        kind,
        seed: seed ?? 1,
        count: count ?? 0,
        seconds: seconds ?? 20,
        ...(values.pages === undefined ? {} : { folder: resolve(here, values.pages) }),
        next: from ?? 0,
        end: (from ?? 0) + (count ?? 0),
        failures: [],
      };
  if (values.save !== undefined) writeFileSync(resolve(here, values.save), caseMaker(state)(state.next));
  await runAll(state);
  console.log(
    `${state.kind}: cases up to number ${state.next}, seed ${state.seed}: ${state.failures.length} failures`,
  );
  return state.failures.length === 0;
}

async function runAll(state: State): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  let worker = start(state);
  for (; state.next < state.end; state.next++) {
    const problem = await oneCase(worker, state.next, state.seconds);
    if (problem !== undefined) {
      state.failures.push({ number: state.next, problem });
      const again = `--seed ${state.seed} --from ${state.next} --count 1${state.kind === 'files' ? ' --files' : ''}${state.folder ? ` --pages ${state.folder}` : ''}`;
      console.error(`case ${state.next} (${again}):\n  ${problem.split('\n').slice(0, 6).join('\n  ')}`);
      await worker.terminate();
      worker = start(state);
    }
    if (state.next % SAVE_EVERY === 0) writeFileSync(stateFile(state.kind), JSON.stringify(state));
    if (state.next % 1000 === 999) console.log(`${state.next + 1} done`);
  }
  writeFileSync(stateFile(state.kind), JSON.stringify(state));
  await worker.terminate();
}

function start({ seed, kind, folder }: Settings): Worker {
  return new Worker(new URL('worker.ts', import.meta.url), { workerData: { seed, kind, folder } });
}

/** The problem of a case; the first case of a worker also pays for loading it, which the limit leaves room for. */
function oneCase(worker: Worker, number: number, seconds: number): Promise<string | undefined> {
  return new Promise((resolveCase) => {
    const end = (problem: string | undefined): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      resolveCase(problem);
    };
    const onMessage = (answer: { problem: string | undefined }): void => end(answer.problem);
    const onError = (error: unknown): void => end(`the thread ended: ${String(error)}`);
    const timer = setTimeout(() => end(`took more than ${seconds} seconds`), seconds * 1000);
    worker.on('message', onMessage);
    worker.on('error', onError);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(number);
  });
}

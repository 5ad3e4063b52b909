/** What the parts of the bench share. */
import { join } from 'node:path';
import { runProgram, type Ran } from '../process.ts';
import type { Report } from '../report.ts';
import type { EngineName } from './engines/all.ts';
import type { Took } from './run-engine.ts';

export interface Bench {
  /** A folder of its own, removed afterwards. */
  readonly folder: string;
  readonly report: Report;
  readonly quick: boolean;
  /** Writes a file into the folder and gives its path. */
  readonly file: (name: string, content: string) => string;
}

const RUN = join(import.meta.dirname, '..', 'out', 'engine', 'run-engine.mjs');

/** One engine, one manuscript, in a process of its own. */
export async function runEngine(
  engine: EngineName | 'bundled',
  manuscript: string,
  output: string,
  warm = false,
): Promise<Ran & { readonly took: Took }> {
  const ran = await runProgram(process.execPath, [
    RUN,
    engine,
    manuscript,
    output,
    ...(warm ? ['warm'] : []),
  ]);
  return { ...ran, took: JSON.parse(ran.output) as Took };
}

/** Engines in memory at growing sizes, each until it can do no more: a child with a bounded heap and so much time. */
import { freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../process.ts';

export interface PeerRun {
  readonly peer: string;
  readonly size: number;
  readonly times: readonly number[];
  /** Milliseconds that indexing took. */
  readonly filling: number;
  /** MiB more than before anything was indexed. */
  readonly memory: number;
}

const PEERS = ['minisearch', 'orama'];
/** Beside the library's sizes, so that an end is known more nearly. */
const BETWEEN = [25_000, 50_000];
const MOST_HEAP = 6 * 1024; // MiB; less where less is free
const LIMIT = 1_200_000; // milliseconds for one size

/**
 * @param sizes that the library is measured at
 * @param say told at which size each peer ended, and why
 */
export async function peerRuns(
  sizes: readonly number[],
  say: (note: string) => void,
): Promise<readonly PeerRun[]> {
  const most = Math.max(...sizes);
  const all = [...sizes, ...BETWEEN.filter((size) => size < most)].toSorted((a, b) => a - b);
  const heap = Math.floor(Math.min(MOST_HEAP, (freemem() / 1024 / 1024) * 0.7));
  const runs: PeerRun[] = [];
  for (const peer of PEERS)
    for (const size of all)
      try {
        runs.push(await run(peer, size, heap));
      } catch (error) {
        say(`${peer} ended at ${size} articles: ${reason(error, heap)}.`);
        break;
      }
  return runs;
}

async function run(peer: string, size: number, heap: number): Promise<PeerRun> {
  const { output } = await runProgram(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${heap}`,
      fileURLToPath(new URL('peers.ts', import.meta.url)),
      peer,
      String(size),
    ],
    LIMIT,
  );
  return { peer, size, ...(JSON.parse(output) as Omit<PeerRun, 'peer' | 'size'>) };
}

/** What an engine that ended said, in one line. */
function reason(error: unknown, heap: number): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/heap out of memory|invalid array length|Allocation failed/i.test(said))
    return `out of a heap of ${(heap / 1024).toFixed(1)} GiB`;
  return (/^\w*Error: .*$/m.exec(said) ?? [said.trim().split('\n').at(-1) ?? said])[0];
}

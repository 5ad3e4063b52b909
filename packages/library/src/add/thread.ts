/** The second thread: works out parts of batches as they come, and ends when none has come for a while. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { attempt } from '../errors.ts';
import { readied } from './ready.ts';
import { FREE, SENT, TAKEN, type Part, type Round, type Start, type Worked } from './round.ts';

/** Milliseconds without a batch after which the thread's memory is worth more than its start. */
const IDLE = 10_000;

const rounds = parentPort;
if (!rounds) throw new Error('articles are worked out beside in a thread of its own');
const { ended } = workerData as Start;
const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

const end = (): void => {
  Atomics.store(ended, 0, 1);
  rounds.close();
};
let idle = setTimeout(end, IDLE);

rounds.on('message', ({ port, parts }: Round) => {
  clearTimeout(idle);
  port.on('message', ({ at, articles }: Part) => {
    if (Atomics.compareExchange(parts, at, FREE, TAKEN) !== FREE) return;
    const results = articles.map((article) => attempt(() => readied(article, sha256)));
    port.postMessage({ at, results } satisfies Worked);
    Atomics.store(parts, at, SENT);
    Atomics.notify(parts, at);
  });
  port.on('close', () => {
    clearTimeout(idle);
    idle = setTimeout(end, IDLE);
  });
});

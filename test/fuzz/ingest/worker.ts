/** Does one case after the other in a thread of its own, which the fuzzer ends when a case takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { caseMaker, type CaseSettings } from './case.ts';
import { violation } from './check.ts';

const makeCase = caseMaker(workerData as CaseSettings);

parentPort?.on('message', (number: number) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void runCase(number).then((problem) => parentPort?.postMessage({ number, problem }));
});

async function runCase(number: number): Promise<string | undefined> {
  try {
    return await violation(makeCase(number));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

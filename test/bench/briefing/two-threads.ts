/** What a second thread is worth on this machine, whatever it works on: its processors share caches and memory. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { median } from '../process.ts';

const WORK = {
  arithmetic() {
    let x = 1;
    for (let i = 0; i < 3e8; i++) x = (x * 1_664_525 + 1_013_904_223) | 0;
    return x;
  },
  objects() {
    let kept: { readonly i: number; readonly low: number }[] = [];
    let sum = 0;
    for (let i = 0; i < 4e7; i++) {
      kept.push({ i, low: i & 7 });
      if (kept.length < 1000) continue;
      sum += kept[i % 1000]?.low ?? 0;
      kept = [];
    }
    return sum;
  },
} as const;

const ROUNDS = 5;

if (!isMainThread) {
  const work = WORK[workerData as keyof typeof WORK];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.on('message', () => parentPort?.postMessage(work()));
}

/** How many times as much two threads do as one, in the median of rounds taken in turn. */
export async function twoThreads(kind: keyof typeof WORK): Promise<number> {
  const threads = [0, 1].map(() => new Worker(new URL(import.meta.url), { workerData: kind }));
  const timeOf = async (count: number): Promise<number> => {
    const start = performance.now();
    await Promise.all(
      threads.slice(0, count).map(
        (thread) =>
          new Promise((resolve) => {
            thread.once('message', resolve);
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
            thread.postMessage('work');
          }),
      ),
    );
    return performance.now() - start;
  };
  await timeOf(2); // compiled from here on
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push((2 * (await timeOf(1))) / (await timeOf(2)));
  await Promise.all(threads.map((thread) => thread.terminate()));
  return median(times);
}

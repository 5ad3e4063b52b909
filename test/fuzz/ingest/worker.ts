/** Does one case after the other in a thread of its own, which the fuzzer ends when a case takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { randomFor } from '../random.ts';
import { violation } from './check.ts';
import { mutate } from './mutate.ts';
import { seedPages } from './seed-pages.ts';

const { seed, folder } = workerData as { seed: number; folder: string | undefined };
const pages = seedPages(folder);
const recent = new Map<string, Uint8Array>();

parentPort?.on('message', (number: number) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void runCase(number).then((problem) => parentPort?.postMessage({ number, problem }));
});

async function runCase(number: number): Promise<string | undefined> {
  try {
    return await violation(caseBytes(number));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function caseBytes(number: number): Uint8Array {
  const random = randomFor(seed, number);
  const page = bytesOf(random.below(pages.length));
  const other = bytesOf(random.below(pages.length));
  return mutate(page, other, random);
}

function bytesOf(index: number): Uint8Array {
  const page = pages[index];
  if (!page) throw new Error('there are no pages');
  const known = recent.get(page.id) ?? page.read();
  if (recent.size > 200) recent.clear();
  recent.set(page.id, known);
  return known;
}

/**
 * The article that the window opens with, read in a thread of the main process while Chromium is still starting: a
 * process of its own takes longer to come up than the article takes to be read. It changes nothing in the library,
 * and whatever hinders it is left to the library's process to say.
 */
import { createHash, randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '@offprint/library';
import type { FirstAsked } from '../main/first-article.ts';

const { dir, id } = workerData as FirstAsked;
const opened = openLibrary(
  dir,
  {
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    newId: randomUUID,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  },
  { readOnly: true },
);
if (opened.ok) {
  const read = opened.library.getArticle(id);
  parentPort?.postMessage(read.ok ? read.value : null);
  opened.library.close();
} else parentPort?.postMessage(null);

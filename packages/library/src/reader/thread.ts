/** The thread of a reader: one connection that only reads. It answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../open.ts';
import type { Asked, Said } from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('a reader runs in a thread of its own');
const say = (message: Said): void => port.postMessage(message);

// What reads neither keeps nor checks files.
const none = (): never => {
  throw new Error('a reader keeps nothing');
};
const opened = openLibrary(
  workerData as string,
  { now: none, newId: none, sha256: none },
  { readOnly: true },
);

if (!opened.ok) say({ kind: 'failed', error: opened.error });
else {
  const { library } = opened;
  say({ kind: 'open' });
  port.on('message', ({ id, question, flag }: Asked) => {
    const cancelled = (): boolean => Atomics.load(flag, 0) === 1;
    if (cancelled()) return say({ kind: 'through', id });
    const result =
      question.kind === 'search'
        ? library.search(question.query, { ...question, cancelled })
        : library.facets(question.query, { cancelled });
    return say({ kind: 'answer', id, result });
  });
}

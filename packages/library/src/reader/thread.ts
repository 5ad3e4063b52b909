/** The thread of a reader: one connection that only reads. It answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../open.ts';
import type { Library } from '../index.ts';
import type { Answer, Asked, Question, Said, Start } from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('a reader runs in a thread of its own');
const say = (message: Said): void => port.postMessage(message);

// What reads neither keeps nor checks files.
const none = (): never => {
  throw new Error('a reader keeps nothing');
};
const { root, ended } = workerData as Start;
const opened = openLibrary(root, { now: none, newId: none, sha256: none }, { readOnly: true });

if (!opened.ok) say({ kind: 'failed', error: opened.error });
else {
  const { library } = opened;
  say({ kind: 'open' });
  port.on('message', (asked: Asked | 'end') => {
    // Ended from outside in the middle of a statement, the binding would take the whole process with it.
    if (asked === 'end' || Atomics.load(ended, 0) === 1) {
      library.close();
      return port.close();
    }
    const { id, question, flag } = asked;
    const cancelled = (): boolean => Atomics.load(flag, 0) === 1 || Atomics.load(ended, 0) === 1;
    if (cancelled()) return say({ kind: 'through', id });
    return say({ kind: 'answer', id, result: answerTo(library, question, cancelled) });
  });
}

function answerTo(library: Library, question: Question, cancelled: () => boolean): Answer {
  switch (question.kind) {
    case 'search':
      return library.search(question.query, { ...question, cancelled });
    case 'facets':
      return library.facets(question.query, { cancelled });
    case 'list':
      return library.listArticles(question.query);
  }
}

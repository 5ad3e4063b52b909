/** Composes in a thread of its own, so that lists and searches answer while pages are set. */
import type { MessagePort } from 'node:worker_threads';
import { openLibrary, type Library } from '@offprint/library';
import { MACHINE } from '../machine.ts';
import type { ComposeAnswer, ThreadData, ToComposer } from './composer-client.ts';
import { Composer } from './composer.ts';

/** Answers questions until it is told to end. The library is opened for reading at the first one. */
export function composeFor(port: MessagePort, { dir, version, sourceDateEpoch }: ThreadData): void {
  let open: Library | undefined;
  /** By then the library's process has brought it up to date. */
  const library = (): Library => {
    if (open) return open;
    const opened = openLibrary(dir, MACHINE, { readOnly: true });
    if (!opened.ok) throw new Error(opened.error.message);
    open = opened.library;
    return open;
  };
  const composer = new Composer(library, { version, sha256: MACHINE.sha256, sourceDateEpoch });

  let work: Promise<void> = Promise.resolve();
  port.on('message', (question: ToComposer) => {
    if (question === 'end') {
      // By itself: ended from outside in the middle of a statement, SQLite's binding takes the process with it.
      void work.then(() => {
        open?.close();
        port.close();
      });
      return;
    }
    const { id, request } = question;
    work = composer.compose(request).then(
      (composed) => {
        // The bytes may be a part of a larger buffer that is still in use.
        const pdf = composed.pdf && new Uint8Array(composed.pdf);
        const answer: ComposeAnswer = { id, composed: pdf ? { ...composed, pdf } : composed };
        port.postMessage(answer, pdf ? [pdf.buffer] : []);
      },
      (error: unknown) => {
        const answer: ComposeAnswer = {
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        };
        port.postMessage(answer);
      },
    );
  });
}

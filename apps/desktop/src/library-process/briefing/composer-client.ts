/** The library's process's side of the composing thread: one piece of work at a time, and only the latest that waits. */
import { Worker } from 'node:worker_threads';
import type { Composed } from '../../shared/briefings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ComposeRequest } from './composer.ts';

export interface ThreadData {
  readonly dir: string;
  readonly version: string;
  readonly sourceDateEpoch?: string | undefined;
}
export interface ComposeQuestion {
  readonly id: number;
  readonly request: ComposeRequest;
}
/** `end`: the thread ends when what it works on is done. */
export type ToComposer = ComposeQuestion | 'end';
export type ComposeAnswer =
  { readonly id: number; readonly composed: Composed } | { readonly id: number; readonly error: string };

export interface ComposerClient {
  /** Work that must be done, such as what is exported. */
  compose(request: ComposeRequest): Promise<Result<Composed>>;
  /** Work that is of no use once newer work has come: it is then answered `cancelled` without having begun. */
  preview(request: ComposeRequest): Promise<Result<Composed>>;
  close(): void;
}

interface Waiting {
  readonly request: ComposeRequest;
  readonly answer: (result: Result<Composed>) => void;
}

/** @param file the thread's program */
export function createComposerClient(file: string | URL, data: ThreadData): ComposerClient {
  let worker: Worker | undefined;
  let next = 1;
  let running: { readonly id: number; readonly work: Waiting } | undefined;
  let preview: Waiting | undefined;
  const certain: Waiting[] = [];

  const go = (): void => {
    if (running) return;
    const work = certain.shift() ?? preview;
    if (!work) return;
    if (work === preview) preview = undefined;
    running = { id: next++, work };
    const question: ComposeQuestion = { id: running.id, request: work.request };
    ensure().postMessage(question);
  };
  const end = (result: Result<Composed>): void => {
    const { work } = running ?? {};
    running = undefined;
    work?.answer(result);
    go();
  };
  const ensure = (): Worker => {
    if (worker) return worker;
    const made = new Worker(file, { workerData: data });
    worker = made;
    made.on('message', (answer: ComposeAnswer) => {
      if (answer.id !== running?.id) return;
      if ('composed' in answer) return end(ok(answer.composed));
      console.error('compose:', answer.error);
      end(wrong(answer.error.split('\n')[0] ?? ''));
    });
    const lost = (error: unknown): void => {
      if (worker !== made) return;
      worker = undefined;
      end(wrong(error instanceof Error ? error.message : `its thread ended (${String(error)})`));
    };
    made.on('error', lost);
    made.on('exit', lost);
    return made;
  };

  return {
    compose: (request) =>
      new Promise((answer) => {
        certain.push({ request, answer });
        go();
      }),
    preview: (request) =>
      new Promise((answer) => {
        preview?.answer(fail('cancelled', 'Something newer is being set.', 'Nothing was changed.'));
        preview = { request, answer };
        go();
      }),
    close() {
      const ended = worker;
      worker = undefined;
      ended?.postMessage('end' satisfies ToComposer);
      ended?.unref();
      const gone = fail('library-closed', 'The library was closed.', 'Open it again.');
      for (const { answer } of [
        ...certain.splice(0),
        ...(preview ? [preview] : []),
        ...(running ? [running.work] : []),
      ])
        answer(gone);
      preview = undefined;
      running = undefined;
    },
  };
}

function wrong(message: string): Result<never> {
  return fail(
    'unexpected',
    `The briefing could not be set: ${message}`,
    'This is a mistake in Offprint. Nothing was changed.',
  );
}

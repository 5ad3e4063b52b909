/**
 * Working out the articles of a batch in two threads: the one that keeps them, and a second one beside it. Both take
 * parts of the batch, whoever is free first, so that nothing is waited for while the second one starts, and nothing is
 * lost when it can't.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { attempt } from '../errors.ts';
import type { LibraryEnv, Result } from '../index.ts';
import { readied, type Readied } from './ready.ts';
import { FREE, TAKEN, type Part, type Round, type Start, type Worked } from './round.ts';

/** Articles worked out at a time. */
const PART = 16;
/** Parts that the second thread is given before they are needed. */
const AHEAD = 8;
/** Articles that come in batches before a second thread is worth its start. */
const WORTH = 200;
/** Milliseconds that a part which the second thread has begun is waited for; then it must have come to its end. */
const PATIENCE = 2000;

type Results = readonly Result<Readied>[];

interface Thread {
  readonly worker: Worker;
  readonly ended: Int32Array;
}

export class Beside {
  readonly #file: URL;
  readonly #sha256: LibraryEnv['sha256'];
  #given = 0;
  #thread: Thread | undefined;

  /** @param file where `thread.ts` lies */
  constructor(file: URL, sha256: LibraryEnv['sha256']) {
    this.#file = file;
    this.#sha256 = sha256;
  }

  /** Whether so many articles more are worth the second thread. */
  isWorth(articles: number): boolean {
    if (articles < 2 * PART) return false;
    this.#given += articles;
    return this.#given >= WORTH;
  }

  /** What comes of each article, in their order, worked out while whoever asks does something with those before. */
  *workOut(articles: readonly unknown[]): Generator<Result<Readied>> {
    const count = Math.ceil(articles.length / PART);
    const parts = new Int32Array(new SharedArrayBuffer(4 * count));
    const { port1: port, port2 } = new MessageChannel();
    this.#begin({ port: port2, parts });
    const partAt = (at: number): Part => ({ at, articles: articles.slice(at * PART, (at + 1) * PART) });
    const workHere = (at: number): Results =>
      partAt(at).articles.map((article) => attempt(() => readied(article, this.#sha256)));

    const done = new Map<number, Results>();
    let posted = 0;
    try {
      for (let at = 0; at < count; at++) {
        for (; posted < Math.min(at + AHEAD, count); posted++) post(port, partAt(posted));
        while (!done.has(at)) {
          receive(port, done);
          if (done.has(at)) break;
          // What is needed next, else what the other would come to last.
          const own = [at, ...downFrom(posted - 1, at)].find((free) => claim(parts, free));
          if (own !== undefined) done.set(own, workHere(own));
          else if (Atomics.wait(parts, at, TAKEN, PATIENCE) === 'timed-out') done.set(at, workHere(at));
        }
        yield* done.get(at) ?? [];
        done.delete(at);
      }
    } finally {
      for (let at = 0; at < count; at++) claim(parts, at);
      port.close();
    }
  }

  /** Ends the second thread. */
  close(): void {
    void this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  #begin(round: Round): void {
    try {
      if (!this.#thread || Atomics.load(this.#thread.ended, 0) === 1) this.#thread = this.#start();
      this.#thread.worker.postMessage(round, [round.port]);
    } catch {
      // Where no thread may be started, everything is worked out here.
    }
  }

  #start(): Thread {
    const ended = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.#file, { workerData: { ended } satisfies Start });
    // As there. It isn't started again: what ended it would end another one.
    worker.on('error', () => {});
    worker.unref();
    return { worker, ended };
  }
}

function post(port: MessagePort, part: Part): void {
  try {
    port.postMessage(part);
  } catch {
    // What can't be sent to another thread is no article, as will be found out here.
  }
}

function receive(port: MessagePort, done: Map<number, Results>): void {
  for (;;) {
    const worked = receiveMessageOnPort(port)?.message as Worked | undefined;
    if (!worked) return;
    done.set(worked.at, worked.results);
  }
}

function claim(parts: Int32Array, at: number): boolean {
  return Atomics.compareExchange(parts, at, FREE, TAKEN) === FREE;
}

function downFrom(last: number, end: number): number[] {
  return Array.from({ length: Math.max(0, last - end) }, (_, i) => last - i);
}

/** What the two threads that work out one batch say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { Result } from '../interface/result.ts';
import type { Readied } from './ready.ts';

/** Of a part of the batch: nobody has begun it, somebody works it out, the second thread has sent what came of it. */
export const FREE = 0;
export const TAKEN = 1;
export const SENT = 2;

/** A batch, as the second thread is told of it. */
export interface Round {
  readonly port: MessagePort;
  /** How far each part is. Whoever makes it `TAKEN` works it out. */
  readonly parts: Int32Array<SharedArrayBuffer>;
}

/** A part to be worked out, unless it is taken when its turn comes. */
export interface Part {
  readonly at: number;
  readonly articles: readonly unknown[];
}

export interface Worked {
  readonly at: number;
  readonly results: readonly Result<Readied>[];
}

/** What the thread is started with. */
export interface Start {
  /** One number: 1 when the thread has ended or is about to. */
  readonly ended: Int32Array<SharedArrayBuffer>;
}

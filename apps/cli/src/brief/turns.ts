/**
 * Which briefing each thread makes next. What two briefings have in common one thread sets once and two threads set
 * twice, so a thread goes on with what it knows: the words of briefing files, ids of articles among them, say how much
 * that is.
 */
import type { Task } from './perform.ts';

/** So many of those that wait are looked at, and so many characters of each: choosing must cost next to nothing. */
const LOOKED_AT = 200;
const READ = 50_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}@_./-]*/gu;

interface Waiting {
  readonly task: Task;
  words?: ReadonlySet<string>;
}

export class Turns {
  readonly #waiting: Waiting[];
  /** The words of what each thread was given. */
  readonly #given: readonly Set<string>[];

  constructor(tasks: readonly Task[], threads: number) {
    this.#waiting = tasks.map((task) => ({ task }));
    this.#given = Array.from({ length: threads }, () => new Set());
  }

  /** The task for a thread, counted from 0; none when all are given. One thread takes them in their order. */
  next(thread: number): Task | undefined {
    const own = this.#given[thread];
    const chosen = this.#given.length > 1 && own ? this.#best(own) : 0;
    const [taken] = this.#waiting.splice(chosen, 1);
    if (taken) for (const word of wordsOf(taken)) own?.add(word);
    return taken?.task;
  }

  /** Names most of what the thread knows and least of what only others know; of equals the first. */
  #best(own: ReadonlySet<string>): number {
    let best = 0;
    let most = -Infinity;
    for (const [i, waiting] of this.#waiting.slice(0, LOOKED_AT).entries()) {
      let score = 0;
      for (const word of wordsOf(waiting))
        if (own.has(word)) score++;
        else if (this.#given.some((known) => known.has(word))) score--;
      if (score <= most) continue;
      best = i;
      most = score;
    }
    return best;
  }
}

function wordsOf(waiting: Waiting): ReadonlySet<string> {
  const { input } = waiting.task.job;
  waiting.words ??= new Set(input.kind === 'file' ? (input.text.slice(0, READ).match(WORD) ?? []) : []);
  return waiting.words;
}

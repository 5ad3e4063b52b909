/**
 * Which briefing each thread makes next. What two briefings have in common one thread sets once and two threads set
 * twice, so a thread goes on with what it knows: the words of briefing files, ids of articles among them, say how much
 * that is.
 */
import type { Task } from './perform.ts';

/** Of those that wait the first so many are chosen from: having little in common with others puts none off for long. */
const CHOSEN_FROM = 200;
/** So many characters of each are read. */
const READ = 50_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}@_./-]*/gu;

interface Waiting {
  readonly task: Task;
  readonly words: ReadonlySet<string>;
  /** For each thread: how many of the words it knows, less those that only others know. */
  readonly scores: number[];
}

export class Turns {
  readonly #waiting: Waiting[];
  /** The words of what each thread was given. */
  readonly #known: readonly Set<string>[];
  /** Scores change with what a thread learns, so that choosing need not look at a word. */
  readonly #having = new Map<string, Waiting[]>();

  constructor(tasks: readonly Task[], threads: number) {
    this.#known = Array.from({ length: threads }, () => new Set());
    this.#waiting = tasks.map((task) => ({
      task,
      words: threads > 1 ? wordsOf(task) : new Set(), // one thread takes them in their order
      scores: this.#known.map(() => 0),
    }));
    for (const waiting of this.#waiting)
      for (const word of waiting.words) {
        const having = this.#having.get(word);
        if (having) having.push(waiting);
        else this.#having.set(word, [waiting]);
      }
  }

  /** The task for a thread, counted from 0; none when all are given. */
  next(thread: number): Task | undefined {
    const [taken] = this.#waiting.splice(this.#best(thread), 1);
    for (const word of taken?.words ?? []) this.#learn(word, thread);
    return taken?.task;
  }

  /** Names most of what the thread knows and least of what only others know; of equals the first. */
  #best(thread: number): number {
    let best = 0;
    let most = -Infinity;
    for (const [i, { scores }] of this.#waiting.slice(0, CHOSEN_FROM).entries()) {
      const score = scores[thread] ?? 0;
      if (score <= most) continue;
      best = i;
      most = score;
    }
    return best;
  }

  #learn(word: string, thread: number): void {
    const own = this.#known[thread];
    if (!own || own.has(word)) return;
    const isNew = !this.#known.some((known) => known.has(word));
    own.add(word);
    for (const { scores } of this.#having.get(word) ?? [])
      if (isNew) for (const t of scores.keys()) scores[t] = (scores[t] ?? 0) + (t === thread ? 1 : -1);
      else scores[thread] = (scores[thread] ?? 0) + 2; // it was one of those that only others knew
  }
}

function wordsOf({ job: { input } }: Task): ReadonlySet<string> {
  return new Set(input.kind === 'file' ? (input.text.slice(0, READ).match(WORD) ?? []) : []);
}

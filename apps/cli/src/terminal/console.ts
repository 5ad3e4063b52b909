/** Where output goes: results to stdout, everything said about them to stderr. */
import type { Problem } from '../exit.ts';
import { styleFor, type Style } from './style.ts';

/** Columns of a terminal whose width is not known, and of output that is no terminal. */
const DEFAULT_WIDTH = 80;

export class Console {
  readonly out: Style;
  readonly err: Style;
  readonly #stdout: NodeJS.WriteStream;
  readonly #stderr: NodeJS.WriteStream;
  #closed = false;

  constructor(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream, env: NodeJS.ProcessEnv) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.out = styleFor(stdout, env);
    this.err = styleFor(stderr, env);
    // A reader that has seen enough (`| head`) closes the pipe: that is no error, and the work goes on.
    stdout.on('error', (error) => {
      if (!isBrokenPipe(error)) throw error;
      this.#closed = true;
    });
    stderr.on('error', (error) => {
      if (!isBrokenPipe(error)) throw error;
    });
  }

  /** Columns of the terminal that results go to. */
  get width(): number {
    return this.#stdout.columns || DEFAULT_WIDTH;
  }

  /** Nobody reads the results any more. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The terminal that messages go to, for a progress bar; `undefined` when they go elsewhere. */
  get messageTerminal(): NodeJS.WriteStream | undefined {
    return this.#stderr.isTTY ? this.#stderr : undefined;
  }

  /** A result: text that ends in a line feed. */
  result(text: string): void {
    if (!this.#closed) this.#stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Bytes as a result, as they are; settles when they have been taken. */
  bytes(bytes: Uint8Array): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#stdout.write(bytes, () => resolve());
    });
  }

  /** The same, with results among the messages: for when the output itself goes to stdout. */
  quietResults(): Console {
    const quiet = Object.create(this) as Console;
    quiet.result = (text) => this.note(text.trimEnd());
    return quiet;
  }

  /** A result as one JSON object on one line. */
  json(value: object): void {
    this.result(JSON.stringify(value));
  }

  /** Something to know that is no result. */
  note(text: string): void {
    this.#stderr.write(`${text}\n`);
  }

  /** A failure with its code, and what to do about it. `about` is the input it happened to. */
  problem(problem: Problem, about?: string): void {
    const subject = about === undefined ? 'offprint' : printable(about);
    this.note(
      `${this.err.bad(`${subject}: ${printable(problem.message)}`)} ${this.err.quiet(`(${problem.code})`)}`,
    );
    if (problem.hint) this.note(`  ${printable(problem.hint)}`);
  }

  /** A warning about an input that was taken nevertheless. */
  warning(message: string, about?: string): void {
    const subject = about === undefined ? 'note' : printable(about);
    this.note(this.err.quiet(`${subject}: ${printable(message)}`));
  }
}

function isBrokenPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}

/** Names of files and messages may hold control characters, which could steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\uFFFD');
}

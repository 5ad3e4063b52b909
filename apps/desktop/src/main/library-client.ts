/**
 * The main process's side of the library's process: numbers the questions, hands out the answers, starts the
 * process again when it has died, and lets it finish at shutdown.
 */
import type {
  FromLibrary,
  LibraryCall,
  LibraryCalls,
  Opening,
  ToLibrary,
} from '../library-process/protocol.ts';
import { fail, type Result } from '../shared/result.ts';
import type { RunProgress } from '../shared/runs.ts';

/** The part of Electron's UtilityProcess that is used. */
export interface Port {
  postMessage(message: ToLibrary): void;
  on(event: 'message', listener: (message: FromLibrary) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface LibraryClient {
  /** Starts the process, so that it is up when the first question comes. */
  start(): void;
  call<C extends LibraryCall>(call: C, input: Parameters<LibraryCalls[C]>[0]): ReturnType<LibraryCalls[C]>;
  /** Opens another library, or the same one otherwise, when what is under way is done. */
  reopen(opening: Omit<Opening, 'kind'>): Promise<void>;
  /** Waits until everything asked is answered and the library is closed, at most `limitMs` milliseconds. */
  close(limitMs: number): Promise<void>;
}

/** Before another library is opened the work on this one may go on so long, in milliseconds. */
const REOPEN_MS = 10_000;

/** A process that has been started. */
interface Running {
  readonly port: Port;
  readonly waiting: Map<number, (result: Result<never>) => void>;
  /** Told when it has closed its library, or has ended. */
  closed?: () => void;
}

/** @param after what the process waits for before its first start */
export function createLibraryClient(
  start: () => Port,
  opening: Omit<Opening, 'kind'>,
  onProgress: (progress: RunProgress) => void = () => {},
  after?: Promise<unknown>,
): LibraryClient {
  let next = 1;
  let running: Running | undefined;
  let at = opening;
  let held = after;
  void after?.then(() => {
    held = undefined;
  });

  const ensure = (): Running => {
    if (running) return running;
    const process: Running = { port: start(), waiting: new Map() };
    process.port.on('message', (message) => {
      if (message.kind === 'closed') return process.closed?.();
      if (message.kind === 'progress') return onProgress(message.progress);
      process.waiting.get(message.id)?.(message.result as Result<never>);
      process.waiting.delete(message.id);
    });
    process.port.once('exit', () => {
      if (running === process) running = undefined;
      const gone = fail(
        'library-closed',
        'The library stopped in the middle of its work.',
        'What was saved before is safe. Try again.',
      );
      for (const answer of process.waiting.values()) answer(gone);
      process.closed?.();
    });
    process.port.postMessage({ kind: 'open', ...at });
    running = process;
    return process;
  };

  const close = async (limitMs: number): Promise<void> => {
    if (!running) return;
    const process = running;
    const { port } = process;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      process.closed = resolve;
      timer = setTimeout(resolve, limitMs);
      port.postMessage({ kind: 'close' });
    });
    clearTimeout(timer);
    port.kill();
  };

  const ask = (call: LibraryCall, input: unknown): Promise<Result<never>> => {
    const { port, waiting } = ensure();
    const id = next++;
    const answer = new Promise<Result<never>>((resolve) => waiting.set(id, resolve));
    port.postMessage({ kind: 'call', id, call, input });
    return answer;
  };

  return {
    start: () => void ensure(),
    call: (call, input) =>
      (held ? held.then(() => ask(call, input)) : ask(call, input)) as ReturnType<LibraryCalls[typeof call]>,
    close,
    async reopen(opening) {
      at = opening;
      await close(REOPEN_MS);
      running = undefined;
    },
  };
}

/** The library's own process: it alone has the database open, takes pages in and sets PDFs. */
import { createLibraryProcess, type LibraryProcess } from './handlers.ts';
import { MACHINE } from './machine.ts';
import type { FromLibrary, LibraryCall, Question, ToLibrary } from './protocol.ts';

const port = process.parentPort;
const say = (message: FromLibrary): void => port.postMessage(message);
let library: LibraryProcess | undefined;
/** Answers that are still being worked on; the process ends when they are out. */
const underWay = new Set<Promise<void>>();

/** The programs of the process's threads. */
export interface ThreadFiles {
  /** Of those that search. */
  readonly reader: URL;
  /** Of the one that briefings are composed in. */
  readonly composer: string;
  /** Of those in which much of the library is worked on. */
  readonly apart: string;
}

/** How long a search that was given up may still hold its thread when the library is closed, in milliseconds. */
const SEARCH_ENDS_MS = 500;

/** Listens from now on. */
export function startProcess(files: ThreadFiles): void {
  port.on('message', ({ data }: { data: ToLibrary }) => {
    if (data.kind === 'open') {
      const { dir, version, create } = data;
      library = createLibraryProcess({
        dir,
        version,
        create,
        ...MACHINE,
        elapsed: () => performance.now(),
        report: (progress) => say({ kind: 'progress', progress }),
        readerFile: files.reader,
        composerFile: files.composer,
        apartFile: files.apart,
        sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
      });
    } else if (data.kind === 'call') {
      const answer = reply(data).finally(() => underWay.delete(answer));
      underWay.add(answer);
    } else {
      void close();
    }
  });
}

async function close(): Promise<void> {
  const ended = library?.giveUp();
  await Promise.allSettled(underWay);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, SEARCH_ENDS_MS))]);
  library?.close();
  say({ kind: 'closed' });
}

async function reply({ id, call, input }: Question): Promise<void> {
  try {
    if (!library) throw new Error(`${call} before the library was named`);
    const answer = library.calls[call] as (
      input: unknown,
    ) => ReturnType<LibraryProcess['calls'][LibraryCall]>;
    say({ kind: 'answer', id, result: await answer(input) });
  } catch (error) {
    console.error(`${call}:`, error);
    const message = error instanceof Error ? error.message : String(error);
    say({
      kind: 'answer',
      id,
      result: {
        ok: false,
        error: {
          code: 'unexpected',
          message: `Something went wrong: ${message}`,
          hint: 'This is a mistake in Offprint. Nothing was changed.',
        },
      },
    });
  }
}

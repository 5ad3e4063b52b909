/** A progress bar on a terminal; nothing elsewhere, where every input has its own line anyway. */
import { SingleBar } from 'cli-progress';
import type { Overseen } from '@offprint/library';
import type { Console } from './console.ts';

export interface Progress {
  /** Says what is being worked on. */
  readonly at: (label: string) => void;
  /** One more is done. */
  readonly step: () => void;
  /** So many more are to be done than was known at the start. */
  readonly grow: (count: number) => void;
  /** Runs something that prints, with the bar out of the way. */
  readonly print: (write: () => void) => void;
  readonly stop: () => void;
}

const LABEL_WIDTH = 32; // columns left beside the bar on a terminal of 80

const SILENT: Progress = {
  at: () => {},
  step: () => {},
  grow: () => {},
  print: (write) => write(),
  stop: () => {},
};

/** Progress over `total` inputs. A single input needs no bar, until it turns out to hold several. */
export function progressFor(console: Console, total: number): Progress {
  const terminal = console.messageTerminal;
  if (!terminal) return SILENT;
  let known = total;
  let done = 0;
  const bar = new SingleBar({
    format: ' {bar} {value}/{total} {label}',
    barsize: 24,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
    stream: terminal,
    gracefulExit: true,
  });
  const start = (): void => bar.start(known, done, { label: '' });
  if (known > 1) start();
  return {
    at: (label) => bar.update({ label: label.slice(-LABEL_WIDTH) }),
    step: () => {
      done++;
      bar.increment();
    },
    grow: (count) => {
      known += count;
      if (bar.isActive) bar.setTotal(known);
      else if (known > 1) start();
    },
    print: (write) => {
      if (!bar.isActive) return write();
      terminal.write('\r\u001B[K'); // to the line's start, and clear it (ECMA-48 EL)
      write();
      terminal.write('\u001B7'); // the bar returns at its end to the place it saved, which has moved (DECSC)
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

/** Shows how far work on the whole library is, whose parts come one after the other. */
export function overseenOn<T>(console: Console, work: (overseen: Overseen) => T): T {
  let progress = SILENT;
  const report: Overseen['report'] = (begun, of) => {
    if (begun > 0) return progress.step();
    progress.stop();
    progress = progressFor(console, of);
  };
  try {
    return work({ report });
  } finally {
    progress.stop();
  }
}

/** A progress bar on a terminal; nothing elsewhere, where every input has its own line anyway. */
import { SingleBar } from 'cli-progress';
import type { Console } from './console.ts';

export interface Progress {
  /** Says what is being worked on. */
  readonly at: (label: string) => void;
  /** One more is done. */
  readonly step: () => void;
  /** Runs something that prints, with the bar out of the way. */
  readonly print: (write: () => void) => void;
  readonly stop: () => void;
}

const LABEL_WIDTH = 32; // columns left beside the bar on a terminal of 80

const SILENT: Progress = { at: () => {}, step: () => {}, print: (write) => write(), stop: () => {} };

/** Progress over `total` inputs. A single input needs no bar. */
export function progressFor(console: Console, total: number): Progress {
  const terminal = console.messageTerminal;
  if (!terminal || total < 2) return SILENT;
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
  bar.start(total, 0, { label: '' });
  return {
    at: (label) => bar.update({ label: label.slice(-LABEL_WIDTH) }),
    step: () => bar.increment(),
    print: (write) => {
      terminal.write('\r\u001B[K'); // to the line's start, and clear it (ECMA-48 EL)
      write();
      terminal.write('\u001B7'); // the bar returns at its end to the place it saved, which has moved (DECSC)
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

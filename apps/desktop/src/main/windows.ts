/** The windows on the library: which are open, which of them is being used, and what is said to them. */
import type { BrowserWindow, WebContents } from 'electron';
import { BUS, type EventName } from '../shared/channels.ts';
import type { Need } from '../shared/commands.ts';
import type { EventValue } from '../shared/ipc.ts';
import type { Dispatcher } from './dispatch.ts';
import type { Opening } from './opening.ts';
import type { WindowSettings } from './settings-file.ts';

export interface OpenWindow {
  readonly window: BrowserWindow;
  readonly settings: WindowSettings;
  readonly dispatcher: Promise<Dispatcher>;
  /** Of the first window: answers before the dispatcher is there. */
  readonly opening: Opening | undefined;
  /** What commands can work on there now, as its page says. */
  there: Readonly<Record<Need, boolean>>;
}

export type Send = <E extends EventName>(event: E, value: EventValue<E>) => void;

export interface Windows {
  /** Those that are open, in the order in which they were opened. */
  readonly all: () => readonly OpenWindow[];
  /** The one that was used last. */
  readonly current: () => OpenWindow | undefined;
  readonly of: (contents: WebContents) => OpenWindow | undefined;
  readonly add: (one: OpenWindow) => void;
  readonly remove: (one: OpenWindow) => void;
  /** Notes that a window is being used. */
  readonly use: (one: OpenWindow) => void;
  /** To the window that was used last. */
  readonly send: Send;
  readonly sendAll: Send;
  readonly sendOthers: <E extends EventName>(not: OpenWindow, event: E, value: EventValue<E>) => void;
}

export function createWindows(): Windows {
  const open: OpenWindow[] = [];
  let used: OpenWindow | undefined;
  const there = (): OpenWindow[] => open.filter(({ window }) => !window.isDestroyed());
  const current = (): OpenWindow | undefined => (used && !used.window.isDestroyed() ? used : there().at(-1));
  const sendTo = <E extends EventName>(
    windows: readonly OpenWindow[],
    event: E,
    value: EventValue<E>,
  ): void => {
    for (const { window } of windows) window.webContents.send(BUS + event, value);
  };
  return {
    all: there,
    current,
    of: (contents) => there().find(({ window }) => window.webContents === contents),
    add: (one) => void open.push(one),
    remove(one) {
      open.splice(open.indexOf(one), 1);
      if (used === one) used = undefined;
    },
    use(one) {
      used = one;
    },
    send(event, value) {
      const one = current();
      sendTo(one ? [one] : [], event, value);
    },
    sendAll: (event, value) => sendTo(there(), event, value),
    sendOthers: (not, event, value) =>
      sendTo(
        there().filter((one) => one !== not),
        event,
        value,
      ),
  };
}

/** The page's only way out of its sandbox: one function for each call of the contract, one for its events. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { BUS, CHANNELS, DROPPED, EVENTS } from '../shared/channels.ts';
import { askEarly } from './early.ts';
import type { Bridge } from '../shared/ipc.ts';

const ask = askEarly((channel, input) => ipcRenderer.invoke(BUS + channel, input));
const call = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (input: unknown) => ask(channel, input)]),
) as Bridge['call'];

const on: Bridge['on'] = (event, listener) => {
  if (!EVENTS.includes(event)) throw new TypeError(`no such event: ${event}`);
  // The page gets the value alone: Electron's event object leads back to the message bus.
  const pass = (_event: IpcRendererEvent, value: Parameters<typeof listener>[0]): void => listener(value);
  ipcRenderer.on(BUS + event, pass);
  return () => {
    ipcRenderer.off(BUS + event, pass);
  };
};

// Where a file lies is known only of one that the user has dropped; the page gets a token for it.
const offer: Bridge['offer'] = async (file) => {
  const path = webUtils.getPathForFile(file);
  return path === '' ? { ok: true, value: [] } : ipcRenderer.invoke(BUS + DROPPED, path);
};

contextBridge.exposeInMainWorld('offprint', { call, on, offer } satisfies Bridge);

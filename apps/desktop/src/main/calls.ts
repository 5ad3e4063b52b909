/** Takes the page's calls from Electron's message bus: none but our own page is answered. */
import { stat } from 'node:fs/promises';
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { BUS, CHANNELS, DROPPED } from '../shared/channels.ts';
import { fail, ok } from '../shared/result.ts';
import type { Dispatcher } from './dispatch.ts';
import { filesOfFolder } from './folder.ts';
import type { OfferedFiles } from './offered-files.ts';
import { isOwnPage } from './security/sender.ts';

export function answerCalls(
  dispatcher: Promise<Dispatcher>,
  windowNow: () => BrowserWindow | undefined,
  files: OfferedFiles,
): void {
  const isOurs = (event: IpcMainInvokeEvent): boolean => {
    const window = windowNow();
    return isOwnPage(event.senderFrame, window?.isDestroyed() ? undefined : window?.webContents.mainFrame);
  };
  const refused = fail('bad-sender', 'The call did not come from the window.', 'Nothing was done.');
  for (const channel of CHANNELS)
    ipcMain.handle(BUS + channel, (event, input: unknown) =>
      isOurs(event) ? dispatcher.then((ready) => ready.answer(channel, input)) : refused,
    );
  ipcMain.handle(BUS + DROPPED, async (event, path: unknown) => {
    if (typeof path !== 'string' || !isOurs(event)) return refused;
    const folder = await stat(path).then(
      (about) => about.isDirectory(),
      () => false,
    );
    return ok(files.offer(folder ? await filesOfFolder(path) : [path]));
  });
}

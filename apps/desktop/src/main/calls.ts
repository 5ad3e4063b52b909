/** Takes the pages' calls from Electron's message bus: none but a page of our own windows is answered. */
import { stat } from 'node:fs/promises';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { BUS, CHANNELS, DROPPED } from '../shared/channels.ts';
import { fail, ok } from '../shared/result.ts';
import { changesLibrary } from './changes.ts';
import { filesOfFolder } from './folder.ts';
import type { OfferedFiles } from './offered-files.ts';
import { isOwnPage } from './security/sender.ts';
import type { OpenWindow, Windows } from './windows.ts';

export function answerCalls(windows: Windows, files: OfferedFiles): void {
  const senderOf = (event: IpcMainInvokeEvent): OpenWindow | undefined => {
    const one = windows.of(event.sender);
    return isOwnPage(event.senderFrame, one?.window.webContents.mainFrame) ? one : undefined;
  };
  const refused = fail('bad-sender', 'The call did not come from the window.', 'Nothing was done.');
  for (const channel of CHANNELS)
    ipcMain.handle(BUS + channel, async (event, input: unknown) => {
      const sender = senderOf(event);
      if (!sender) return refused;
      const early = sender.opening?.answer(channel, input);
      if (early) return early;
      const answer = await (await sender.dispatcher).answer(channel, input);
      if (answer.ok && changesLibrary(channel, input)) windows.sendOthers(sender, 'library.changed', true);
      return answer;
    });
  ipcMain.handle(BUS + DROPPED, async (event, path: unknown) => {
    if (typeof path !== 'string' || !senderOf(event)) return refused;
    const folder = await stat(path).then(
      (about) => about.isDirectory(),
      () => false,
    );
    return ok(files.offer(folder ? await filesOfFolder(path) : [path]));
  });
}

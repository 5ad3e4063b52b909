/** Brings a window back that has crashed or hangs, says so, and offers what can be done. */
import { app, dialog, type BrowserWindow } from 'electron';
import type { Texts } from '../shared/texts/catalogue.ts';
import { PAGE_URL } from './scheme-path.ts';

/** Between a crash and the new start, in milliseconds; a page that always crashes must not spin. */
const CRASH_PAUSE_MS = 300;

export interface RecoveryEnv {
  readonly texts: () => Texts;
  /** Closes the article, so that the window opens without it. */
  readonly closeArticle: () => void;
  readonly log: (line: string) => void;
}

export function keepWindow(window: BrowserWindow, { texts, closeArticle, log }: RecoveryEnv): void {
  const ask = async (message: string, detail: string, buttons: readonly string[]): Promise<number> => {
    const options = { type: 'warning' as const, message, detail, buttons: [...buttons], noLink: true };
    return (await dialog.showMessageBox(window, options)).response;
  };
  const open = (): void => {
    if (!window.isDestroyed()) void window.loadURL(PAGE_URL);
  };
  let asking = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the window's process ended (${reason})`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    // A moment later: within this event the frame that has gone is still taken for the present one.
    setTimeout(open, CRASH_PAUSE_MS);
    if (asking) return;
    asking = true;
    const { t } = texts();
    void ask(t('crash.message'), t('crash.detail'), [t('crash.goOn'), t('crash.without'), t('menu.quit')])
      .then((answer) => {
        if (answer === 2) app.quit();
        if (answer !== 1 || window.isDestroyed()) return;
        closeArticle();
        open();
      })
      .finally(() => (asking = false));
  });
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    const { t } = texts();
    void ask(t('crash.hanging'), t('crash.hangingDetail'), [t('crash.wait'), t('crash.reload')])
      .then((answer) => {
        // Its process is ended by force: one that hangs would not hear of a reload.
        if (answer === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
      })
      .finally(() => (asking = false));
  });
}

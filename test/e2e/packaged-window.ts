/**
 * The packaged app, started as users start it. Its fuses keep a driver out of its main process, so it is reached
 * through Chromium's own port, and its dialogs through the keyboard.
 */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { openDisplay } from '@offprint/tools/display';
import { electronLaunchOptions } from '@offprint/tools/electron';
import { chromium, type Page } from 'playwright-core';
import { attachWindow, TRY_MS } from './attach.ts';

const run = promisify(execFile);

export interface PackagedWindow {
  readonly page: Page;
  /** Gives the system's dialog with that title a text and presses Return. */
  answerDialog(title: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** @param program the packaged executable; @param dir a folder that the window can write */
export async function openPackaged(
  program: string,
  dir: string,
  args: readonly string[],
): Promise<PackagedWindow> {
  const display = await openDisplay();
  const plan = await electronLaunchOptions({
    appPath: program,
    packaged: true,
    userDataDir: join(dir, 'data'),
    env: display.env,
    args: ['--disable-gpu', `--library=${join(dir, 'library')}`, ...args],
  });
  const child = spawn(plan.executablePath, ['--remote-debugging-port=0', ...plan.args], {
    cwd: plan.cwd,
    env: plan.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await listening(child.stderr);
    const browser = await attachWindow(() => chromium.connectOverCDP(address, { timeout: TRY_MS }));
    const [context] = browser.contexts();
    if (!context) throw new Error('the packaged app has no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    page.setDefaultTimeout(60_000);
    return {
      page,
      async answerDialog(title, text) {
        const tool = (...of: string[]): Promise<unknown> =>
          run('xdotool', of, { env: { ...process.env, ...display.env }, timeout: 30_000 });
        await tool('search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync');
        await tool('key', '--clearmodifiers', 'ctrl+a');
        await tool('type', '--clearmodifiers', '--delay', '20', text);
        await tool('key', '--clearmodifiers', 'Return');
      },
      async close() {
        child.kill('SIGTERM');
        await ended;
        await display.close();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    await display.close();
    throw error;
  }
}

async function listening(stderr: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`the packaged app did not start: ${said.join('\n').slice(-2000)}`);
}

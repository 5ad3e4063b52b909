/// <reference lib="dom" />
/** The built app without the driver of these tests: for what a debugger that is always attached would hinder. */
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDisplay } from '@offprint/tools/display';
import { electronLaunchOptions } from '@offprint/tools/electron';
import { chromium } from 'playwright-core';

const DESKTOP = fileURLToPath(new URL('../../apps/desktop', import.meta.url));

export interface Alone {
  /** The process that draws the page; 0 while there is none. */
  rendererPid(): number;
  /** Ends it as a crash does; its number. */
  killRenderer(): number;
  /** The main headings of the page as it is now; none while it can't be asked. */
  headings(): Promise<string[]>;
  end(): Promise<void>;
}

/** @param dir folder of an earlier window: its settings and its library */
export async function startAlone(dir: string): Promise<Alone> {
  const display = await openDisplay();
  const port = await freePort();
  const userDataDir = join(dir, 'data');
  const plan = await electronLaunchOptions({
    appPath: DESKTOP,
    userDataDir,
    env: display.env,
    args: ['--disable-gpu', `--remote-debugging-port=${port}`, `--library=${join(dir, 'library')}`],
  });
  const app = spawn(plan.executablePath, plan.args, { env: plan.env, stdio: 'ignore' });
  const ended = new Promise((resolve) => app.once('exit', resolve));
  const rendererPid = (): number => {
    const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    const line = all.find((one) => one.includes('--type=renderer') && one.includes(userDataDir));
    return Number(/^\s*(\d+)/.exec(line ?? '')?.[1] ?? 0);
  };
  return {
    rendererPid,
    killRenderer() {
      const pid = rendererPid();
      if (pid > 0) process.kill(pid, 'SIGKILL');
      return pid;
    },
    async headings() {
      const browser = await chromium
        .connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 3000 })
        .catch(() => undefined);
      if (!browser) return [];
      try {
        const page = browser.contexts().flatMap((context) => context.pages())[0];
        return (await page?.locator('h1').allInnerTexts()) ?? [];
      } catch {
        return [];
      } finally {
        await browser.close();
      }
    },
    async end() {
      app.kill('SIGTERM');
      await ended;
      await display.close();
    },
  };
}

/** A port of this machine that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

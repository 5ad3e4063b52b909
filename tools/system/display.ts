// A screen for the window: the one that is there, or one in memory (Xvfb) on a free display number.

import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen that a window can be opened on. */
export interface Display {
  /** What the window's process needs in its environment; empty where the system has its own way. */
  readonly env: Readonly<Record<string, string>>;
  readonly kind: 'present' | 'xvfb';
  /** Takes a screen in memory down; leaves the user's own alone. */
  close(): Promise<void>;
}

/** The virtual screen's size and depth, in pixels and bits. */
const SCREEN = '1600x1000x24';

/** How long Xvfb may take to name its display, in milliseconds. */
const START_LIMIT_MS = 15_000;

/** Whether a window can be seen here. Other systems than Linux always have a screen. */
export function hasScreen(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** @throws when there is no screen and Xvfb is not installed or does not start */
export async function openDisplay(): Promise<Display> {
  if (hasScreen()) return { env: {}, kind: 'present', close: () => Promise.resolve() };
  // -displayfd: Xvfb takes a free number and tells it. -ac: the window runs as another user than Xvfb
  // in the tests; nothing but test pages is ever shown there. No TCP: this machine only.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-ac', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await displayNumber(server);
  const stop = (): void => {
    server.kill();
  };
  process.once('exit', stop);
  return {
    env: { DISPLAY: `:${number}` },
    kind: 'xvfb',
    async close() {
      process.off('exit', stop);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
    },
  };
}

/** Opens a screen, hands over what the environment needs, and takes the screen down again. */
export async function withDisplay<T>(use: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  const display = await openDisplay();
  try {
    return await use(display.env);
  } finally {
    await display.close();
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      server.kill('SIGKILL');
      reject(new Error(`Xvfb gives no screen: ${reason}`));
    };
    const timer = setTimeout(() => fail(`no answer after ${START_LIMIT_MS / 1000} seconds`), START_LIMIT_MS);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended with ${code ?? 'a signal'}`));
    let text = '';
    (server.stdio[3] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve(text.trim());
    });
  });
}

/**
 * A start without a driver, because a driver holds it back: the program is started as a user starts it, and
 * asked by Chromium's own protocol when the window stands.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronLaunchOptions } from '@offprint/tools/electron';

export interface StartRequest {
  readonly appPath: string;
  readonly userDataDir: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A start that has not painted after this many milliseconds has failed. */
const LIMIT_MS = 60_000;

/**
 * Milliseconds from starting the program to the first frame that shows what is waited for.
 *
 * @param painted an expression for the page: a promise of `performance.now()` at that frame
 */
export async function timeStart(request: StartRequest, painted: string): Promise<number> {
  const plan = await electronLaunchOptions(request);
  // Before the app's path: after it, the arguments are the app's own.
  const args = ['--remote-debugging-port=0', ...plan.args];
  const started = Date.now();
  const child = spawn(plan.executablePath, args, {
    cwd: plan.cwd,
    env: plan.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await listening(child.stderr);
    const asked = `(${painted}).then((at) => performance.timeOrigin + at)`;
    return (await askPage(new URL(address).host, asked)) - started;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Chromium says on its error stream where it listens. */
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
  throw new Error(`the window did not start: ${said.join('\n').slice(-2000)}`);
}

interface Listed {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** One question may take this long, in milliseconds; a page that changes under it is asked again. */
const QUESTION_MS = 10_000;

/** Asks the page until it answers: while it is being loaded, a question may be lost with the page before it. */
async function askPage(host: string, expression: string): Promise<number> {
  const until = Date.now() + LIMIT_MS;
  let reason = 'it opened no window';
  while (Date.now() < until) {
    try {
      const answer = await fetch(`http://${host}/json`, { signal: AbortSignal.timeout(QUESTION_MS) });
      const listed = (await answer.json()) as Listed[];
      const page = listed.find(({ type, url }) => type === 'page' && /^(?:file|offprint):/.test(url));
      const value = page && (await ask(page.webSocketDebuggerUrl, expression));
      if (typeof value === 'number') return value;
    } catch (error) {
      reason = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the program did not show what was waited for: ${reason}`);
}

/** Evaluates an expression in the page; nothing when it gives no number. */
async function ask(page: string, expression: string): Promise<number | undefined> {
  const socket = new WebSocket(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<{ result?: { result?: { value?: unknown } } }>((resolve, reject) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.addEventListener('open', () =>
        socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })),
      );
      socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data)) as object));
      socket.addEventListener('close', () => reject(new Error('the page closed')));
      socket.addEventListener('error', () => reject(new Error('the page can not be asked')));
      timer = setTimeout(() => reject(new Error('the page did not answer')), QUESTION_MS);
    });
    const value = answer.result?.result?.value;
    return typeof value === 'number' ? value : undefined;
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}

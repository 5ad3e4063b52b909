import { spawn } from 'node:child_process';

/** How a program that was run to its end, or was stopped at its limit, came out. */
export interface RunResult {
  /** Exit code; null when it was stopped by a signal or never started. */
  readonly code: number | null;
  /** What it wrote to stdout, unless that was passed on. */
  readonly stdout: string;
  /** What it wrote to stderr, unless that was passed on; for a program that is not there, the reason. */
  readonly stderr: string;
  readonly timedOut: boolean;
  /** The program does not exist or may not be run. */
  readonly notStarted: boolean;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `inherit` shows everything as it comes and collects nothing. Default `collect`. */
  readonly output?: 'collect' | 'inherit';
  /** Milliseconds after which the program is killed. Default: none. */
  readonly timeoutMs?: number;
}

/** Runs a program without a shell and waits for its end. Never throws: look at `code`. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const inherit = options.output === 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, stdout, stderr: stderr + error.message, timedOut, notStarted: true });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, timedOut, notStarted: false });
    });
  });
}

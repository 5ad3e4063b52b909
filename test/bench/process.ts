/** Programs as children, with what they took. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Ran {
  readonly output: string;
  /** From start to end, in milliseconds. */
  readonly wall: number;
  /** Most memory in use of the process itself, in MiB, as far as the system tells; not its children's. */
  readonly peak: number | undefined;
}

/**
 * Runs a program to its end. Throws with what it said when it fails.
 *
 * @param limit after which it is ended and has failed, in milliseconds
 */
export async function runProgram(command: string, args: readonly string[], limit?: number): Promise<Ran> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  let peak: number | undefined;
  const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), 20);
  let late = false;
  const end = limit === undefined ? undefined : setTimeout(() => (late = child.kill('SIGKILL')), limit);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearInterval(watch);
    clearTimeout(end);
  });
  if (late) throw new Error(`took more than ${(limit ?? 0) / 1000} s`);
  const wall = performance.now() - start;
  if (code !== 0)
    throw new Error(`${command} ended with ${code}: ${Buffer.concat(errors).toString().slice(-8000)}`);
  return { output: Buffer.concat(out).toString(), wall, peak };
}

/** Linux alone tells. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kib = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

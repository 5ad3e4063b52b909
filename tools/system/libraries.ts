import { run } from '../process/run.ts';

/**
 * The shared libraries that a Linux program links and the system lacks, such as `libgtk-3.so.0`.
 * Empty on other systems and where `ldd` is not there to ask.
 */
export async function missingLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const result = await run('ldd', [executable]);
  return parseMissing(result.stdout);
}

/** Reads the lines `name => not found` of ldd's output. */
export function parseMissing(output: string): string[] {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

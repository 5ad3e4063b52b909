import { fileURLToPath } from 'node:url';

/** The repository's root folder, without a slash at the end. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Whether this process has the rights of the superuser. Always false on Windows. */
export function isSuperuser(): boolean {
  return process.getuid?.() === 0;
}

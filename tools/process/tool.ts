import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/**
 * The script behind a command of one of the root's dependencies, to be run with this Node: the same on
 * every system, where the entries of node_modules/.bin are not.
 *
 * @throws when the package is not installed or has no such command
 */
export function toolScript(packageName: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[packageName];
  if (script === undefined) throw new Error(`The package ${packageName} has no command of its name.`);
  return join(folder, script);
}

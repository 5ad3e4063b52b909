// Whether the build of the command is what the sources are now. It starts in half of the time.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of a package, what a build is made of. */
const PARTS = ['src', 'bundle', 'package.json', 'vite.config.ts'];

/** Whether a file is younger than every source of the packages in the folders, and than the project's lock file. */
export function isFresh(file, root, packages) {
  const made = changed(file);
  if (changed(join(root, 'package-lock.json')) >= made) return false;
  return packages.every((folder) => PARTS.every((part) => allBefore(join(folder, part), made)));
}

/** The folders of the packages beside one another. */
export function packagesIn(folder) {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A folder's own time tells of files that are gone. */
function allBefore(path, made) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return true;
  if (stats.mtimeMs >= made) return false;
  return !stats.isDirectory() || readdirSync(path).every((name) => allBefore(`${path}/${name}`, made));
}

/** Milliseconds; as if just now where there is nothing. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

/** The files of a folder that somebody wants imported, in the order of their names. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders inside each other that are still looked into, and files taken at most. */
const DEPTH = 32;
const MOST = 200_000;
/** What stands beside a saved page belongs to it: its pictures, styles and scripts. */
const RESOURCE = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|mjs|woff2?|ttf|otf|map)$/i;
/** A library or an export of one: what lies in its assets is no page of its own. */
const LIBRARY = /^library\.(?:db|jsonl)$/;
const RESOURCES_FOLDER = /(?:_files|\.files|_Dateien|_archivos|_fichiers)$/i;

/**
 * Links are not followed: they may lead out of the folder or in a circle. What the system hides and what belongs to
 * a page is left out; a folder that may not be read is passed over.
 */
export async function filesOfFolder(folder: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (at: string, depth: number): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    const library = entries.some(({ name }) => LIBRARY.test(name));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || files.length >= MOST) continue;
      if (library && (entry.name === 'assets' || entry.name === 'backups')) continue;
      const path = join(at, entry.name);
      if (entry.isFile() && !RESOURCE.test(entry.name)) files.push(path);
      else if (entry.isDirectory() && depth < DEPTH && !RESOURCES_FOLDER.test(entry.name))
        await walk(path, depth + 1);
    }
  };
  await walk(folder, 1);
  return files;
}

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks the chosen files of a zip archive, with their permissions. Symbolic links are not made.
 *
 * @param choose gives the path below `folder` for an entry's name, or undefined to leave it out
 * @throws when the archive is damaged or an entry would land outside `folder`
 */
export async function unzip(
  archive: string,
  folder: string,
  choose: (entry: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = choose(entry.fileName);
    if (name === undefined || name === '' || name.endsWith('/')) continue;
    const target = resolve(folder, name);
    if (!target.startsWith(resolve(folder) + sep))
      throw new Error(`${archive}: ${name} leads out of its folder.`);
    await mkdir(dirname(target), { recursive: true });
    // The upper half holds the Unix mode where the archive was made on Unix.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(target, { mode: mode || 0o644 }),
    );
  }
}

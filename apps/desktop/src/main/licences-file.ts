/** What is shipped and under which licence: what the build has written down, and the runtime that it runs in. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Licence } from '../shared/licences.ts';

/** @param pageDir folder of the built page */
export async function readLicences(pageDir: string): Promise<Licence[]> {
  const shipped = z.array(Licence).parse(JSON.parse(await readFile(join(pageDir, 'licences.json'), 'utf8')));
  // Electron lies beside its program with its licence; that of Chromium's parts is a file of its own there.
  const text = await electronLicence(dirname(process.execPath));
  const electron = { name: 'Electron', version: process.versions['electron'] ?? '', license: 'MIT' };
  return [{ ...electron, ...(text === undefined ? {} : { text }) }, ...shipped];
}

/** Packaging gives the file another name, because it lies beside the app's own there. */
async function electronLicence(folder: string): Promise<string | undefined> {
  for (const name of ['LICENSE.electron.txt', 'LICENSE']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

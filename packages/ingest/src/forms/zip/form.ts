/** ZIP: an archive of files of any form. What kind of archive it is, its entries tell. */
import type { IngestError } from '../../contract.ts';
import { plainLine } from '../../plain.ts';
import type { ArchiveForm, Member } from '../form.ts';
import { openZip, type ZipEntry } from './archive.ts';
import { epubChapters, isEpub } from '../epub/chapters.ts';
import { isOmnivore, omnivoreItems } from '../exports/omnivore.ts';
import { companionReason, isResourceOf } from './companions.ts';
import { isWacz, waczPages } from './wacz.ts';

export const zipForm: ArchiveForm = {
  kind: 'archive',
  mediaType: 'application/zip',
  async *members(bytes, run, budget) {
    const opened = await openZip(bytes, run, budget);
    if (!opened.ok) {
      yield { kind: 'failed', error: opened.error };
      return;
    }
    const entries = opened.value;
    if (isWacz(entries)) yield* waczPages(entries, run, budget);
    else if (isEpub(entries)) yield* epubChapters(entries, run, bytes);
    else if (isOmnivore(entries)) yield* omnivoreItems(entries, run);
    else if (isOffice(entries)) yield { kind: 'failed', error: OFFICE };
    else yield* filesOf(entries);
  },
};

/** Word, Excel and the like are ZIP archives too (ECMA-376, ISO 26300). */
function isOffice(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml');
}
const OFFICE: IngestError = {
  code: 'unknown-form',
  message: 'the file is a document of Word, LibreOffice or another office program',
  hint: 'Save it as HTML there, or copy its text into a .txt file.',
};

/** Every file of the archive as if it had come alone; pictures and other companions of pages aside. */
async function* filesOf(entries: readonly ZipEntry[]): AsyncGenerator<Member> {
  const names = new Set(entries.map((entry) => entry.name));
  const of = entries.length;
  for (const entry of entries) {
    const place = { name: entry.name, of };
    if (entry.refused) {
      yield { kind: 'failed', ...place, error: entry.refused };
      continue;
    }
    const reason = companionReason(entry.name, names);
    if (reason) {
      yield { kind: 'skipped', ...place, reason };
      continue;
    }
    const read = await entry.read();
    if (!read.ok) {
      yield { kind: 'failed', ...place, error: read.error };
      continue;
    }
    const fileName = plainLine(entry.name.split('/').pop() ?? '');
    const beside = await resourcesOf(entry, entries);
    yield {
      kind: 'file',
      ...place,
      bytes: read.value,
      ...(fileName ? { fileName } : {}),
      ...(beside ? { beside } : {}),
    };
  }
}

/** The files in the folder of resources that a browser saved with a page, by the page's relative addresses. */
async function resourcesOf(
  page: ZipEntry,
  entries: readonly ZipEntry[],
): Promise<((address: string) => Uint8Array | undefined) | undefined> {
  const folder = page.name.replace(/[^/]*$/, '');
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!isResourceOf(entry.name, page.name) || entry.refused) continue;
    const read = await entry.read();
    if (read.ok) files.set(entry.name.slice(folder.length), read.value);
  }
  return files.size > 0 ? (address) => files.get(pathOf(address)) : undefined;
}

function pathOf(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/^\.\//, '');
  } catch {
    return address;
  }
}

/** The entries of a ZIP archive (APPNOTE 6.3.10), with everything that makes one dangerous refused. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Failure, type Outcome, type Run } from '../../run.ts';
import type { Budget } from '../form.ts';

export interface ZipEntry {
  /** Path within the archive, with `/` between the folders. */
  readonly name: string;
  /** Bytes unpacked, as the directory states them. */
  readonly size: number;
  /** Unpacks the entry, within the limits. */
  readonly read: (limit?: number) => Promise<Outcome<Uint8Array>>;
  /** Why the entry is not read. */
  readonly refused?: Failure['error'];
}

/** The files of the archive; folders are left out. */
export async function openZip(bytes: Uint8Array, run: Run, budget: Budget): Promise<Outcome<ZipEntry[]>> {
  if (budget.depth >= run.limits.archiveDepth)
    return refuse(
      'too-deep',
      `archives stand in archives more than ${run.limits.archiveDepth} deep`,
      'Unpack the inner archives first.',
    );
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  try {
    const zip = await open(bytes);
    if (!budget.entries(zip.entryCount)) return tooMany(run);
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= run.limits.entries) return tooMany(run);
      const name = nameOf(entry);
      if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
      const refused = problemWith(entry, name, names);
      names.add(name.normalize('NFC').toLowerCase());
      entries.push({
        name: plainLine(name) || '(no name)',
        size: entry.uncompressedSize,
        read: (limit = run.limits.archiveBytes) =>
          refused ? Promise.resolve(refused) : unpack(zip, entry, limit, budget),
        ...(refused ? { refused: refused.error } : {}),
      });
    }
  } catch (error) {
    return damaged(error);
  }
  return done(entries);
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      // Names come as bytes, so that one bad name is refused alone and not with the whole archive.
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    );
  });
}

const UTF8_NAME = 0x800; // general purpose bit 11

function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Uint8Array;
  const utf8 = new TextDecoder('utf-8', { fatal: (entry.generalPurposeBitFlag & UTF8_NAME) === 0 });
  try {
    return utf8.decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw); // stands in for CP 437; names are only shown and compared
  }
}

const SYMLINK = 0o120000;
const FILE_KIND = 0o170000;
const UNIX = 3;

function problemWith(entry: Entry, name: string, names: ReadonlySet<string>): Failure | undefined {
  const mode = entry.versionMadeBy >>> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0;
  const kind = mode & FILE_KIND;
  if (kind === SYMLINK)
    return refuse('unsafe-path', 'the entry is a link to another file', 'Pack the files themselves.');
  if (!isInside(name))
    return refuse(
      'unsafe-path',
      `the entry's name leads out of the archive: ${plainLine(name)}`,
      'The archive was made to harm. Do not unpack it elsewhere either.',
    );
  if (names.has(name.normalize('NFC').toLowerCase()))
    return refuse(
      'duplicate-entry',
      'the archive holds two entries of this name',
      'Programs disagree about which of them counts. Unpack it and import the files.',
    );
  if (entry.isEncrypted())
    return refuse('encrypted', 'the entry is encrypted', 'Unpack the archive with its password first.');
  return undefined;
}

/** A relative path below the archive's root, on any system: no drive, no root, no `..`, no NUL. */
export function isInside(name: string): boolean {
  return !name.includes('\0') && !/^[/\\]|^[a-z]:/i.test(name) && !name.split(/[/\\]/).includes('..');
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  limit: number,
  budget: Budget,
): Promise<Outcome<Uint8Array>> {
  if (entry.uncompressedSize > limit) return tooLarge(limit);
  // The size stated is what the reader holds the entry to, so the account can be settled beforehand.
  if (!budget.take(entry.uncompressedSize)) return expandsTooFar();
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    return done(new Uint8Array(Buffer.concat(chunks)));
  } catch (error) {
    return damaged(error);
  }
}

export function expandsTooFar(): Failure {
  return refuse(
    'expands-too-far',
    'the archive unpacks to far more than its size',
    'No collection of pages does. If you trust it, unpack it and import the files.',
  );
}

function tooLarge(limit: number): Failure {
  return refuse('too-large', `the entry has more than ${limit} bytes`, 'No saved page is that large.');
}

function tooMany({ limits }: Run): Failure {
  return refuse(
    'too-many',
    `the archive has more than ${limits.entries} entries`,
    'Unpack it and import its folders one after the other.',
  );
}

function damaged(error: unknown): Failure {
  const why = error instanceof Error ? plainLine(error.message) : 'it can not be read';
  return refuse('damaged', `the archive is damaged: ${why}`, 'Download or copy it again.');
}

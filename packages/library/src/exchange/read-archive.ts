/** An export as JSON lines read and taken in again: so many lines at a time, each with its outcome. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { assetFile } from '../assets.ts';
import type { Library } from '../index.ts';
import type { ArchiveRecord, TakenRecord } from '../interface/exchange.ts';
import { FORMAT, type Head } from './archive.ts';

/** Bytes read at a time. */
const PIECE = 1024 * 1024;

/** Bytes of a line at most: far more than any article has, and no more than a string holds. */
const LONGEST = 256 * 1024 * 1024;

/** Lines kept in one transaction, a quarter of a second's work, and the characters that they may have together. */
const LINES = 200;
const CHARACTERS = 16 * 1024 * 1024;

/** Whether a file is such an export, by its first line. */
export function isArchive(file: string): boolean {
  if (!file.endsWith('.jsonl')) return false;
  try {
    const [head = ''] = beginningOf(file).split('\n');
    return (JSON.parse(head) as Partial<Head> | null)?.format === FORMAT;
  } catch {
    return false; // reading it says what is wrong
  }
}

/** As much as the first line surely fits in. */
function beginningOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** How many records the file holds, by its lines: quickly, without a look at what they say. */
export function archiveLength(file: string): number {
  let records = -1; // the head
  for (const line of lines(file)) if (line?.length !== 0) records++;
  return Math.max(0, records);
}

/** The records of an export, in their order. Throws what the system says of a file that can't be read. */
export function* readArchive(file: string): Generator<ArchiveRecord> {
  let line = 0;
  for (const bytes of lines(file)) {
    line++;
    const text = bytes?.toString('utf8').trim();
    if (line === 1 || text === '') continue; // the head was looked at before
    const record = text === undefined ? undefined : parsed(text);
    const kind = isObject(record) && record['type'] === 'organisation' ? 'organisation' : 'article';
    yield { line, kind, record, length: text?.length ?? 0 };
  }
}

/**
 * Keeps the records of an export, with the files that lie beside it. Gives what became of each, in their order; where the
 * library as a whole fails, that is the last. Throws as `readArchive`.
 */
export function* importArchive(library: Library, file: string): Generator<TakenRecord> {
  const folder = dirname(file);
  const assetOf = (sha256: string): Uint8Array | undefined => {
    try {
      return readFileSync(assetFile(folder, sha256));
    } catch {
      return undefined; // named among what is missing
    }
  };
  /** Ids that articles have here, where they had others there. */
  const renamed: Record<string, string> = {};
  function* taken(batch: readonly ArchiveRecord[]): Generator<TakenRecord, boolean> {
    if (batch.length === 0) return true;
    const records = batch.map(({ record }) => record);
    const all = library.importArticles(records, assetOf);
    for (const [i, { line, record }] of batch.entries()) {
      const result = all.ok ? all.value[i] : all;
      const id = firstId(record);
      if (result?.ok && id !== undefined && id !== result.value.id) renamed[id] = result.value.id;
      if (result) yield { line, kind: 'article', result };
      if (!all.ok) return false; // nothing of the batch is kept
    }
    return true;
  }
  let batch: ArchiveRecord[] = [];
  let characters = 0;
  for (const one of readArchive(file)) {
    const { line, kind, record, length } = one;
    if (kind === 'article') {
      batch.push(one);
      characters += length;
      if (batch.length < LINES && characters < CHARACTERS) continue;
    }
    if (!(yield* taken(batch))) return;
    batch = [];
    characters = 0;
    if (kind === 'organisation') yield { line, kind, result: library.importOrganisation(record, renamed) };
  }
  yield* taken(batch);
}

/** The lines of a file, one after the other, without what ends them; `undefined` of one that is too long. */
function* lines(file: string): Generator<Buffer | undefined> {
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    let begun: Buffer[] = [];
    let length = 0;
    const ended = (rest: Buffer): Buffer | undefined => {
      const line = length > LONGEST ? undefined : Buffer.concat([...begun, rest]);
      begun = [];
      length = 0;
      return line;
    };
    for (;;) {
      const read = piece.subarray(0, readSync(descriptor, piece));
      if (read.length === 0) break;
      let from = 0;
      for (let end = read.indexOf(LINE_FEED); end >= 0; end = read.indexOf(LINE_FEED, from)) {
        yield ended(read.subarray(from, end));
        from = end + 1;
      }
      length += read.length - from;
      if (length > LONGEST) begun = [];
      else begun.push(Buffer.from(read.subarray(from)));
    }
    if (length > 0) yield ended(Buffer.alloc(0));
  } finally {
    closeSync(descriptor);
  }
}

const LINE_FEED = 0x0a;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id that an article had where the record comes from. */
function firstId(record: unknown): string | undefined {
  const versions: unknown = isObject(record) ? record['versions'] : undefined;
  const first: unknown = Array.isArray(versions) ? versions[0] : undefined;
  const article = isObject(first) ? first['article'] : undefined;
  return isObject(article) && typeof article['id'] === 'string' ? article['id'] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

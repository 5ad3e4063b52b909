/** An export as JSON lines taken in again: so many lines at a time, each with its outcome. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Library, LibraryError, Result, Taken } from '@offprint/library';
import { parseArticle, type Article } from '@offprint/model';
import { concernsLibrary } from '../context.ts';
import { assetPath, folderOf } from '../export/archive.ts';
import { articleFacts, type Imported, type Outcome } from './report.ts';

/** Lines kept in one transaction, and the characters that they may have together. */
const LINES = 200;
const CHARACTERS = 16 * 1024 * 1024;

interface Line {
  readonly number: number;
  /** `undefined` of a line that is no JSON. */
  readonly record: unknown;
}

/** The outcomes of an archive's lines, in their order. Without a library nothing is kept. */
export async function* importArchive(file: string, library: Library | undefined): AsyncGenerator<Outcome> {
  const bytesOf = (sha256: string): Uint8Array | undefined => {
    try {
      return readFileSync(assetPath(folderOf(file), sha256));
    } catch {
      return undefined; // named among what is missing
    }
  };
  /** Ids that articles have here, where they had others there. */
  const renamed: Record<string, string> = {};
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let batch: Line[] = [];
  let characters = 0;
  let number = 0;
  for await (const text of lines) {
    number++;
    if (number === 1 || text.trim() === '') continue; // the head was looked at before
    const record = parsed(text);
    if (isObject(record) && record['type'] === 'organisation') {
      yield* outcomesOf(file, batch, library, bytesOf, renamed);
      batch = [];
      characters = 0;
      yield organised({ file, entry: `line ${number}` }, record, library, renamed);
      continue;
    }
    batch.push({ number, record });
    characters += text.length;
    if (batch.length < LINES && characters < CHARACTERS) continue;
    yield* outcomesOf(file, batch, library, bytesOf, renamed);
    batch = [];
    characters = 0;
  }
  yield* outcomesOf(file, batch, library, bytesOf, renamed);
}

function organised(
  place: Place,
  record: unknown,
  library: Library | undefined,
  renamed: Readonly<Record<string, string>>,
): Outcome {
  const nothing = { collections: 0, briefings: 0, bookmarks: 0, missingArticles: [] };
  if (!library) return { ...place, ok: true, kind: 'organisation', ...nothing };
  const taken = library.importOrganisation(record, renamed);
  return taken.ok ? { ...place, ok: true, kind: 'organisation', ...taken.value } : failed(place, taken.error);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* outcomesOf(
  file: string,
  batch: readonly Line[],
  library: Library | undefined,
  bytesOf: (sha256: string) => Uint8Array | undefined,
  renamed: Record<string, string>,
): Generator<Outcome> {
  if (batch.length === 0) return;
  if (!library) {
    for (const line of batch) yield dryRun(file, line);
    return;
  }
  const taken = library.importArticles(
    batch.map((line) => line.record),
    bytesOf,
  );
  for (const [i, { number, record }] of batch.entries()) {
    const place = { file, entry: `line ${number}` };
    const result = taken.ok ? taken.value[i] : taken;
    const id = firstId(record);
    if (result?.ok && id !== undefined && id !== result.value.id) renamed[id] = result.value.id;
    if (result) yield outcome(place, result, library);
    if (!taken.ok) return; // the library as a whole, and nothing of the batch is kept
  }
}

type Place = { readonly file: string; readonly entry: string };

function outcome(place: Place, result: Result<Taken>, library: Library): Outcome {
  if (!result.ok) return failed(place, result.error);
  const { id, version, status, missingAssets, refusedAnnotations } = result.value;
  const article = library.getArticle(id, version);
  const warnings: Imported['warnings'][number][] = [
    ...missingAssets.map((hash) => ({
      code: 'picture-missing' as const,
      message: `a file is missing: assets/${hash.slice(0, 2)}/${hash}`,
    })),
    ...refusedAnnotations.map(({ message }) => ({ code: 'annotation-refused' as const, message })),
  ];
  const facts = article.ok ? articleFacts(article.value) : UNSEEN;
  return { ...place, ok: true, kind: 'article', id, version, status, ...facts, warnings, dropped: [] };
}

/** Facts of an article that is among the removed ones and is not read for its line. */
const UNSEEN: ReturnType<typeof articleFacts> = {
  title: 'a removed article',
  language: 'und',
  publisher: { name: null },
  paragraphs: 0,
  figures: 0,
};

function dryRun(file: string, { number, record }: Line): Outcome {
  const place = { file, entry: `line ${number}` };
  const article = latestOf(record);
  if (!article.ok) return { ...place, ok: false, error: article.error };
  const { id, version } = article.value;
  const facts = articleFacts(article.value);
  return { ...place, ok: true, kind: 'article', id, version, status: 'dry-run', ...facts, warnings: [], dropped: [] }; // prettier-ignore
}

/** The latest version's article of a record, as far as it is one. */
function latestOf(record: unknown): Result<Article> {
  const versions: unknown = isObject(record) ? record['versions'] : undefined;
  const last: unknown = Array.isArray(versions) ? versions.at(-1) : undefined;
  const parsed = parseArticle(isObject(last) ? last['article'] : undefined);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    error: {
      code: 'bad-article',
      message: `not a record of an article (${parsed.issues[0]?.message ?? 'unknown'})`,
      hint: 'Export the library again; a line may have been cut or changed.',
    },
  };
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

function failed(place: Place, error: LibraryError): Outcome {
  return concernsLibrary(error)
    ? { ...place, ok: false, error, libraryFailed: true }
    : { ...place, ok: false, error };
}

/** What became of the records of an export as JSON lines. */
import {
  importArchive,
  readArchive,
  type ArchiveRecord,
  type Library,
  type LibraryError,
  type Result,
  type Taken,
  type TakenRecord,
} from '@offprint/library';
import { parseArticle, type Article } from '@offprint/model';
import { concernsLibrary } from '../context.ts';
import { articleFacts, type Imported, type Outcome } from './report.ts';

/** The outcomes in the order of the lines. Without a library nothing is kept. */
export function* outcomesOf(file: string, library: Library | undefined): Generator<Outcome> {
  if (library) for (const taken of importArchive(library, file)) yield outcome(file, taken, library);
  else for (const record of readArchive(file)) yield dryRun(file, record);
}

type Place = { readonly file: string; readonly entry: string };

function placeOf(file: string, { line }: { readonly line: number }): Place {
  return { file, entry: `line ${line}` };
}

function outcome(file: string, taken: TakenRecord, library: Library): Outcome {
  const place = placeOf(file, taken);
  const { kind, result } = taken;
  if (!result.ok) return failed(place, result.error);
  return kind === 'article'
    ? imported(place, result.value, library)
    : { ...place, ok: true, kind, ...result.value };
}

function imported(place: Place, taken: Taken, library: Library): Outcome {
  const { id, version, status, missingAssets, refusedAnnotations } = taken;
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

function dryRun(file: string, given: ArchiveRecord): Outcome {
  const place = placeOf(file, given);
  const { kind, record } = given;
  if (kind === 'organisation')
    return { ...place, ok: true, kind, collections: 0, briefings: 0, bookmarks: 0, missingArticles: [] };
  const article = latestOf(record);
  if (!article.ok) return { ...place, ok: false, error: article.error };
  const { id, version } = article.value;
  const facts = articleFacts(article.value);
  return { ...place, ok: true, kind, id, version, status: 'dry-run', ...facts, warnings: [], dropped: [] };
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function failed(place: Place, error: LibraryError): Outcome {
  return concernsLibrary(error)
    ? { ...place, ok: false, error, libraryFailed: true }
    : { ...place, ok: false, error };
}

/** An article that came of a file: into the library, with its pictures and what a reading list says about it. */
import type { Bookmark, Ingested, SavedState } from '@offprint/ingest';
import type { Added, Library, LibraryError, NewEntry, Result } from '@offprint/library';
import { concernsLibrary } from '../context.ts';
import type { Draft } from './batch.ts';
import { keepHighlights } from './keep-highlights.ts';
import { picturesBeside } from './pictures-beside.ts';
import { articleFacts, type Failed, type Imported, type Outcome } from './report.ts';

export interface Place {
  readonly file: string;
  readonly entry?: string;
}

/** The article as it is to be kept; without a library only what would be kept. */
export async function draftOf(
  place: Place,
  result: Ingested & { readonly saved?: SavedState },
  library: Library | undefined,
): Promise<Draft> {
  const { article, dropped, saved } = result;
  const beside = await picturesBeside(place.file, article);
  const warnings: Imported['warnings'][number][] = [
    ...result.warnings,
    ...beside.problems.map((message) => ({ code: 'picture-unusable' as const, message })),
  ];
  const said = { ...articleFacts(article), warnings, dropped, ...(saved ? { saved } : {}) };
  if (!library) {
    const { id, version } = article;
    return {
      finish: (): Outcome => ({
        ...place,
        ok: true,
        kind: 'article',
        id,
        version,
        status: 'dry-run',
        ...said,
      }),
    };
  }
  const entry = entryOf(result, beside.pictures);
  return { entry, finish: (added) => outcomeOf(place, result, said, library, added) };
}

/** What became of an article that was kept, with what a reading list says about it. */
function outcomeOf(
  place: Place,
  { article, saved }: Ingested & { readonly saved?: SavedState },
  said: Omit<Imported, 'file' | 'entry' | 'ok' | 'kind' | 'id' | 'version' | 'status'>,
  library: Library,
  added: Result<Added>,
): Outcome {
  if (!added.ok) return failed(place, added.error);
  const warnings = [...said.warnings];
  const { id, version, status, missingAssets } = added.value;
  // What somebody has changed in this library since counts more than an old export.
  if (saved && status === 'created') {
    const change = {
      ...(saved.state === undefined ? {} : { state: saved.state }),
      ...(saved.starred === undefined ? {} : { starred: saved.starred }),
    };
    const changed = library.setReadingState(id, change);
    if (!changed.ok) return failed(place, changed.error);
  }
  const address = article.provenance.sourceUrl ?? article.provenance.canonicalUrl;
  const page = { id, ...(address === undefined ? {} : { address }) };
  const marked = keepHighlights(library, page, saved?.highlights ?? []);
  if (!marked.ok) return failed(place, marked.error);
  warnings.push(...marked.value.warnings);
  const highlights = marked.value.kept > 0 ? { highlights: marked.value.kept } : {};
  for (const hash of missingAssets)
    warnings.push({
      code: 'picture-missing',
      message: `a picture is missing: assets/${hash} was not beside the file`,
    });
  return { ...place, ok: true, kind: 'article', id, version, status, ...highlights, ...said, warnings };
}

/**
 * A page of which an export has the address alone: no article is made of it. It is kept as a bookmark with all that was
 * said of it, and what was marked on it also as annotations where the library has the page.
 */
export function keepBookmark(place: Place, bookmark: Bookmark, library: Library | undefined): Outcome {
  const listed = { ...place, ok: true, kind: 'bookmark', bookmark } as const;
  const highlights = bookmark.saved?.highlights ?? [];
  if (!library) return listed;
  const { url, title, ...details } = bookmark;
  const added = library.addBookmarks([
    { url, ...(title === undefined ? {} : { title }), details: jsonOf(details) },
  ]);
  if (!added.ok) return failed(place, added.error);
  if (highlights.length === 0) return listed;
  const marked = keepHighlights(library, { address: bookmark.url }, highlights);
  if (marked.ok) return { ...listed, highlights: marked.value.kept, warnings: marked.value.warnings };
  return marked.error.code === 'no-such-article' ? listed : failed(place, marked.error);
}

/** Without what is not stated, as it is kept. */
function jsonOf(details: Omit<Bookmark, 'url' | 'title'>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(details)) as Record<string, unknown>;
}

function entryOf(
  result: Ingested & { readonly saved?: SavedState },
  pictures: NonNullable<NewEntry['assets']>,
): NewEntry {
  const { article, source } = result;
  const rest = { assets: [...result.assets, ...pictures], tags: result.saved?.tags ?? [] };
  // An article file may name the page it was once made from, whose bytes did not come with it.
  const named = article.provenance.snapshot?.sha256;
  return named === undefined || named === source.sha256 ? { article, source, ...rest } : { article, ...rest };
}

function failed(place: Place, error: LibraryError): Failed {
  return concernsLibrary(error)
    ? { ...place, ok: false, error, libraryFailed: true }
    : { ...place, ok: false, error };
}

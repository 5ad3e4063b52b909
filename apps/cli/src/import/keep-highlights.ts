/** Passages that somebody marked in a reading list: kept as annotations of the article, found again by their words. */
import { annotationsOf, type MarkedPage, type SavedHighlight } from '@offprint/ingest';
import type { ImportedAnnotation, Library, LibraryError, Result } from '@offprint/library';
import type { Imported } from './report.ts';

/** What became of the highlights of one page. */
export interface Highlights {
  /** In the library now, or there before. */
  readonly kept: number;
  /** Of those kept, the ones whose words were not found, or more than once: they wait in the tray. */
  readonly unplaced: number;
  readonly warnings: Imported['warnings'];
}

/**
 * Keeps highlights of the article that the library has by this id or address. The same highlight twice is one, so
 * that an export can be imported again. `no-such-article` when the library has no such article.
 */
export function keepHighlights(
  library: Library,
  page: MarkedPage,
  highlights: readonly SavedHighlight[],
): Result<Highlights> {
  if (highlights.length === 0) return { ok: true, value: { kept: 0, unplaced: 0, warnings: [] } };
  const imported = library.importAnnotations(annotationsOf(page, highlights));
  if (!imported.ok) return imported;
  const kept = imported.value.flatMap((one) => (one.ok ? [one.value] : []));
  const refused = imported.value.flatMap((one) => (one.ok ? [] : [one.error]));
  const missing = refused.find((error) => error.code === 'no-such-article');
  if (missing && kept.length === 0) return { ok: false, error: missing };
  const unplaced = kept.filter(isUnplaced).length;
  return {
    ok: true,
    value: { kept: kept.length, unplaced, warnings: [...refused.map(said), ...waiting(unplaced)] },
  };
}

function isUnplaced({ anchored }: ImportedAnnotation): boolean {
  return anchored === 'orphaned' || anchored === 'ambiguous';
}

function said({ message }: LibraryError): Imported['warnings'][number] {
  return { code: 'annotation-refused', message };
}

function waiting(count: number): Imported['warnings'] {
  if (count === 0) return [];
  const message =
    count === 1
      ? 'a highlight has no certain place in the text; it waits among the unplaced notes'
      : `${count} highlights have no certain place in the text; they wait among the unplaced notes`;
  return [{ code: 'highlight-unplaced', message }];
}

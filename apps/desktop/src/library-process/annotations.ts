/** Highlights and notes: the library's calls as the page sees them. */
import type { AnnotationPage, AnnotationRow as LibraryRow, Library } from '@offprint/library';
import type { AnnotationRow } from '../shared/annotations.ts';
import { notesAsText } from '../shared/notes-as-text.ts';
import { mapValue, ok, type Result } from '../shared/result.ts';
import type { LibraryCalls } from './protocol.ts';

type Using = <T>(use: (library: Library) => Result<T>) => Promise<Result<T>>;
type Calls = Pick<
  LibraryCalls,
  | 'annotations.list'
  | 'annotations.create'
  | 'annotations.change'
  | 'annotations.delete'
  | 'annotations.anchor'
  | 'annotations.produce'
>;

export function annotationCalls(using: Using): Calls {
  return {
    'annotations.list': (query) =>
      using((library) =>
        mapValue(library.listAnnotations({ ...query, sort: 'place' }), ({ total, rows }) => ({
          total,
          rows: rows.map(rowOf),
        })),
      ),
    'annotations.produce': ({ query, format }) =>
      using((library) => {
        const found = library.listAnnotations({ ...query, sort: 'place', limit: Number.MAX_SAFE_INTEGER });
        if (!found.ok) return found;
        if (format === 'markdown') return ok(`${notesAsText(found.value.rows.map(rowOf))}\n`);
        const ids = found.value.rows.map(({ annotation }) => annotation.id);
        return mapValue(
          library.exportAnnotations(),
          (page) => `${JSON.stringify(only(page, ids), null, 2)}\n`,
        );
      }),
    'annotations.create': (annotation) =>
      using((library) => mapValue(library.createAnnotation(annotation), rowOf)),
    'annotations.change': ({ id, change }) =>
      using((library) => mapValue(library.changeAnnotation(id, change), rowOf)),
    'annotations.delete': ({ id }) => using((library) => mapValue(library.deleteAnnotation(id), () => null)),
    'annotations.anchor': ({ id, range }) =>
      using((library) => mapValue(library.anchorAnnotation(id, range), rowOf)),
  };
}

/** Of a W3C document the annotations with these ids, in their order. */
function only(page: AnnotationPage, ids: readonly string[]): AnnotationPage {
  const items = page['items'] as readonly { readonly id: string }[];
  const byId = new Map(items.map((item) => [item.id.slice(item.id.lastIndexOf(':') + 1), item]));
  return { ...page, items: ids.flatMap((id) => byId.get(id) ?? []) };
}

function rowOf({ annotation, headline, spans }: LibraryRow): AnnotationRow {
  return { annotation, headline, spans: spans.map((span) => ({ ...span })) };
}

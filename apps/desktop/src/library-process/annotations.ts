/** Highlights and notes: the library's calls as the page sees them. */
import type { AnnotationRow as LibraryRow, Library } from '@offprint/library';
import type { AnnotationRow } from '../shared/annotations.ts';
import { mapValue, type Result } from '../shared/result.ts';
import type { LibraryCalls } from './protocol.ts';

type Using = <T>(use: (library: Library) => Result<T>) => Promise<Result<T>>;
type Calls = Pick<
  LibraryCalls,
  | 'annotations.list'
  | 'annotations.create'
  | 'annotations.change'
  | 'annotations.delete'
  | 'annotations.anchor'
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
    'annotations.create': (annotation) =>
      using((library) => mapValue(library.createAnnotation(annotation), rowOf)),
    'annotations.change': ({ id, change }) =>
      using((library) => mapValue(library.changeAnnotation(id, change), rowOf)),
    'annotations.delete': ({ id }) => using((library) => mapValue(library.deleteAnnotation(id), () => null)),
    'annotations.anchor': ({ id, range }) =>
      using((library) => mapValue(library.anchorAnnotation(id, range), rowOf)),
  };
}

function rowOf({ annotation, headline, spans }: LibraryRow): AnnotationRow {
  return { annotation, headline, spans: spans.map((span) => ({ ...span })) };
}

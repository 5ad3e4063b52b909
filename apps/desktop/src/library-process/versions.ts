/** Versions of an article: compared, restored, and made by a correction of what stands about its source. */
import type { Library } from '@offprint/library';
import { mapValue, ok, type Result } from '../shared/result.ts';
import { correct } from './import/corrections.ts';
import type { LibraryCalls } from './protocol.ts';
import { putBack } from './put-back.ts';

type Using = <T>(use: (library: Library) => Result<T>) => Promise<Result<T>>;
type Calls = Pick<
  LibraryCalls,
  | 'articles.versions'
  | 'articles.putBack'
  | 'articles.diff'
  | 'articles.restoreVersion'
  | 'articles.correct'
  | 'articles.copies'
>;

export function versionCalls(using: Using, sha256: (data: Uint8Array | string) => string): Calls {
  return {
    'articles.versions': ({ id }) =>
      using((library) =>
        mapValue(library.listVersions(id), (versions) => versions.map((one) => ({ ...one }))),
      ),
    'articles.copies': ({ id }) =>
      using((library) =>
        mapValue(library.copiesOf(id), ({ origin, articles }) => ({
          origin: { ...origin },
          articles: articles.map((one) => ({ ...one })),
        })),
      ),
    'articles.putBack': (place) => using((library) => putBack(library, place, sha256)),
    'articles.diff': ({ id, from, to }) =>
      using((library) =>
        mapValue(library.diffVersions(id, from, to), (diff) => ({
          ...diff,
          parts: diff.parts.map((part) => ({ ...part, runs: part.runs.map((run) => ({ ...run })) })),
        })),
      ),
    'articles.restoreVersion': ({ id, version }) =>
      using((library) => mapValue(library.restoreVersion(id, version), (added) => added.version)),
    'articles.correct': ({ id, corrections }) =>
      using((library) => {
        const read = library.getArticle(id);
        if (!read.ok) return read;
        const corrected = correct(read.value, corrections, sha256, 'in the library');
        if (!corrected.ok) return corrected;
        if (corrected.value === read.value) return ok(read.value.version);
        const article = { ...corrected.value, version: read.value.version + 1 };
        return mapValue(library.addArticle({ article }), (added) => added.version);
      }),
  };
}

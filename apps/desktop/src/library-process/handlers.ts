/** What the library's process does for each call. No Electron here: tests run it on a library of their own. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Act, type ArticleRow, type Library } from '@offprint/library';
import { headlineText } from '@offprint/model';
import type { Row, Value } from '../shared/ipc.ts';
import { fail, mapValue, ok, type Result } from '../shared/result.ts';
import type { RunProgress } from '../shared/runs.ts';
import { fileNameFor } from './file-name.ts';
import { annotationCalls } from './annotations.ts';
import { briefingCalls } from './briefing/calls.ts';
import { workApart } from './apart/calls.ts';
import { importsBy } from './import/calls.ts';
import { createComposerClient, type ComposerClient } from './briefing/composer-client.ts';
import { organisingCalls } from './organise.ts';
import { pictureType } from './picture-type.ts';
import type { LibraryCalls } from './protocol.ts';
import { createSearching } from './searching.ts';
import { versionCalls } from './versions.ts';

export interface LibraryProcessEnv {
  readonly dir: string;
  /** A library is made when there is none; absent is yes. */
  readonly create?: boolean;
  /** Version of Offprint, written into the provenance of what is imported. */
  readonly version: string;
  /** The moment now, UTC to the second. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly sha256: (data: Uint8Array | string) => string;
  /** Milliseconds since any fixed moment, for limits of time. */
  readonly elapsed: () => number;
  /** Told how a run goes on. */
  readonly report?: (progress: RunProgress) => void;
  /** The program of the threads that search, where it isn't found by itself. */
  readonly readerFile?: URL;
  /** The program of the thread that briefings are composed in. */
  readonly composerFile?: string | URL;
  /** The program of the threads that look after the library. */
  readonly apartFile?: string | URL;
  /** SOURCE_DATE_EPOCH, as the environment has it. */
  readonly sourceDateEpoch?: string | undefined;
}

export interface LibraryProcess {
  readonly calls: LibraryCalls;
  /** Gives up all searches, and a check or backup that is under way; to be waited for before `close`, unless it takes long. */
  giveUp(): Promise<void>;
  close(): void;
}

export function createLibraryProcess(env: LibraryProcessEnv): LibraryProcess {
  let open: Library | undefined;
  /** The file that was opened, to notice that the folder has been moved away or another has been put in its place. */
  let file: string | undefined;
  /**
   * Libraries whose folder has gone. They are not closed: SQLite would then remove the log by its path, where by now
   * another library's may lie. They go with the process.
   */
  const abandoned: Library[] = [];

  let composer: ComposerClient | undefined;
  const composing = (): ComposerClient => {
    if (env.composerFile === undefined) throw new Error('nothing to compose briefings with');
    const { dir, version, sourceDateEpoch } = env;
    composer ??= createComposerClient(env.composerFile, { dir, version, sourceDateEpoch });
    return composer;
  };
  const stopComposing = (): void => {
    composer?.close();
    composer = undefined;
  };

  const searching = createSearching(env.dir, env.readerFile);
  const apart = workApart({
    dir: env.dir,
    version: env.version,
    file: env.apartFile ?? new URL('apart/thread.ts', import.meta.url),
    now: env.now,
    report: (progress) => env.report?.(progress),
  });

  /** Opens the library at the first call that needs it, and again after a failure: what was wrong may be mended. */
  const library = (): Result<Library> => {
    if (open && fileOf(env.dir) !== file) {
      abandoned.push(open);
      stopComposing();
      void searching.close();
      open = undefined;
    }
    if (open) return ok(open);
    // Where a library was, a new one must not be made unasked: the user's would seem to be empty.
    const create = (env.create ?? true) && file === undefined;
    const opened = openLibrary(env.dir, env, { create });
    if (!opened.ok) return opened;
    open = opened.library;
    file = fileOf(env.dir);
    return ok(open);
  };
  const using = async <T>(use: (library: Library) => Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
    const result = library();
    return result.ok ? use(result.value) : result;
  };

  const importing = importsBy(env, using);

  const calls: LibraryCalls = {
    ...organisingCalls(using),
    'articles.list': ({ turn, ...query }) =>
      using(async (library) =>
        mapValue(await searching.list(library, query, turn), ({ total, rows }) => ({
          total,
          rows: rows.map(toRow),
        })),
      ),
    'articles.search': ({ query, offset, limit, turn }) =>
      using(async () =>
        mapValue(await searching.search(query, { offset, limit }, turn), ({ total, hits }) => ({
          total,
          rows: hits.map((hit) => ({
            ...toRow(hit),
            snippet: hit.snippet.map(({ text, match }) => ({ text, match })),
          })),
        })),
      ),
    'search.facets': ({ query, turn }) =>
      using(async () =>
        mapValue(await searching.facets(query, turn), (facets) => ({
          publishers: [...facets.publishers],
          languages: [...facets.languages],
          years: [...facets.years],
          tags: [...facets.tags],
        })),
      ),
    'articles.get': ({ id, version }) => using((library) => library.getArticle(id, version)),
    'articles.row': ({ id }) => using((library) => findRow(library, id)),
    'articles.setTags': ({ id, tags }) => using((library) => done(library.setTags(id, tags))),
    'articles.setState': ({ id, ...state }) => using((library) => done(library.setReadingState(id, state))),
    'articles.remove': ({ id }) => using((library) => done(library.changeArticles([id], { trashed: true }))),
    'articles.restore': ({ id }) =>
      using((library) => done(library.changeArticles([id], { trashed: false }))),
    ...versionCalls(using, env.sha256),
    ...apart.calls,
    ...annotationCalls(using),
    ...briefingCalls({ using, newId: env.newId, composer: composing }),
    'history.undo': () => using((library) => mapValue(library.undo(), actOf)),
    'history.redo': () => using((library) => mapValue(library.redo(), actOf)),

    ...importing.calls,
    'run.cancel': async ({ run }) => {
      importing.stop(run);
      apart.stop(run);
      return ok(null);
    },

    'library.open': () => using(() => ok(null)),
    'asset.get': ({ sha256 }) =>
      using((library) => {
        const asset = library.getAsset(sha256);
        if (!asset.ok) return asset;
        const mediaType = pictureType(asset.value);
        return mediaType
          ? ok({ bytes: asset.value, mediaType })
          : fail('bad-asset', 'The asset is not a picture.', 'Only PNG, JPEG, GIF, WebP and AVIF are shown.');
      }),
    'references.produce': (request) =>
      using(async (library) => {
        const { referencesOf } = await import('./exports.ts');
        return referencesOf(library, request);
      }),
    'article.produce': (request) =>
      using(async (library) => {
        const { articleFile } = await import('./exports.ts');
        return articleFile(library, request);
      }),
    'pdf.name': ({ ids }) =>
      using((library) =>
        mapValue(library.getArticle(ids[0] ?? ''), (article) => `${fileNameFor(headlineText(article))}.pdf`),
      ),
    'pdf.render': (request) =>
      using(async (library) => {
        const { pdfEnv, renderPdf } = await import('./render.ts');
        return renderPdf(library, request, pdfEnv(env.version, env.sourceDateEpoch));
      }),
  };

  return {
    calls,
    giveUp() {
      apart.stop();
      return searching.close();
    },
    close() {
      stopComposing();
      open?.close();
      open = undefined;
    },
  };
}

function actOf(act: Act | null): Value<'history.undo'> {
  return act && { kind: act.kind, count: act.count };
}

export function done(result: Result<unknown>): Result<null> {
  return mapValue(result, () => null);
}

function toRow(row: ArticleRow): Row {
  return {
    id: row.id,
    version: row.version,
    headline: row.headline,
    publisher: row.publisher,
    by: row.by,
    datePublished: row.datePublished,
    language: row.language,
    addedAt: row.addedAt,
    tags: [...row.tags],
    state: row.state,
    starred: row.starred,
    archived: row.archived,
    copies: row.copies,
    position: row.position,
    ...(row.lead ? { lead: row.lead } : {}),
  };
}

/** The row of one article; `null` when it has gone. */
function findRow(library: Library, id: string): Result<Row | null> {
  const row = library.getRow(id);
  if (!row.ok) return row.error.code === 'no-such-article' ? ok(null) : row;
  return ok(toRow(row.value));
}

/** Which file the library's database is, whatever its name: its device and number there. */
function fileOf(dir: string): string | undefined {
  const stat = statSync(join(dir, 'library.db'), { throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}

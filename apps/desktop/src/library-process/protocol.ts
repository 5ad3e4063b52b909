/** What the main process and the library's process say to each other. Both are ours; the types are the contract. */
import type { NotesExport } from '../shared/annotations.ts';
import type { BackedUp } from '../shared/care.ts';
import type { Channel } from '../shared/channels.ts';
import type { ImportReport } from '../shared/imports.ts';
import type { Parsed, Value } from '../shared/ipc.ts';
import type { Result } from '../shared/result.ts';
import type { ExportForm } from '../shared/preferences.ts';
import type { RunProgress } from '../shared/runs.ts';

/** Calls of the page that go through to the library unchanged. */
export const LIBRARY_CHANNELS = [
  'collections.list',
  'collections.create',
  'collections.change',
  'collections.move',
  'collections.delete',
  'collections.order',
  'articles.list',
  'articles.search',
  'search.facets',
  'articles.get',
  'articles.row',
  'articles.ids',
  'articles.change',
  'trash.empty',
  'articles.setTags',
  'articles.setState',
  'articles.remove',
  'articles.restore',
  'articles.versions',
  'articles.putBack',
  'articles.diff',
  'articles.restoreVersion',
  'articles.correct',
  'articles.copies',
  'annotations.list',
  'annotations.create',
  'annotations.change',
  'annotations.delete',
  'annotations.anchor',
  'history.undo',
  'history.redo',
  'briefings.list',
  'briefings.create',
  'briefings.open',
  'briefings.save',
  'briefings.duplicate',
  'briefings.remove',
  'briefings.restore',
  'briefings.keep',
  'briefings.versions',
  'briefings.version',
  'briefings.shape',
  'briefings.preview',
  'templates.list',
  'templates.save',
  'templates.remove',
  'import.bytes',
  'import.preview',
  'import.corrected',
  'run.cancel',
  'care.verify',
  'care.repair',
] as const satisfies readonly Channel[];
export type LibraryChannel = (typeof LIBRARY_CHANNELS)[number];

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Headline of the first article: a proposal for the file's name. */
  readonly title: string;
  readonly diagnostics: Value<'export.pdf'>['diagnostics'];
}

/** Everything the library's process can be asked. */
export type LibraryCalls = { [C in LibraryChannel]: (input: Parsed<C>) => Promise<Result<Value<C>>> } & {
  /** A file that the user has chosen. */
  'import.path': (input: { path: string; fileName: string; run: string }) => Promise<Result<ImportReport>>;
  /** Bytes of a picture; not of other assets. */
  'asset.get': (input: { sha256: string }) => Promise<Result<{ bytes: Uint8Array; mediaType: string }>>;
  /** Opens the library, if it is not open yet. */
  'library.open': (input: Parsed<'app.info'>) => Promise<Result<null>>;
  'pdf.render': (input: Parsed<'export.pdf'>) => Promise<Result<RenderedPdf>>;
  /** A briefing in the form that is asked for, with a name for its file without an ending. */
  'briefing.produce': (
    input: Parsed<'briefings.export'>,
  ) => Promise<Result<{ bytes: Uint8Array; pages: number; name: string }>>;
  /** Highlights and notes as a file of other programs. */
  'annotations.produce': (input: NotesExport) => Promise<Result<string>>;
  /** Articles as entries for reference managers, in their order. */
  'references.produce': (input: Parsed<'export.references'>) => Promise<Result<string>>;
  /** One article as a file's text, and how many files would lie beside it. */
  'article.produce': (input: {
    id: string;
    form: Exclude<ExportForm, 'jsonl'>;
  }) => Promise<Result<{ text: string; beside: number; name: string }>>;
  /** Writes articles, or all, into a new folder within one that the user has chosen. */
  'articles.export': (input: {
    into: string;
    ids: readonly string[] | null;
    form: ExportForm;
    run: string;
  }) => Promise<Result<{ path: string; articles: number; missing: number }>>;
  'pdf.name': (input: { ids: string[] }) => Promise<Result<string>>;
  /** Copies the library into a new folder within one that the user has chosen. */
  'care.copy': (input: { into: string; run: string }) => Promise<Result<{ path: string; copy: BackedUp }>>;
  /** Makes a library of a backup, in a new folder within one that the user has chosen. */
  'care.restore': (input: {
    from: string;
    into: string;
    run: string;
  }) => Promise<Result<{ path: string; copy: BackedUp }>>;
};
export type LibraryCall = keyof LibraryCalls;

/** The first message: where the library lies. */
export interface Opening {
  readonly kind: 'open';
  readonly dir: string;
  readonly version: string;
  /** A library is made when there is none. */
  readonly create: boolean;
}
export interface Question {
  readonly kind: 'call';
  readonly id: number;
  readonly call: LibraryCall;
  readonly input: unknown;
}
/** The last message: finish what is under way, close the library, end. */
export interface Closing {
  readonly kind: 'close';
}
export type ToLibrary = Opening | Question | Closing;
export type FromLibrary =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'closed' };

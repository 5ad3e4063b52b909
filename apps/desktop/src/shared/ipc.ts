/**
 * The whole traffic between the page and the main process: for each call the schema of its input and of its
 * value. The main process parses every input by it; the preload script's interface is made from it.
 */
import { z } from 'zod';
import { Draft } from '@offprint/briefing/draft';
import { Article, Id, WebUrl } from '@offprint/model';
import type { Channel, EventName } from './channels.ts';
import { Licence } from './licences.ts';
import { COMMAND_NAMES, MENU_ROLES } from './commands.ts';
import { Act } from './acts.ts';
import {
  CopyGroup,
  Facets,
  Filter,
  Page,
  ReadingStateName,
  Row,
  Rows,
  Tag,
  Turn,
  VersionDiff,
  VersionInfo,
} from './articles.ts';
import {
  ArticleIds,
  ArticlesChange,
  CollectionChange,
  CollectionInfo,
  CollectionMove,
  NewCollection,
} from './collections.ts';
import {
  AnnotationChange,
  AnnotationQuery,
  AnnotationRow,
  NewAnnotation,
  NotesExport,
  TextRange,
} from './annotations.ts';
import {
  BriefingExport,
  BriefingRow,
  BriefingVersionRow,
  Composed,
  DraftChange,
  ExportedBriefing,
  NewBriefing,
  OpenBriefing,
  Setup,
  TemplateRow,
} from './briefings.ts';
import { BackedUp, Checkup } from './care.ts';
import { Corrections, ImportReport, Preview, SourceCorrections } from './imports.ts';
import { Failure } from './failure.ts';
import { MAX_IMPORT_BYTES } from './limits.ts';
import type { Result } from './result.ts';
import { Run, RunProgress } from './runs.ts';
import { Line, Settings, SettingsChange } from './settings.ts';

export type { CopyGroup, Facets, Row, Rows, Turn, VersionDiff, VersionInfo } from './articles.ts';

const Nothing = z.strictObject({});
const Bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'not bytes')
  .refine((bytes) => bytes.length <= MAX_IMPORT_BYTES, 'too many bytes');
const FileName = z.string().min(1).max(1000);
const KeptLine = z.strictObject({ id: Id, line: Line.nullable() });

/** A file the user has chosen. The page knows its name and a token, never its path. */
export const OfferedFile = z.strictObject({ token: z.string(), name: z.string() });
export type OfferedFile = z.infer<typeof OfferedFile>;

export const AppInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  libraryDir: z.string(),
  /** Requests to the network that something in the window tried to make. All were refused. */
  networkRequests: z.int().min(0),
  platform: z.string(),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const Exported = z.strictObject({
  fileName: z.string(),
  pages: z.int().min(1),
  diagnostics: z.array(
    z.strictObject({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() }),
  ),
});
export type Exported = z.infer<typeof Exported>;

export const contract = {
  'app.info': { input: Nothing, value: AppInfo },
  /** What is shipped with the app, and under which licence. */
  'app.licences': { input: Nothing, value: z.array(Licence) },
  'app.ready': { input: Nothing, value: z.null() },
  'settings.get': { input: Nothing, value: Settings },
  'settings.set': { input: SettingsChange, value: Settings },
  /** Where an article was left: the line at its top, or `null` above its text. */
  'line.keep': { input: KeptLine, value: z.null() },
  /** An article has been read. */
  'recent.keep': { input: z.strictObject({ id: Id, title: z.string().max(300) }), value: z.null() },
  /** One more window on the same library, with the article in it. */
  'window.open': { input: z.strictObject({ articleId: Id.nullable() }), value: z.null() },
  'window.close': { input: Nothing, value: z.null() },
  /** Another folder for the library, chosen in the system's dialog; `cancelled` when none was. */
  'library.choose': { input: Nothing, value: z.null() },
  /** Makes a new library where the one that is gone was. */
  'library.create': { input: Nothing, value: z.null() },
  'collections.list': {
    input: Nothing,
    value: z.strictObject({
      all: z.int(),
      unread: z.int(),
      starred: z.int(),
      archived: z.int(),
      trash: z.int(),
      tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
      collections: z.array(CollectionInfo),
    }),
  },
  'collections.create': { input: NewCollection, value: CollectionInfo },
  'collections.change': { input: CollectionChange, value: CollectionInfo },
  'collections.move': { input: CollectionMove, value: CollectionInfo },
  'collections.delete': { input: z.strictObject({ id: Id }), value: z.null() },
  /** Moves articles of a collection before another of it, or to its end. */
  'collections.order': {
    input: z.strictObject({ id: Id, articles: ArticleIds, before: Id.exactOptional() }),
    value: z.null(),
  },
  'articles.list': { input: z.strictObject({ ...Page, ...Filter, turn: Turn.exactOptional() }), value: Rows },
  /** The ids of a stretch of a list, or of what a search finds: to choose many at once. */
  'articles.ids': {
    input: z.strictObject({
      ...Filter,
      query: z.string().min(1).max(1000).exactOptional(),
      offset: Page.offset,
      limit: z.int().min(1).max(200_000),
    }),
    value: z.array(Id),
  },
  /** One change of many articles; how many were not so before. */
  'articles.change': {
    input: z.strictObject({ ids: ArticleIds, change: ArticlesChange }),
    value: z.int().min(0),
  },
  /** Deletes what is in the trash for good; how many articles. */
  'trash.empty': { input: Nothing, value: z.int().min(0) },
  'articles.search': {
    input: z.strictObject({ ...Page, query: z.string().min(1).max(1000), turn: Turn.exactOptional() }),
    value: Rows,
  },
  /** How the hits of a query divide; of an empty one, all articles. */
  'search.facets': {
    input: z.strictObject({ query: z.string().max(1000), turn: Turn.exactOptional() }),
    value: Facets,
  },
  'articles.get': {
    input: z.strictObject({ id: Id, version: z.int().min(1).exactOptional() }),
    value: Article,
  },
  'articles.row': { input: z.strictObject({ id: Id }), value: Row.nullable() },
  'articles.setTags': { input: z.strictObject({ id: Id, tags: z.array(Tag).max(100) }), value: z.null() },
  'articles.setState': {
    input: z.strictObject({
      id: Id,
      state: ReadingStateName.exactOptional(),
      starred: z.boolean().exactOptional(),
      position: z.number().min(0).max(1).exactOptional(),
    }),
    value: z.null(),
  },
  'articles.remove': { input: z.strictObject({ id: Id }), value: z.null() },
  'articles.restore': { input: z.strictObject({ id: Id }), value: z.null() },
  'articles.versions': { input: z.strictObject({ id: Id }), value: z.array(VersionInfo) },
  /** What changed from one version to another, part by part in reading order. */
  'articles.diff': {
    input: z.strictObject({ id: Id, from: z.int().min(1), to: z.int().min(1) }),
    value: VersionDiff,
  },
  /** Makes an older version the newest; the number it now has. */
  'articles.restoreVersion': {
    input: z.strictObject({ id: Id, version: z.int().min(1) }),
    value: z.int().min(1),
  },
  /** Corrects what stands about the source; the number of the version that has it. */
  'articles.correct': {
    input: z.strictObject({ id: Id, corrections: SourceCorrections }),
    value: z.int().min(1),
  },
  /** The articles that have the text of this one, itself among them. */
  'articles.copies': { input: z.strictObject({ id: Id }), value: CopyGroup },
  /** Puts a text that was left out back at the end of the article, as a new version. */
  'articles.putBack': {
    input: z.strictObject({ id: Id, version: z.int().min(1), index: z.int().min(0) }),
    value: z.null(),
  },
  'annotations.list': {
    input: AnnotationQuery,
    value: z.strictObject({ total: z.int().min(0), rows: z.array(AnnotationRow) }),
  },
  'annotations.create': { input: NewAnnotation, value: AnnotationRow },
  'annotations.change': { input: z.strictObject({ id: Id, change: AnnotationChange }), value: AnnotationRow },
  'annotations.delete': { input: z.strictObject({ id: Id }), value: z.null() },
  'annotations.anchor': { input: z.strictObject({ id: Id, range: TextRange }), value: AnnotationRow },
  /** Writes those that a query finds into a file, chosen in the system's dialog. */
  'annotations.export': { input: NotesExport, value: z.strictObject({ fileName: z.string() }) },
  'history.undo': { input: Nothing, value: Act.nullable() },
  'history.redo': { input: Nothing, value: Act.nullable() },
  'import.bytes': {
    input: z.strictObject({ bytes: Bytes, fileName: FileName.exactOptional(), run: Run }),
    value: ImportReport,
  },
  'import.file': { input: z.strictObject({ token: z.string().max(100), run: Run }), value: ImportReport },
  'import.preview': {
    input: z.strictObject({ bytes: Bytes, sourceUrl: WebUrl.exactOptional() }),
    value: Preview,
  },
  'import.corrected': {
    input: z.strictObject({ bytes: Bytes, corrections: Corrections }),
    value: ImportReport,
  },
  'run.cancel': { input: z.strictObject({ run: Run }), value: z.null() },
  /** Copies the library into a new folder within one that is chosen in the system's dialog. */
  'care.backUp': { input: z.strictObject({ run: Run }), value: BackedUp },
  /** Compares all that the library holds with the hashes it was kept with. */
  'care.verify': { input: z.strictObject({ run: Run }), value: Checkup },
  /** Mends what can be mended without losing or inventing anything; what is left. It can't be cancelled. */
  'care.repair': { input: z.strictObject({ run: Run }), value: Checkup },
  /** Makes a library of a backup, in a new folder, both chosen in the system's dialog, and opens it. */
  'care.restore': { input: z.strictObject({ run: Run }), value: BackedUp },
  'files.choose': { input: Nothing, value: z.array(OfferedFile) },
  'files.chooseFolder': { input: Nothing, value: z.array(OfferedFile) },
  'files.waiting': { input: Nothing, value: z.array(OfferedFile) },
  'briefings.list': { input: z.strictObject({ removed: z.boolean() }), value: z.array(BriefingRow) },
  /** Of articles in their latest versions, in this order, shaped by a template. */
  'briefings.create': { input: NewBriefing, value: z.strictObject({ id: Id }) },
  'briefings.open': { input: z.strictObject({ id: Id }), value: OpenBriefing },
  'briefings.save': {
    input: z.strictObject({ id: Id, draft: Draft }),
    value: z.strictObject({ changedAt: z.string() }),
  },
  'briefings.duplicate': {
    input: z.strictObject({ id: Id, title: z.string().min(1).max(1000) }),
    value: z.strictObject({ id: Id }),
  },
  'briefings.remove': { input: z.strictObject({ id: Id }), value: z.null() },
  'briefings.restore': { input: z.strictObject({ id: Id }), value: z.null() },
  /** Keeps what is there as a version. */
  'briefings.keep': { input: z.strictObject({ id: Id }), value: z.null() },
  'briefings.versions': { input: z.strictObject({ id: Id }), value: z.array(BriefingVersionRow) },
  'briefings.version': { input: z.strictObject({ id: Id, number: z.int().min(1) }), value: Draft },
  /** Carries a template out on a draft; `null` takes back what one has done. */
  'briefings.shape': { input: DraftChange, value: Draft },
  /** Sets the PDF. Answered `cancelled` when a newer one is asked for before this has begun. */
  'briefings.preview': { input: z.strictObject({ draft: Draft, setup: Setup }), value: Composed },
  'briefings.export': { input: BriefingExport, value: ExportedBriefing },
  'templates.list': { input: Nothing, value: z.array(TemplateRow) },
  'templates.save': {
    input: z.strictObject({ name: z.string().trim().min(1).max(200), draft: Draft }),
    value: z.strictObject({ id: Id }),
  },
  'templates.remove': { input: z.strictObject({ id: Id }), value: z.null() },
  'export.pdf': {
    input: z.strictObject({
      ids: z.array(Id).min(1).max(1000),
      profile: z.enum(['screen', 'print']),
      page: z.enum(['a4', 'letter']),
    }),
    value: Exported,
  },
  'export.reveal': { input: Nothing, value: z.null() },
  /** Sets the same PDF as an export and hands it to the system's own program for PDFs, which prints. */
  'print.pdf': {
    input: z.strictObject({ ids: z.array(Id).min(1).max(1000), page: z.enum(['a4', 'letter']) }),
    value: z.null(),
  },
  /** A folder whose new files are imported, chosen in the system's dialog. */
  'watch.choose': { input: Nothing, value: Settings },
  'watch.stop': { input: Nothing, value: Settings },
  /** What is there for commands to work on: the menus grey out the others. */
  'menu.needs': { input: z.strictObject({ article: z.boolean(), collection: z.boolean() }), value: z.null() },
  /** A context menu at the pointer. What is chosen comes back as a command. */
  'menu.popup': {
    input: z.strictObject({
      items: z
        .array(z.enum([...COMMAND_NAMES, ...MENU_ROLES]))
        .min(1)
        .max(40),
    }),
    value: z.null(),
  },
  /** Pastes what was copied at what has the focus, as the system's own key does. */
  'clipboard.paste': { input: Nothing, value: z.null() },
  'clipboard.copy': { input: z.strictObject({ text: z.string().min(1).max(100_000) }), value: z.null() },
} satisfies Record<Channel, { input: z.ZodType; value: z.ZodType }>;

type Contract = typeof contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Value<C extends Channel> = z.output<Contract[C]['value']>;

/** What every call gives back. */
export const answerOf = (channel: Channel): z.ZodType =>
  z.union([
    z.strictObject({ ok: z.literal(true), value: contract[channel].value }),
    z.strictObject({ ok: z.literal(false), error: Failure }),
  ]);

/** What comes with each event. */
export const events = {
  command: z.enum(COMMAND_NAMES),
  'files.offered': z.null(),
  'run.progress': RunProgress,
  'article.open': z.strictObject({ id: Id, block: Id.exactOptional() }),
  'network.refused': z.int().min(1),
  /** Whether another window has changed it; else it may have been, by another program. */
  'library.changed': z.boolean(),
  /** What has changed. */
  'settings.changed': Settings.partial(),
  /** Another window has left an article at a line. */
  'line.kept': KeptLine,
} satisfies Record<EventName, z.ZodType>;
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;

/** What the preload script puts on the page's `window`. */
export interface Bridge {
  readonly call: { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Value<C>>> };
  /** Offers what was dropped on the window, where it lies on the disk; nothing for what has no place there. */
  readonly offer: (file: File) => Promise<Result<OfferedFile[]>>;
  /** Listens to an event; the answer ends the listening. */
  readonly on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => () => void;
}

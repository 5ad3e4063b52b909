/** What comes of an import: an outcome for each article, entry and failure. */
import { z } from 'zod';
import { Article, Id, Language, Line, WebUrl } from '@offprint/model';
import { Failure } from './failure.ts';

const Warnings = z.array(z.strictObject({ code: z.string(), message: z.string() }));
/** Place within the file: the path in an archive, the title or number in an export. */
const name = z.string().exactOptional();

export const Imported = z.strictObject({
  kind: z.literal('article'),
  name,
  id: Id,
  title: z.string(),
  status: z.enum(['created', 'new-version', 'unchanged']),
  warnings: Warnings,
  dropped: z.int().min(0),
});
export type Imported = z.infer<typeof Imported>;

export const ImportOutcome = z.discriminatedUnion('kind', [
  Imported,
  /** A page that a reading list names without its text. */
  z.strictObject({ kind: z.literal('bookmark'), name, title: z.string() }),
  /** A briefing that came in a PDF; kept among the briefings. */
  z.strictObject({ kind: z.literal('briefing'), name, id: Id, title: z.string() }),
  /** What an export of a library has beside its articles; how much of it was new. */
  z.strictObject({
    kind: z.literal('organisation'),
    name,
    collections: z.int().min(0),
    briefings: z.int().min(0),
    bookmarks: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal('skipped'), name, reason: z.string() }),
  z.strictObject({ kind: z.literal('failed'), name, error: Failure }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportReport = z.strictObject({
  outcomes: z.array(ImportOutcome),
  /** The rest was not looked at, because somebody cancelled. */
  cancelled: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** What pasted text or HTML would become; nothing is kept yet. */
export const Preview = z.strictObject({
  article: Article,
  warnings: Warnings,
  dropped: z.array(z.strictObject({ text: z.string(), reason: z.string() })),
});
export type Preview = z.infer<typeof Preview>;

/** What somebody corrects before an article is kept; what is absent stays. */
export const Corrections = z.strictObject({
  headline: Line.max(1000).exactOptional(),
  by: Line.max(1000).exactOptional(),
  publisher: Line.max(1000).exactOptional(),
  /** ISO 8601, cut at its precision. */
  datePublished: z.string().max(40).exactOptional(),
  sourceUrl: WebUrl.exactOptional(),
});
export type Corrections = z.infer<typeof Corrections>;

const text = Line.max(1000).nullable().exactOptional();
/** What somebody corrects in an article that is kept; `null` says that it is not known. */
export const SourceCorrections = z.strictObject({
  headline: Line.max(1000).exactOptional(),
  by: text,
  publisher: text,
  datePublished: z.string().max(40).nullable().exactOptional(),
  section: text,
  language: Language.nullable().exactOptional(),
  sourceUrl: WebUrl.nullable().exactOptional(),
  holder: text,
  notice: text,
});
export type SourceCorrections = z.infer<typeof SourceCorrections>;

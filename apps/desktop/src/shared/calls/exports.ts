/** What a page asks about articles that leave the library as files. */
import { z } from 'zod';
import { Id } from '@offprint/model';
import { ArticleIds } from '../collections.ts';
import { MOST_SET } from '../limits.ts';
import { EXPORT_FORMS, REFERENCE_FORMATS } from '../preferences.ts';
import { Run } from '../runs.ts';
import { Nothing } from './nothing.ts';

export const Exported = z.strictObject({
  fileName: z.string(),
  pages: z.int().min(1),
  diagnostics: z.array(
    z.strictObject({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() }),
  ),
});
export type Exported = z.infer<typeof Exported>;

export const ExportedArticles = z.strictObject({
  /** Of the file, or of the new folder. */
  name: z.string(),
  folder: z.boolean(),
  articles: z.int().min(0),
  /** Pictures and sources beside them that the library has lost. */
  missing: z.int().min(0),
});
export type ExportedArticles = z.infer<typeof ExportedArticles>;

export const exportCalls = {
  'export.pdf': {
    input: z.strictObject({
      ids: z.array(Id).min(1).max(MOST_SET),
      profile: z.enum(['screen', 'print']),
      page: z.enum(['a4', 'letter']),
    }),
    value: Exported,
  },
  /** Writes entries for reference managers into a file, chosen in the system's dialog. */
  'export.references': {
    input: z.strictObject({ ids: ArticleIds, format: z.enum(REFERENCE_FORMATS) }),
    value: z.strictObject({ fileName: z.string() }),
  },
  /**
   * Writes articles, or the whole library, into a new folder within one that is chosen in the system's dialog; one
   * article without files beside it into a file.
   */
  'export.articles': {
    input: z.strictObject({ ids: ArticleIds.nullable(), form: z.enum(EXPORT_FORMS), run: Run }),
    value: ExportedArticles,
  },
  'export.reveal': { input: Nothing, value: z.null() },
  /** Sets the same PDF as an export and hands it to the system's own program for PDFs, which prints. */
  'print.pdf': {
    input: z.strictObject({ ids: z.array(Id).min(1).max(MOST_SET), page: z.enum(['a4', 'letter']) }),
    value: z.null(),
  },
};

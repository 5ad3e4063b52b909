/** `offprint export`: articles out of the library, for another library, for reading, for other programs. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { articleFileName, articleFiles, isArticleForm } from '@offprint/briefing/articles';
import { references } from '@offprint/briefing/references';
import type {
  AnnotationRow,
  Exported,
  FileForm,
  Library,
  LibraryErrorCode,
  Overseen,
  Result,
} from '@offprint/library';
import { writeWhole } from '../brief/write-file.ts';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, usage, type ExitCode } from '../exit.ts';
import { EXTENSIONS, isList } from '../export/forms.ts';
import { selectIds } from '../export/select.ts';
import { formatArticle } from '../formats/format.ts';
import type { ExportFormat } from '../formats/names.ts';
import { VERSION } from '../system.ts';
import { printable } from '../terminal/console.ts';
import { overseenOn } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly output: string;
}

/** Columns of a text that goes to a file. */
const WIDTH = 76;

export async function exportArticles(
  context: Context,
  args: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const whole = args.length === 0 && options.format === 'jsonl';
    const ids = whole ? undefined : selectIds(library, args);
    const made = isFile(options, ids?.length ?? 0)
      ? toFile(library, ids ?? [], options)
      : written(
          options.output,
          overseenOn(console, (overseen) => toFolder(library, ids, options, overseen)),
        );
    const { articles, assets, missingAssets } = made;
    const { format, output } = options;
    if (json) console.json({ ok: true, format, output, articles, assets, missingAssets });
    else
      console.result(
        `Exported: ${articles} articles${assets > 0 ? ` and ${assets} assets` : ''} to ${printable(output)}`,
      );
    for (const asset of missingAssets) console.warning(`the library has lost asset ${asset}`);
    if (articles === 0) console.note('No article fits.');
    return missingAssets.length > 0 ? EXIT.someFailed : EXIT.ok;
  });
}

/** A name with the form's extension is a file's, anything else a folder's. */
function isFile({ format, output }: ExportOptions, articles: number): boolean {
  const names = extname(output).toLowerCase() === EXTENSIONS[format] && !isFolder(output);
  if (!names) return false;
  if (format === 'jsonl')
    throw usage(
      'an export as JSON lines is a folder, because its pictures and sources lie beside the lines',
      'Name a folder: -o DIR',
    );
  if (articles !== 1 && !isList(format))
    throw usage(
      `${articles} articles don't fit into one file of the form ${format}`,
      'Name a folder: -o DIR',
    );
  return true;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function toFile(
  library: Library,
  ids: readonly string[],
  { format, output }: ExportOptions,
): Pick<Exported, 'articles' | 'assets' | 'missingAssets'> {
  const articles = ids.map((id) => valueOf(library.getArticle(id)));
  const [only] = articles;
  const asset = (sha256: string): Uint8Array | undefined => {
    const found = library.getAsset(sha256);
    return found.ok ? found.value : undefined;
  };
  const annotations = (): readonly AnnotationRow[] =>
    only ? valueOf(library.listAnnotations({ articleId: only.id, limit: Number.MAX_SAFE_INTEGER })).rows : [];
  const text = isList(format)
    ? references(articles, format)
    : only && format !== 'jsonl'
      ? formOf(format).write(only, { asset, annotations })
      : '';
  writeWhole(output, Buffer.from(text));
  return { articles: articles.length, assets: 0, missingAssets: [] };
}

/** @param ids whose articles; all, and what stands beside them, when absent */
function toFolder(
  library: Library,
  ids: readonly string[] | undefined,
  { format, output }: ExportOptions,
  overseen: Overseen,
): Result<Exported> {
  if (format !== 'jsonl')
    return library.exportFiles(output, { form: formOf(format), ...(ids && { ids }) }, overseen);
  return library.exportArchive(output, { tool: `Offprint ${VERSION}`, ...(ids && { ids }) }, overseen);
}

function formOf(format: Exclude<ExportFormat, 'jsonl'>): FileForm {
  if (isArticleForm(format)) return articleFiles(format);
  const look = { width: WIDTH, style: styleFor({ isTTY: false }, {}) };
  return {
    fileName: (article) => articleFileName(article, EXTENSIONS[format]),
    write: (article, { asset }) => formatArticle(article, format, { asset, look }),
    linked: () => [],
  };
}

/** Of a folder that can't be made the library says why; the place was chosen by whoever exports. */
const OF_THE_PLACE: ReadonlySet<LibraryErrorCode> = new Set(['not-empty', 'read-only', 'disk-full', 'io']);

function written(output: string, result: Result<Exported>): Exported {
  if (result.ok || !OF_THE_PLACE.has(result.error.code)) return valueOf(result);
  const { message, hint } = result.error;
  throw new Stop(EXIT.someFailed, {
    code: 'output-not-written',
    message: `${output} can't be written: ${message}`,
    hint,
  });
}

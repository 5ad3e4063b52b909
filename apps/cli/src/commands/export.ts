/** `offprint export`: articles out of the library, for another library, for reading, for other programs. */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { articleFileName, linkedPictures } from '@offprint/briefing/articles';
import { references } from '@offprint/briefing/references';
import type { AnnotationRow, Library } from '@offprint/library';
import type { Article } from '@offprint/model';
import { writeWhole } from '../brief/write-file.ts';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { assetPath, writeArchive } from '../export/archive.ts';
import { EXTENSIONS, isList } from '../export/forms.ts';
import type { ExportFormat } from '../formats/names.ts';
import { inNewFolder, newFile } from '../export/new-folder.ts';
import { selectIds } from '../export/select.ts';
import { formatArticle } from '../formats/format.ts';
import { styleFor } from '../terminal/style.ts';
import { printable } from '../terminal/console.ts';
import { progressFor, type Progress } from '../terminal/progress.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly output: string;
}

interface Exported {
  readonly articles: number;
  readonly assets: number;
  readonly missingAssets: readonly string[];
}

/** Columns of a text that goes to a file. */
const WIDTH = 76;

export async function exportArticles(
  context: Context,
  args: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', async (library) => {
    const ids = args.length === 0 && options.format === 'jsonl' ? valueOf(library.allIds()) : selectIds(library, args); // prettier-ignore
    const progress = progressFor(console, ids.length);
    let made: Exported;
    try {
      made = isFile(options, ids.length)
        ? toFile(library, ids, options)
        : await inNewFolder(options.output, (folder) =>
            toFolder(library, ids, { ...options, whole: args.length === 0 }, folder, progress),
          );
    } finally {
      progress.stop();
    }
    const { format, output } = options;
    if (json) console.json({ ok: true, format, output, ...made });
    else
      console.result(
        `Exported: ${made.articles} articles${made.assets > 0 ? ` and ${made.assets} assets` : ''} to ${printable(output)}`,
      );
    for (const asset of made.missingAssets) console.warning(`the library has lost asset ${asset}`);
    if (made.articles === 0) console.note('No article fits.');
    return made.missingAssets.length > 0 ? EXIT.someFailed : EXIT.ok;
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

function toFile(library: Library, ids: readonly string[], { format, output }: ExportOptions): Exported {
  const articles = ids.map((id) => valueOf(library.getArticle(id)));
  const [only] = articles;
  const text = isList(format) ? references(articles, format) : only ? written(library, only, format) : '';
  writeWhole(output, Buffer.from(text));
  return { articles: articles.length, assets: 0, missingAssets: [] };
}

function toFolder(
  library: Library,
  ids: readonly string[],
  { format, whole }: ExportOptions & { readonly whole: boolean },
  folder: string,
  progress: Progress,
): Exported {
  if (format === 'jsonl') return writeArchive(library, ids, folder, progress.step, whole);
  const assets = new Set<string>();
  for (const id of ids) {
    const article = valueOf(library.getArticle(id));
    const file = newFile(join(folder, articleFileName(article, EXTENSIONS[format])));
    file.write(written(library, article, format));
    file.close();
    if (format === 'markdown' || format === 'json')
      copyPictures(library, linkedPictures(article, format), folder, assets);
    progress.step();
  }
  return { articles: ids.length, assets: assets.size, missingAssets: [] };
}

/** Pictures to where the text links them; one that was never kept is named by the text itself. */
function copyPictures(library: Library, hashes: readonly string[], folder: string, done: Set<string>): void {
  for (const sha256 of hashes) {
    const bytes = done.has(sha256) ? undefined : library.getAsset(sha256);
    if (!bytes?.ok) continue;
    const file = newFile(assetPath(folder, sha256));
    file.write(bytes.value);
    file.close();
    done.add(sha256);
  }
}

function written(library: Library, article: Article, format: ExportFormat): string {
  if (format === 'jsonl') throw new Error('JSON lines hold records, not articles');
  return formatArticle(article, format, {
    asset: (sha256) => {
      const found = library.getAsset(sha256);
      return found.ok ? found.value : undefined;
    },
    annotations: format === 'html' ? annotationsOn(library, article) : [],
    look: { width: WIDTH, style: styleFor({ isTTY: false }, {}) },
  });
}

function annotationsOn(library: Library, article: Article): readonly AnnotationRow[] {
  return valueOf(library.listAnnotations({ articleId: article.id, limit: Number.MAX_SAFE_INTEGER })).rows;
}

/**
 * Files that lie beside pages and are none: told by where they lie and what kind they are, for a style sheet
 * is text like any other and would be read as one.
 */
const RESOURCE =
  /\.(?:css|m?js|map|woff2?|ttf|otf|eot|ico|svg|png|jpe?g|gif|webp|avif|bmp|mp[34]|webm|wasm)$/i;

/** What browsers add to a page's name for the folder of its resources. */
const FOLDER = /(?:_files|-Dateien|_fichiers|_archivos|\.files)$/;

const KEPT_BY_HASH = /^(.*\/)?assets\/[0-9a-f]{2}\/[0-9a-f]{64}$/;

/** Whether a file lies in the folder of resources beside that page. */
export function isResourceOf(path: string, page: string): boolean {
  const base = page.replace(/\.x?html?$/i, '');
  if (base === page || !path.startsWith(base)) return false;
  const [folder = '', inside] = path.slice(base.length).split('/');
  return inside !== undefined && FOLDER.test(folder) && folder.replace(FOLDER, '') === '';
}

/**
 * Why a file of a folder or archive is not read as a page; `undefined` when it may be one.
 *
 * @param path within the folder, with `/` between the parts
 * @param names of all its files
 */
export function companionReason(path: string, names: ReadonlySet<string>): string | undefined {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX' || /^thumbs\.db$/i.test(part)))
    return 'a hidden file of the system';
  // Browsers keep a page's resources in "Title_files" beside "Title.html".
  for (let i = 1; i < parts.length; i++) {
    const folder = parts.slice(0, i).join('/');
    const page = folder.replace(FOLDER, '');
    if (page !== folder && ['.html', '.htm', '.xhtml'].some((end) => names.has(page + end)))
      return 'a resource of the page beside it';
  }
  // A library keeps its files by their hash, and so does an export of one: they belong to articles that it has.
  const kept = KEPT_BY_HASH.exec(path);
  if (kept && ['library.jsonl', 'library.db'].some((name) => names.has((kept[1] ?? '') + name)))
    return 'a file of the library or export beside it';
  return RESOURCE.test(path) ? 'a picture, style, script or other resource' : undefined;
}

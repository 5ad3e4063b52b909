/** `offprint change` and `empty`: what is said of articles, changed for many at once, or made final. */
import type { ArticlesChange, Library } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { selectIds } from '../export/select.ts';

export interface Change {
  readonly tag?: readonly string[];
  readonly untag?: readonly string[];
  readonly state?: 'unread' | 'reading' | 'read';
  readonly star?: boolean;
  readonly archive?: boolean;
  readonly collect?: string;
  readonly uncollect?: string;
  readonly trash?: boolean;
  readonly restore?: boolean;
}

export async function change(context: Context, args: readonly string[], options: Change): Promise<ExitCode> {
  if (Object.keys(options).length === 0)
    throw usage('nothing is to be changed', 'Name a change, such as --tag energy; --help lists them.');
  if (options.trash && options.restore)
    throw usage('--trash and --restore exclude each other', 'Choose one.');
  const { console, json } = context;
  return withLibrary(context, 'change', (library) => {
    const ids = options.restore ? trashedIds(library, args) : selectIds(library, args);
    const { changed } =
      ids.length === 0 ? { changed: 0 } : valueOf(library.changeArticles(ids, changeOf(library, options)));
    if (json) console.json({ ok: true, found: ids.length, changed });
    else if (ids.length === 0) console.note('No article fits.');
    else console.result(`Changed: ${changed} of ${ids.length} ${ids.length === 1 ? 'article' : 'articles'}`);
    return EXIT.ok;
  });
}

function changeOf(library: Library, options: Change): ArticlesChange {
  const { tag, untag, state, star, archive, collect, uncollect, trash, restore } = options;
  return {
    ...(tag ? { addTags: tag } : {}),
    ...(untag ? { removeTags: untag } : {}),
    ...(state ? { state } : {}),
    ...(star === undefined ? {} : { starred: star }),
    ...(archive === undefined ? {} : { archived: archive }),
    ...(uncollect === undefined ? {} : { removeFrom: collectionNamed(library, uncollect, false) }),
    ...(collect === undefined ? {} : { addTo: collectionNamed(library, collect, true) }),
    ...(trash ? { trashed: true } : {}),
    ...(restore ? { trashed: false } : {}),
  };
}

/** The id of the collection that has this id or name; made, where that is wanted, when there is none. */
export function collectionNamed(library: Library, name: string, make: boolean): string {
  const all = valueOf(library.listCollections());
  const named = all.filter((one) => one.id === name || one.name === name);
  const [only] = named;
  if (named.length > 1)
    throw usage(
      `several collections are called ${JSON.stringify(name)}`,
      `Name the id: ${named.map((one) => one.id).join(', ')}.`,
    );
  if (only) return only.id;
  if (make) return valueOf(library.createCollection({ name })).id;
  throw usage(`there is no collection ${JSON.stringify(name)}`, '"offprint collections" lists them.');
}

/** Articles of the trash by the beginnings of their ids, or by a query. */
function trashedIds(library: Library, args: readonly string[]): readonly string[] {
  const { rows } = valueOf(library.listArticles({ trashed: true, limit: Number.MAX_SAFE_INTEGER }));
  const named = args.map((arg) => rows.filter((row) => row.id.startsWith(arg)).map((row) => row.id));
  if (named.every((ids) => ids.length === 1)) return named.flat();
  const query = `is:trashed (${args.join(' ')})`;
  return valueOf(library.search(query, { limit: Number.MAX_SAFE_INTEGER })).hits.map((hit) => hit.id);
}

/** Empties the trash, which nothing takes back: a script has to say that it means it. */
export async function empty(context: Context, { yes }: { readonly yes?: boolean }): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'change', (library) => {
    const { total } = valueOf(library.listArticles({ trashed: true, limit: 0 }));
    if (!yes) {
      if (json) console.json({ ok: true, trashed: total, deleted: 0 });
      else console.note(`${total} articles are in the trash. To delete them for good: offprint empty --yes`);
      return EXIT.ok;
    }
    const { articles, assets } = valueOf(library.emptyTrash());
    if (json) console.json({ ok: true, trashed: total, deleted: articles, assets });
    else console.result(`Deleted: ${articles} articles and ${assets} files`);
    return EXIT.ok;
  });
}

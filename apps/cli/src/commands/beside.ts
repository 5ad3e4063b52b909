/** `offprint tags`, `collections`, `bookmarks`: lists of what stands beside the articles. */
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { collectionNamed } from './change.ts';
import { printable } from '../terminal/console.ts';

/** Rows asked for at a time. */
const PAGE = 500;

export async function tags(context: Context): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const all = valueOf(library.listTags());
    for (const { tag, count } of all)
      if (json) console.json({ tag, count });
      else console.result(`${printable(tag)} ${console.out.quiet(String(count))}`);
    if (!json && all.length === 0) console.note('No article has a tag.');
    return EXIT.ok;
  });
}

export interface CollectionsOptions {
  readonly delete?: string;
  readonly rename?: string;
  readonly to?: string;
}

export async function collections(
  context: Context,
  { delete: gone, rename, to }: CollectionsOptions,
): Promise<ExitCode> {
  const { console, json } = context;
  if ((rename === undefined) !== (to === undefined) || (gone !== undefined && rename !== undefined))
    throw usage(
      '--rename and --to go together, and without --delete',
      'Name the collection and its new name.',
    );
  if (gone !== undefined)
    return withLibrary(context, 'change', (library) => {
      valueOf(library.deleteCollection(collectionNamed(library, gone, false)));
      if (json) console.json({ ok: true });
      else console.result(`Deleted: ${printable(gone)}; its articles stay, and undo brings it back`);
      return EXIT.ok;
    });
  if (rename !== undefined && to !== undefined)
    return withLibrary(context, 'change', (library) => {
      const one = valueOf(library.changeCollection(collectionNamed(library, rename, false), { name: to }));
      if (json) console.json(one);
      else console.result(`Renamed: ${printable(one.name)}`);
      return EXIT.ok;
    });
  return withLibrary(context, 'read', (library) => {
    const all = valueOf(library.listCollections());
    const depths = new Map<string, number>();
    for (const one of all) {
      const { id, name, parent, query, count } = one;
      const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
      depths.set(id, depth);
      if (json) {
        console.json(one);
        continue;
      }
      const { out } = console;
      const facts = [
        count === null ? 'its search is wrong' : String(count),
        ...(query === undefined ? [] : [query]),
      ];
      const parts = [out.strong(printable(name)), out.quiet(printable(facts.join(' · '))), out.accent(id)];
      console.result('  '.repeat(depth) + parts.join(' '));
    }
    if (!json && all.length === 0) console.note('There is no collection.');
    return EXIT.ok;
  });
}

export async function bookmarks(
  context: Context,
  { remove }: { readonly remove?: readonly string[] },
): Promise<ExitCode> {
  const { console, json } = context;
  if (remove)
    return withLibrary(context, 'change', (library) => {
      const { removed } = valueOf(library.removeBookmarks(remove));
      if (json) console.json({ ok: true, removed });
      else console.result(`Deleted: ${removed} ${removed === 1 ? 'bookmark' : 'bookmarks'}`);
      return removed === new Set(remove).size ? EXIT.ok : EXIT.someFailed;
    });
  return withLibrary(context, 'read', (library) => {
    let shown = 0;
    for (;;) {
      const { rows, total } = valueOf(library.listBookmarks({ offset: shown, limit: PAGE }));
      for (const row of rows) {
        shown++;
        if (json) {
          console.json(row);
          continue;
        }
        const { out } = console;
        const facts = [
          ...(row.title === null ? [] : [row.url]),
          row.addedAt.slice(0, 10),
          ...(row.article === null ? [] : [`article ${row.article}`]),
        ];
        console.result(out.strong(printable(row.title ?? row.url)));
        console.result(`  ${out.quiet(printable(facts.join(' · ')))}\n  ${out.accent(row.id)}`);
      }
      if (rows.length === 0 || shown >= total || console.closed) break;
    }
    if (!json && shown === 0) console.note('There is no bookmark.');
    return EXIT.ok;
  });
}

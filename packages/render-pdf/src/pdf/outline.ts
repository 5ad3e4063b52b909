/** Bookmarks: sections with their articles below them (ISO 32000-1, 12.3.3). */
import { pdfString, type PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';

/** By the name of the place it leads to. */
export interface BookmarkEntry {
  readonly title: string;
  readonly anchor: string;
  /** The second level is below the last of the first. */
  readonly level: 1 | 2;
}

interface Bookmark {
  readonly title: string;
  /** Name of the place it leads to. */
  readonly destination: string;
  readonly children: readonly Bookmark[];
}

export function writeOutline(file: PdfFile, entries: readonly BookmarkEntry[]): void {
  if (entries.length === 0) return;
  const bookmarks = nested(entries);
  const root = file.ref({ Type: 'Outlines' });
  Object.assign(root.data, linked(file, root, bookmarks), { Count: countAll(bookmarks) });
  root.end();
  file.catalogue['Outlines'] = root;
  file.catalogue['PageMode'] = 'UseOutlines';
}

function linked(file: PdfFile, parent: Ref, bookmarks: readonly Bookmark[]): Record<string, unknown> {
  const refs = bookmarks.map(() => file.ref({}));
  for (const [i, bookmark] of bookmarks.entries()) {
    const ref = refs[i];
    if (!ref) continue;
    Object.assign(ref.data, {
      Title: pdfString(bookmark.title),
      Parent: parent,
      ...(refs[i - 1] && { Prev: refs[i - 1] }),
      ...(refs[i + 1] && { Next: refs[i + 1] }),
      Dest: pdfString(bookmark.destination),
    });
    if (bookmark.children.length > 0)
      Object.assign(ref.data, linked(file, ref, bookmark.children), { Count: countAll(bookmark.children) });
  }
  for (const ref of refs) ref.end();
  return { First: refs[0], Last: refs.at(-1) };
}

/** Open items at all levels below. */
function countAll(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, bookmark) => sum + 1 + countAll(bookmark.children), 0);
}

function nested(entries: readonly BookmarkEntry[]): Bookmark[] {
  const top: { title: string; destination: string; children: Bookmark[] }[] = [];
  for (const { title, anchor, level } of entries) {
    const bookmark = { title, destination: anchor, children: [] };
    const parent = level === 2 ? top.at(-1) : undefined;
    if (parent) parent.children.push(bookmark);
    else top.push(bookmark);
  }
  return top;
}

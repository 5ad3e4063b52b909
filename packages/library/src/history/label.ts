/** What an act is called in a menu, in English. */
import type { ActKind } from '../interface/history.ts';

type Thing = 'article' | 'annotation' | 'collection';

/** The words before and after what it was done to. */
const WORDS: Record<ActKind, readonly [before: string, thing: Thing, after: string]> = {
  tag: ['tag', 'article', ''],
  'mark-unread': ['mark', 'article', ' as unread'],
  'mark-reading': ['mark', 'article', ' as begun'],
  'mark-read': ['mark', 'article', ' as read'],
  star: ['star', 'article', ''],
  unstar: ['take the star off', 'article', ''],
  archive: ['archive', 'article', ''],
  unarchive: ['take', 'article', ' out of the archive'],
  trash: ['move', 'article', ' to the trash'],
  restore: ['restore', 'article', ' from the trash'],
  organise: ['organise', 'article', ''],
  annotate: ['annotate', 'annotation', ''],
  'change-annotation': ['change', 'annotation', ''],
  'delete-annotation': ['delete', 'annotation', ''],
  'anchor-annotation': ['anchor', 'annotation', ' by hand'],
  'import-annotations': ['import', 'annotation', ''],
  'create-collection': ['create', 'collection', ''],
  'change-collection': ['change', 'collection', ''],
  'move-collection': ['move', 'collection', ''],
  'delete-collection': ['delete', 'collection', ''],
  collect: ['collect', 'article', ''],
  uncollect: ['take', 'article', ' out of a collection'],
  'order-collection': ['order', 'article', ' in a collection'],
};

/** Characters of a headline or quotation that a menu has room for. */
const ROOM = 40;

export function labelOf(kind: ActKind, count: number, subject: string | null): string {
  // A kind that is damaged in the database.
  const [before, thing, after] = kind in WORDS ? WORDS[kind] : (['change', 'article', ''] as const);
  const what =
    count === 1 ? (subject === null ? `one ${thing}` : `“${shortened(subject)}”`) : `${count} ${thing}s`;
  return `${before} ${what}${after}`;
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' '));
  return characters.length <= ROOM ? characters.join('') : `${characters.slice(0, ROOM - 1).join('')}…`;
}

import type { CollectionInfo } from '../../../shared/collections.ts';
import type { Result } from '../../../shared/result.ts';
import type { Undo } from '../../app/use-undo.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import { dropped, find, moved, movedIn, movedOut, type Place } from './tree.ts';

export interface Collections {
  readonly tree: readonly CollectionInfo[];
  /** Makes one; gives its id. A name that is absent is that of the query. */
  readonly create: (given: {
    name: string;
    parent?: string | null;
    query?: string;
  }) => Promise<string | undefined>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly requery: (id: string, query: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly move: (id: string, way: 'up' | 'down' | 'in' | 'out') => Promise<void>;
  readonly drop: (id: string, on: string, part: 'before' | 'inside' | 'after') => Promise<void>;
}

/** What can be done with collections; every act can be taken back. */
export function useCollections(
  tree: readonly CollectionInfo[],
  undo: Undo,
  refresh: () => Promise<void>,
): Collections {
  const after = async <T>(answer: Result<T>, done: string, quiet = false): Promise<T | undefined> => {
    if (!answer.ok) {
      undo.say(failureText(answer.error));
      return undefined;
    }
    undo.did({ done }, quiet);
    await refresh();
    return answer.value;
  };
  const nameOf = (id: string): string => find(tree, id)?.name ?? '';
  const put = async (id: string, place: Place | undefined): Promise<void> => {
    if (!place) return;
    await after(
      await call('collections.move', { id, ...place }),
      t('collections.moved', { name: nameOf(id) }),
      true,
    );
  };
  return {
    tree,
    async create(given) {
      const { name } = given;
      const made = await after(
        await call('collections.create', { ...given, name: name.slice(0, 200) }),
        t('collections.made', { name }),
      );
      return made?.id;
    },
    async rename(id, name) {
      if (name.trim() === '' || name === nameOf(id)) return;
      await after(
        await call('collections.change', { id, name: name.slice(0, 200) }),
        t('collections.renamed', { name }),
        true,
      );
    },
    async requery(id, query) {
      await after(
        await call('collections.change', { id, query }),
        t('collections.requeried', { name: nameOf(id) }),
      );
    },
    async remove(id) {
      const name = nameOf(id);
      await after(await call('collections.delete', { id }), t('collections.deleted', { name }));
    },
    move: (id, way) =>
      put(
        id,
        way === 'in'
          ? movedIn(tree, id)
          : way === 'out'
            ? movedOut(tree, id)
            : moved(tree, id, way === 'up' ? -1 : 1),
      ),
    drop: (id, on, part) => put(id, dropped(tree, id, on, part)),
  };
}

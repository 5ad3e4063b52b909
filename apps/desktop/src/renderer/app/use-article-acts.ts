import { useCallback } from 'react';
import type { ArticlesChange } from '../../shared/collections.ts';
import type { Input, Row } from '../../shared/ipc.ts';
import { call } from './bridge.ts';
import type { Undo } from './use-undo.ts';
import { failureText, t } from './texts.ts';

/** What can be done to an article; every change can be taken back. */
export interface ArticleActs {
  readonly star: (row: Row) => void;
  readonly toggleRead: (row: Row) => void;
  readonly setTags: (row: Row, tags: readonly string[]) => void;
  readonly archive: (row: Row) => void;
  readonly remove: (row: Row) => Promise<void>;
  /** Takes an article out of the trash. */
  readonly restore: (row: Row) => Promise<void>;
  /** One change of several articles. `done` says what it was, once it is known how many there were. */
  readonly changeAll: (
    ids: readonly string[],
    change: ArticlesChange,
    done: (changed: number) => string,
  ) => Promise<void>;
  /** Reading goes on by itself, so it is not something to undo. */
  readonly setReading: (id: string, change: Pick<Partial<Row>, 'state' | 'position'>) => void;
}

interface Context {
  readonly undo: Undo;
  /** Shows a change at once, wherever the article stands. */
  readonly patch: (id: string, change: Partial<Row>) => void;
  /** Asks for the lists and counts again. */
  readonly refresh: () => Promise<void>;
  readonly select: (id: string | null) => void;
  /** The article to show when this one has gone. */
  readonly neighbour: (id: string) => string | null;
}

export function useArticleActs({ undo, patch, refresh, select, neighbour }: Context): ArticleActs {
  const { did, say } = undo;

  const setState = useCallback(
    async (id: string, change: Omit<Input<'articles.setState'>, 'id'>): Promise<void> => {
      patch(id, change);
      const answer = await call('articles.setState', { id, ...change });
      if (!answer.ok) {
        say(failureText(answer.error));
        await refresh();
      }
    },
    [patch, refresh, say],
  );

  const change = useCallback(
    (row: Row, after: Partial<Pick<Row, 'starred' | 'state'>>, done: string): void => {
      void setState(row.id, after).then(refresh);
      did({ done }, true);
    },
    [setState, refresh, did],
  );

  const putTags = useCallback(
    async (id: string, tags: readonly string[]): Promise<void> => {
      patch(id, { tags: [...tags] });
      const answer = await call('articles.setTags', { id, tags: [...tags] });
      if (!answer.ok) say(failureText(answer.error));
      await refresh();
    },
    [patch, refresh, say],
  );

  return {
    star: (row) => change(row, { starred: !row.starred }, t(row.starred ? 'act.unstarred' : 'act.starred')),
    toggleRead: (row) =>
      change(
        row,
        { state: row.state === 'read' ? 'unread' : 'read' },
        t(row.state === 'read' ? 'act.unread' : 'act.read'),
      ),
    archive(row) {
      patch(row.id, { archived: !row.archived });
      void call('articles.change', { ids: [row.id], change: { archived: !row.archived } }).then((answer) => {
        if (!answer.ok) say(failureText(answer.error));
        return refresh();
      });
      did({ done: t(row.archived ? 'act.unarchived' : 'act.archived') });
    },
    async changeAll(ids, change, done) {
      const answer = await call('articles.change', { ids: [...ids], change });
      if (!answer.ok) return say(failureText(answer.error));
      // Before the list is there again: whoever takes it back at once must not take back what was done before it.
      if (answer.value === 0) say(t('act.nothing'));
      else did({ done: done(answer.value) });
      await refresh();
    },
    setTags(row, tags) {
      void putTags(row.id, tags);
      did({ done: t('act.tags') }, true);
    },
    async remove(row) {
      const next = neighbour(row.id);
      const answer = await call('articles.remove', { id: row.id });
      if (!answer.ok) return say(failureText(answer.error));
      select(next);
      did({ done: t('act.deleted', { title: short(row.headline) }), after: () => select(row.id) });
      await refresh();
    },
    async restore(row) {
      const next = neighbour(row.id);
      const answer = await call('articles.restore', { id: row.id });
      if (!answer.ok) return say(failureText(answer.error));
      select(next);
      did({ done: t('act.restored', { title: short(row.headline) }) });
      await refresh();
    },
    setReading: (id, { state, position }) =>
      void setState(id, {
        ...(state === undefined ? {} : { state }),
        ...(position === undefined ? {} : { position }),
      }),
  };
}

/** A headline short enough for a toast. */
function short(headline: string): string {
  return headline.length > 60 ? `${headline.slice(0, 58).trimEnd()}…` : headline;
}

import type { Article } from '@offprint/model';
import type { SourceCorrections } from '../../shared/imports.ts';
import type { Result } from '../../shared/result.ts';
import { call } from './bridge.ts';
import type { Undo } from './use-undo.ts';
import { failureText, t } from './texts.ts';

/** What makes a new version of an article. Taking it back makes the one before the newest again; nothing goes. */
export interface Versions {
  /** Puts a text that was left out back, named by its place among the transformations. */
  readonly putBack: (article: Article, index: number) => Promise<void>;
  readonly restore: (id: string, version: number, latest: number) => Promise<void>;
  readonly correct: (article: Article, corrections: SourceCorrections) => Promise<Result<number>>;
}

export function useVersions({ did, say }: Undo, refresh: () => Promise<void>): Versions {
  /** @param before the version that was the newest */
  const made = async (done: string, id: string, before: number): Promise<void> => {
    did({
      done,
      async undo() {
        const answer = await call('articles.restoreVersion', { id, version: before });
        if (!answer.ok) say(failureText(answer.error));
      },
    });
    await refresh();
  };
  return {
    async putBack({ id, version }, index) {
      const answer = await call('articles.putBack', { id, version, index });
      if (answer.ok) await made(t('dropped.done'), id, version);
      else say(failureText(answer.error));
    },
    async restore(id, version, latest) {
      const answer = await call('articles.restoreVersion', { id, version });
      if (answer.ok) await made(t('versions.restored', { n: version }), id, latest);
      else say(failureText(answer.error));
    },
    async correct({ id, version }, corrections) {
      const answer = await call('articles.correct', { id, corrections });
      if (answer.ok) await made(t('edit.done'), id, version);
      return answer;
    },
  };
}

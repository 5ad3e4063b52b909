/**
 * Articles read before they are drawn: the one that is being opened, from the press on its row, and those beside it
 * in the list, when the window has nothing else to do. Whoever reads on finds them there.
 */
import type { Article } from '@offprint/model';
import type { Result } from '../../../shared/result.ts';
import { call } from '../../app/bridge.ts';

export interface ReadAhead {
  /** Asks for an article's latest version, unless it has been asked for; again when another than this one came. */
  want(id: string, version?: number): Promise<Result<Article>>;
  /** The article, when it is here in the version that is wanted; any version where that is not known. */
  ready(id: string, version: number | undefined): Article | undefined;
  /** Lets go of all articles but these. */
  keepOnly(ids: readonly string[]): void;
  /** Lets go of all: the library has changed, and an article may have another version or be gone. */
  forget(): void;
}

interface Asked {
  readonly answer: Promise<Result<Article>>;
  /** When it has come. */
  article?: Article;
}

export function createReadAhead(get: (id: string) => Promise<Result<Article>>): ReadAhead {
  const asked = new Map<string, Asked>();
  return {
    want(id, version) {
      const there = asked.get(id);
      const come = there?.article?.version;
      if (there && (come === undefined || version === undefined || come === version)) return there.answer;
      const entry: Asked = { answer: get(id) };
      asked.set(id, entry);
      void entry.answer.then((answer) => {
        if (answer.ok) entry.article = answer.value;
        // What failed may go well the next time.
        else if (asked.get(id) === entry) asked.delete(id);
      });
      return entry.answer;
    },
    ready(id, version) {
      const article = asked.get(id)?.article;
      return article && (version ?? article.version) === article.version ? article : undefined;
    },
    keepOnly(ids) {
      for (const id of asked.keys()) if (!ids.includes(id)) asked.delete(id);
    },
    forget: () => asked.clear(),
  };
}

/** The window's own. */
export const ahead = createReadAhead((id) => call('articles.get', { id }));

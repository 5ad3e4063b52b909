import type { Article } from '@offprint/model';
import {
  readBriefingFile,
  readTemplateFile,
  resolveBriefing,
  type Lookup,
  type Resolved,
  type Resolver,
} from '../src/index.ts';

const missing = (code: 'no-such-article' | 'no-such-file' | 'nothing-found', what: string): Lookup => ({
  ok: false,
  code,
  message: `${what} is not there`,
  hint: 'Check it.',
});

/** Articles by id, by file name (`ID.html`), and all of them for any search. */
export function resolverFor(
  articles: readonly Article[],
  templates: Readonly<Record<string, string>> = {},
): Resolver {
  const by = (id: string): Lookup => {
    const article = articles.find((some) => some.id.startsWith(id));
    return article ? { ok: true, articles: [article] } : missing('no-such-article', id);
  };
  return {
    article: async (reference) => by(reference),
    file: async (path) => (path.endsWith('.html') ? by(path.slice(0, -5)) : missing('no-such-file', path)),
    search: async (query, limit) =>
      query === 'nothing'
        ? missing('nothing-found', query)
        : { ok: true, articles: articles.slice(0, limit) },
    template: async (path) => {
      const text = templates[path];
      if (text === undefined) return undefined;
      const read = readTemplateFile(text);
      return read.ok ? read.template : { problems: read.problems };
    },
  };
}

/** Reads and resolves a file's text in one go. */
export async function briefingFrom(text: string, resolver: Resolver): Promise<Resolved> {
  const read = readBriefingFile(text);
  if (!read.ok) return read;
  if ('finished' in read) throw new Error('the file is finished');
  return resolveBriefing(read.file, read.locate, resolver);
}

/** `offprint search`: articles by their words, each with the place where they stand. */
import type { SearchHit } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { articleFields, articleLines } from '../terminal/article-line.ts';
import type { Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

export async function search(context: Context, query: string, options: { limit: number }): Promise<ExitCode> {
  if (query.trim() === '') throw usage('the query is empty', 'Name at least one word.');
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const { total, hits } = valueOf(library.search(query, { limit: options.limit }));
    for (const [i, hit] of hits.entries()) {
      if (json) console.json({ ...articleFields(hit), snippet: hit.snippet });
      else
        console.result(
          [...(i > 0 ? [''] : []), ...articleLines(hit, console), ...snippetLines(hit, console)].join('\n'),
        );
    }
    if (json) return EXIT.ok;
    if (total === 0) console.note('Nothing found.');
    else console.note(hits.length < total ? `${hits.length} of ${total} found` : `${total} found`);
    return EXIT.ok;
  });
}

// Private-use characters stand for the ends of a match while lines are broken; the model's text may hold them
// too, where they would only colour a word.
const MATCH = /\uE000([^\uE001]*)\uE001?/gu;

/** The snippet with the matches accented, also across the end of a line. */
function snippetLines({ snippet }: SearchHit, { out, width }: Console): string[] {
  const words = snippet
    .map(({ text, match }) => (match ? text.replaceAll(/\S+/gu, '\uE000$&\uE001') : text))
    .join('')
    .replaceAll('\n', ' ');
  return indent(wrap(words, width - 2), '  ').map((line) =>
    line.replaceAll(MATCH, (_, word: string) => out.accent(word)),
  );
}

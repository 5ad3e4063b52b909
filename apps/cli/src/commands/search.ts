/** `offprint search`: articles by their words, each with the place where they stand; how they divide; kept searches. */
import type { Facets, Library, SearchHit } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { articleFields, articleLines } from '../terminal/article-line.ts';
import { printable, type Console } from '../terminal/console.ts';
import { indent, wrap } from '../terminal/wrap.ts';

export interface SearchOptions {
  readonly limit: number;
  /** How the hits divide, instead of the hits. */
  readonly facets?: boolean;
  /** Keeps the search under this name. */
  readonly save?: string;
}

export async function search(context: Context, query: string, options: SearchOptions): Promise<ExitCode> {
  if (query.trim() === '') throw usage('the query is empty', 'Name at least one word.');
  const { console, json } = context;
  return withLibrary(context, options.save === undefined ? 'read' : 'change', (library) => {
    if (options.save !== undefined) return save(context, library, query, options.save);
    if (options.facets) return divide(context, valueOf(library.facets(query)));
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

/** A search is kept as a collection that holds whatever it finds. One of the same name gets the new query. */
function save({ console, json }: Context, library: Library, query: string, name: string): ExitCode {
  const named = valueOf(library.listCollections()).filter((one) => one.name === name);
  const [only] = named;
  if (named.length > 1 || (only && only.query === undefined))
    throw usage(
      named.length > 1
        ? `several collections are called ${JSON.stringify(name)}`
        : `the collection ${JSON.stringify(name)} was put together by hand`,
      'Choose another name; "offprint collections" lists them.',
    );
  const kept = valueOf(
    only ? library.changeCollection(only.id, { query }) : library.createCollection({ name, query }),
  );
  if (json) console.json(kept);
  else console.result(`Kept: ${printable(name)}, which finds ${kept.count ?? 0} now`);
  return EXIT.ok;
}

function divide({ console, json }: Context, facets: Facets): ExitCode {
  if (json) {
    console.json(facets);
    return EXIT.ok;
  }
  for (const kind of ['publishers', 'languages', 'years', 'tags'] as const) {
    if (facets[kind].length === 0) continue;
    console.result(console.out.strong(kind));
    for (const { value, count } of facets[kind])
      console.result(`  ${printable(value)} ${console.out.quiet(String(count))}`);
  }
  return EXIT.ok;
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

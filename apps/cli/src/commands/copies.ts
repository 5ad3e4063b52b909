/** `offprint copies`: the articles that have the text of one, which are one source however many outlets print it. */
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { articleFields, articleLines } from '../terminal/article-line.ts';
import { printable } from '../terminal/console.ts';

export async function copies(context: Context, reference: string): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const { origin, articles } = valueOf(library.copiesOf(valueOf(library.resolveId(reference))));
    const rows = articles.map(({ id }) => valueOf(library.getRow(id)));
    if (json) {
      console.json({ origin, articles: rows.map(articleFields) });
      return EXIT.ok;
    }
    if (rows.length === 1) {
      console.note('No other article has this text.');
      return EXIT.ok;
    }
    for (const row of rows) console.result(`${articleLines(row, console).join('\n')}\n`);
    console.note(
      `${rows.length} articles with one text, from ${printable(origin.name ?? 'an origin that nothing tells')} ` +
        `(${printable(origin.concludedFrom)})`,
    );
    return EXIT.ok;
  });
}

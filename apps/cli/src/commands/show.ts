/** `offprint show`: one article, in the form asked for. */
import { articleNamed } from '../article-ref.ts';
import { withLibrary, type Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatArticle } from '../formats/format.ts';
import type { FormatName } from '../formats/names.ts';

/** Widest line of the text form: beyond it lines are hard to read. */
const MEASURE = 76;

export async function show(
  context: Context,
  id: string,
  { format }: { format: FormatName },
): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', (library) => {
    const article = articleNamed(library, id);
    // On one line an article is its own JSON; any other form becomes a string in an object.
    if (json && (format === 'json' || format === 'text')) {
      console.json(article);
      return EXIT.ok;
    }
    const text = formatArticle(article, format, {
      asset: (sha256) => {
        const found = library.getAsset(sha256);
        return found.ok ? found.value : undefined;
      },
      look: { width: Math.min(console.width, MEASURE), style: console.out },
    });
    if (json) console.json({ id: article.id, version: article.version, format, text });
    else console.result(text);
    return EXIT.ok;
  });
}

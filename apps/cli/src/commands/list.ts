/** `offprint list`: the articles of the library. */
import type { ArticleRow } from '@offprint/library';
import { valueOf, withLibrary, type Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { ListOptions } from '../program.ts';
import { articleFields, articleLines } from '../terminal/article-line.ts';

/** Rows asked for at a time, so that a large library begins to print at once. */
const PAGE = 500;

export async function list({ console, json, ...context }: Context, options: ListOptions): Promise<ExitCode> {
  return withLibrary({ console, json, ...context }, 'read', (library) => {
    const { limit = Number.POSITIVE_INFINITY, ...filter } = options;
    let shown = 0;
    let total = 0;
    do {
      const page = valueOf(
        library.listArticles({ ...filter, offset: shown, limit: Math.min(PAGE, limit - shown) }),
      );
      total = page.total;
      if (page.rows.length === 0) break;
      for (const row of page.rows) print(row, shown++);
    } while (shown < Math.min(total, limit) && !console.closed);
    if (!json && total === 0)
      console.note(
        options.tag || options.state
          ? 'No article fits.'
          : 'The library is empty. Add pages: offprint import FILE…',
      );
    else if (!json) console.note(shown < total ? `${shown} of ${total} articles` : count(total));
    return EXIT.ok;
  });

  function print(row: ArticleRow, index: number): void {
    if (json) console.json(articleFields(row));
    else console.result([...(index > 0 ? [''] : []), ...articleLines(row, console)].join('\n'));
  }
}

function count(total: number): string {
  return `${total} ${total === 1 ? 'article' : 'articles'}`;
}

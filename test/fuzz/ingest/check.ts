/** What must hold for whatever ingest is given: an article that the model accepts, or an error that says what to do. */
import { createHash } from 'node:crypto';
import { ingestAll, type IngestItem } from '@offprint/ingest';
import { parseArticle } from '@offprint/model';

/** The first thing that does not hold, in words; `undefined` when all does. Throws what ingest throws. */
export async function violation(bytes: Uint8Array): Promise<string | undefined> {
  const env = {
    now: '2026-01-01T00:00:00Z',
    newId: () => 'article',
    sha256: (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex'),
    version: '0.1.0',
  };
  for await (const item of ingestAll({ bytes, sourceUrl: 'https://example.org/news/page' }, env)) {
    const problem = problemWith(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemWith(item: IngestItem): string | undefined {
  if (!item.ok) {
    const { code, message, hint } = item.error;
    return code && message && hint ? undefined : `an error without ${code ? 'message or hint' : 'code'}`;
  }
  if (item.kind !== 'article') return undefined;
  const parsed = parseArticle(item.article);
  if (!parsed.ok) return `not an article: ${JSON.stringify(parsed.issues[0])}`;
  const active = /"href":"(?!https?:|mailto:|tel:)[^"]*"/i.exec(JSON.stringify(item.article.blocks));
  return active ? `a link that may run: ${active[0]}` : undefined;
}

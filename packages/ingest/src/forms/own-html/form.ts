/** An HTML page that Offprint wrote: the article as it was, blocks from the markup and the rest from a meta element. */
import { parseArticle, withContentHash, type Article } from '@offprint/model';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { blocksOf } from '../content/blocks.ts';
import type { ArticleForm } from '../form.ts';
import { addressBook } from '../html/address.ts';
import { parsePage } from '../html/parse.ts';
import { objectOf, parseJson } from '../json/value.ts';

export function isOwnHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    head.includes('<meta name="generator" content="Offprint ') &&
    head.includes('<meta name="offprint:article"')
  );
}

export const ownHtmlForm: ArticleForm = {
  kind: 'article',
  mediaType: 'text/html',
  declaredEncoding: () => undefined,
  read: (text, run) => readOwn(text, run),
};

function readOwn(text: string, run: Run): Outcome<Article> {
  const parsed = parsePage(text, run);
  if (!parsed.ok) return parsed;
  const { page } = parsed.value;
  const meta = page.document.querySelector('meta[name="offprint:article"]')?.getAttribute('content') ?? '';
  const rest = parseJson(meta, run);
  const body = page.document.querySelector('.article-body');
  const facts = rest.ok ? objectOf(rest.value) : undefined;
  if (!facts || !body) return notOurs('its parts are missing');
  const blocks = blocksOf(body, page.body, addressBook(page.document, undefined), run);
  const article = parseArticle({ ...facts, blocks });
  if (article.ok) return done(rehashed(article.value, run));
  // Words that were changed by hand move the quotations; the article is still what the file says.
  const without = parseArticle({ ...facts, quotes: [], blocks });
  return without.ok
    ? done(rehashed(without.value, run))
    : notOurs(without.issues[0]?.message ?? 'it breaks the model');
}

/** The hash of what is there now: a file that somebody edited is another content. */
function rehashed(article: Article, run: Run): Article {
  return withContentHash(article, run.env.sha256);
}

function notOurs(why: string): Outcome<never> {
  return refuse(
    'not-an-article',
    `the page was written by Offprint and changed since: ${why}`,
    'Import the original instead.',
  );
}

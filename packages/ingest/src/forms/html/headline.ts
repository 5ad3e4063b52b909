/** The headline: what the metadata calls it, in the words that the page prints. */
import type { Metadata } from '../../draft.ts';
import { plainLine, wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import type { Json } from './linked-data.ts';
import { firstOf, text, type MetaReader } from './sources.ts';
import type { HtmlPage } from './parse.ts';

/** Sets the headline, and the metadata's own wording as an alternative where it says something else. */
export function readHeadline(page: HtmlPage, ld: Json, meta: MetaReader, metadata: Metadata, run: Run): void {
  const site = meta('og:site_name');
  const titleElement = plainLine(page.document.querySelector('title')?.textContent ?? '') || undefined;
  const printed = Array.from(page.document.querySelectorAll('h1'), (h1) =>
    plainLine(h1.textContent ?? ''),
  ).filter((line) => line !== '' && wordKey(line) !== '');
  const clean = (value: string | undefined): string | undefined =>
    value ? withoutSite(value, site) : undefined;
  const stated = [
    ['JSON-LD headline', text(ld['headline'])],
    ['og:title', clean(meta('og:title'))],
    ['twitter:title', clean(meta('twitter:title'))],
    ['title', clean(titleElement)],
  ] as const;
  // The h1 that says the same is the headline as printed; metadata is often cut or dressed for search engines.
  for (const [from, value] of stated) {
    if (!value) continue;
    const same = printed.find((line) => likeness(line, value) >= 0.5);
    if (same) {
      metadata.headline = same;
      run.origins.push({ field: 'headline', from: `h1, as in ${from}` });
      return;
    }
  }
  const only = printed.length === 1 ? printed[0] : undefined;
  const headline = firstOf<string>(run, 'headline', [
    ...stated.slice(0, 3),
    ['h1', only],
    ...stated.slice(3),
  ]);
  if (headline) metadata.headline = headline;
}

/** Share of the words that two lines have in common, of the shorter one's. */
export function likeness(a: string, b: string): number {
  const wordsOf = (line: string): Set<string> => {
    const key = wordKey(line);
    // Scripts without spaces are compared by character.
    return new Set(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(key) ? Array.from(key) : key.split(' '),
    );
  };
  const [small, large] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!small || !large || small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  // One word that two lines share says little.
  return large.size > 3 && small.size < 3 ? common / large.size : common / small.size;
}

/** "Headline | The Daily Example" without its end, when that is the site's name or a short tail. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = /^(.+?)\s+(?:[|–—·»]|-|::)\s+([^|–—·»]{2,40})$/u.exec(title);
  if (!parts?.[1] || !parts[2]) return title;
  const isSite = site !== undefined && likeness(parts[2], site) >= 0.5;
  const isTail = /\s[|·»]\s/u.test(title) || /\.\p{L}{2,4}$/u.test(parts[2]);
  return (isSite || isTail) && parts[1].length > 15 ? parts[1] : title;
}

/** The headline: what the metadata calls it, in the words that the page prints. */
import type { Metadata } from '../../draft.ts';
import { plainLine, weight, wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { labels, type DomElement } from './dom.ts';
import type { Json } from './linked-data.ts';
import { firstOf, text, type MetaReader } from './sources.ts';
import type { HtmlPage } from './parse.ts';

/** Sets the headline, and the metadata's own wording as an alternative where it says something else. */
export function readHeadline(page: HtmlPage, ld: Json, meta: MetaReader, metadata: Metadata, run: Run): void {
  const site = meta('og:site_name');
  const titleElement = plainLine(page.document.querySelector('title')?.textContent ?? '') || undefined;
  const titles = Array.from(page.document.querySelectorAll('h1'), printedTitle).filter(
    ({ line }) => wordKey(line) !== '',
  );
  const clean = (value: string | undefined): string | undefined =>
    value ? withoutSite(value, site) : undefined;
  const stated = [
    ['JSON-LD headline', text(ld['headline'])],
    ['og:title', clean(meta('og:title'))],
    ['twitter:title', clean(meta('twitter:title'))],
    ['title', clean(titleElement)],
  ] as const;
  const take = ({ line, kicker }: Title, from: string): void => {
    metadata.headline = line;
    run.origins.push({ field: 'headline', from });
    if (!kicker) return;
    metadata.kicker = kicker;
    run.origins.push({ field: 'kicker', from: 'the kicker in the h1' });
  };
  // The h1 that says the same is the headline as printed; metadata is often cut or dressed for search engines.
  for (const [from, value] of stated) {
    if (!value) continue;
    const same = titles.find(({ line }) => likeness(line, value) >= 0.75);
    if (same) {
      take(same, `h1, as in ${from}`);
      return;
    }
  }
  const only = titles.length === 1 ? titles[0] : undefined;
  const headline = firstOf<string>(run, 'headline', [
    ...stated.slice(0, 3),
    ['h1', only?.line],
    ...stated.slice(3),
  ]);
  if (headline) metadata.headline = headline;
}

interface Title {
  readonly line: string;
  readonly kicker?: string;
}

const KICKER =
  /(?<![a-z])(?:kicker|overline|topline|top-?line|dachzeile|spitzmarke|roofline|eyebrow|pre-?title|surtitre|antetitulo|antetítulo|ohje|overhead)/;

/** An h1 without the kicker that many pages put into it. */
function printedTitle(h1: DomElement): Title {
  const line = plainLine(h1.textContent ?? '');
  for (const part of h1.querySelectorAll('*')) {
    const kicker = plainLine(part.textContent ?? '');
    if (!KICKER.test(labels(part)) || !line.startsWith(kicker) || kicker === '') continue;
    const rest = line.slice(kicker.length).replace(/^[\s:|–—-]+/u, '');
    if (weight(rest) >= 15) return { line: rest, kicker: kicker.replace(/[\s:|–—-]+$/u, '') || kicker };
  }
  return { line };
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

/** The headline: what the metadata calls it, in the words that the page prints. */
import type { Metadata } from '../../draft.ts';
import { plainLine, weight, wordKey } from '../../plain.ts';
import type { Run } from '../../run.ts';
import { ancestors, labels, type DomElement } from './dom.ts';
import { leadsElsewhere } from './measures.ts';
import type { Json } from './linked-data.ts';
import { firstOf, text, type MetaReader } from './sources.ts';
import type { HtmlPage } from './parse.ts';

/**
 * Sets the headline: what the page's metadata calls it, in the printed words where an h1 says the same. A
 * printed headline that says something else is kept as the alternative.
 */
export function readHeadline(page: HtmlPage, ld: Json, meta: MetaReader, metadata: Metadata, run: Run): void {
  const site = meta('og:site_name');
  const titleElement = plainLine(page.document.querySelector('title')?.textContent ?? '') || undefined;
  const h1s = Array.from(page.document.querySelectorAll('h1'));
  const clean = (value: string | undefined): string | undefined =>
    value ? withoutSite(value, site) : undefined;
  const stated = [
    ['JSON-LD headline', clean(text(ld['headline']))],
    ['og:title', clean(meta('og:title'))],
    ['twitter:title', clean(meta('twitter:title'))],
    ['title', clean(titleElement)],
  ] as const;
  const below = printedBelow(page, h1s, stated);
  if (below !== undefined) {
    metadata.headline = below;
    run.origins.push({ field: 'headline', from: 'og:title, as printed in an h2' });
    const first = plainLine(h1s[0]?.textContent ?? '');
    if (wordKey(first) === '') return;
    metadata.alternativeHeadline = first;
    run.origins.push({ field: 'alternativeHeadline', from: 'h1' });
    return;
  }
  const [from, value] = believed(stated, h1s);
  const titles = h1s
    .map((h1) => printedTitle(h1, value))
    .filter(({ line }) => wordKey(line) !== '' && line !== site);
  const printed = value === undefined ? undefined : titles.find(({ line }) => saysTheSame(line, value));
  if (value !== undefined && printed && isBacked(printed.line, value, stated)) {
    metadata.headline = printed.line;
    run.origins.push({ field: 'headline', from: `h1, as in ${from}` });
    if (!printed.kicker) return;
    metadata.kicker = printed.kicker;
    run.origins.push({ field: 'kicker', from: 'the kicker in the h1' });
    return;
  }
  const only = titles.length === 1 ? titles[0]?.line : undefined;
  const headline = firstOf<string>(run, 'headline', [
    ['h1, for the metadata names two others', thirdHeadline(stated, h1s)],
    ...stated.slice(0, 3),
    ['h1', only],
    ...stated.slice(3),
  ]);
  if (!headline) return;
  metadata.headline = headline;
  if (!only || wordKey(only) === wordKey(headline)) return;
  metadata.alternativeHeadline = only;
  run.origins.push({ field: 'alternativeHeadline', from: 'h1' });
}

type Stated = readonly (readonly [from: string, value: string | undefined])[];

/**
 * The first source that states a headline. One that JSON-LD shares only with the title element was dressed
 * for search engines, when Open Graph agrees with what the page prints: then that is the headline.
 */
function believed(stated: Stated, h1s: readonly DomElement[]): Stated[number] {
  const [linked, graph, , title] = stated;
  const isPrinted = (value: string): boolean =>
    h1s.some((h1) => saysTheSame(plainLine(h1.textContent ?? ''), value));
  if (linked?.[1] && graph?.[1] && title?.[1] && likeness(linked[1], title[1]) >= ALIKE)
    if (!isPrinted(linked[1]) && isPrinted(graph[1])) return graph;
  return stated.find(([, value]) => value !== undefined) ?? ['the h1', undefined];
}

const VOTES = 3; // statements that make a headline certain, when none says anything else

/**
 * Whether a printed variant of the stated headline is the headline: it has the same words, it is the stated one
 * without what was put before or behind it, or another statement has it too. The title element is no witness,
 * for it is mostly made of the h1. A line in which all statements agree goes before any variant.
 */
function isBacked(printed: string, value: string, stated: Stated): boolean {
  const [line, key] = [wordKey(printed), wordKey(value)];
  if (line === key) return true;
  const others = stated.flatMap(([from, other]) =>
    other === undefined ? [] : [{ from, key: wordKey(other) }],
  );
  if (others.length >= VOTES && others.every((other) => other.key === key)) return false;
  return key.includes(line) || others.some((other) => other.from !== 'title' && other.key === line);
}

/** What the only h1 prints, where JSON-LD and Open Graph call the article by two other headlines. */
function thirdHeadline(stated: Stated, h1s: readonly DomElement[]): string | undefined {
  const [linked, graph] = [stated[0]?.[1], stated[1]?.[1]];
  const [only, ...others] = headingsOf(h1s);
  if (linked === undefined || graph === undefined || !only || others.length > 0) return undefined;
  const line = plainLine(only.textContent ?? '');
  if ([graph, line].some((other) => saysTheSame(other, linked)) || saysTheSame(line, graph)) return undefined;
  return line;
}

/** The h1s that are a heading of this page: no step of a breadcrumb, no link to another page. */
function headingsOf(h1s: readonly DomElement[]): DomElement[] {
  return h1s.filter((h1) => {
    const link = h1.querySelector('a');
    if (wordKey(h1.textContent ?? '') === '') return false;
    if (link && leadsElsewhere(link)) return false;
    return ![h1, ...ancestors(h1)].some(
      (up) => ['li', 'nav', 'aside'].includes(up.localName) || /breadcrumb/.test(labels(up)),
    );
  });
}

/**
 * What Open Graph calls the article, where an h2 prints it and the only h1 says something else: such an h1 is
 * written for search engines and mostly not shown.
 */
function printedBelow(page: HtmlPage, h1s: readonly DomElement[], stated: Stated): string | undefined {
  const graph = stated[1]?.[1];
  const headings = headingsOf(h1s);
  if (graph === undefined || headings.length > 1) return undefined;
  const key = wordKey(graph);
  const says = (h1: DomElement): string => wordKey(plainLine(h1.textContent ?? ''));
  if (weight(key) < 15 || h1s.some((h1) => says(h1) === key)) return undefined;
  if (headings[0] && says(headings[0]).endsWith(key)) return undefined;
  for (const h2 of page.body.querySelectorAll('h2')) {
    if (h2.querySelector('a')) continue;
    const own = wordKey(plainLine(h2.textContent ?? ''));
    if (own === key || (own.endsWith(` ${key}`) && own.length < key.length + 40)) return graph;
  }
  return undefined;
}

const ALIKE = 0.9; // share of words from which one line is made of the other
const SAME_WORDS = 0.75; // share of words from which two lines are one headline
const SAME_LENGTH = 0.6; // a line much shorter than the other is a part of it: a label, a kicker

function saysTheSame(printed: string, stated: string): boolean {
  const [a, b] = [wordKey(printed), wordKey(stated)];
  if (stated.startsWith(printed) && /^\s+[-|–—·»]\s/u.test(stated.slice(printed.length))) return true; // and the site's name
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SAME_LENGTH * long.length && likeness(a, b) >= SAME_WORDS;
}

interface Title {
  readonly line: string;
  readonly kicker?: string;
}

const KICKER =
  /(?<![a-z])(?:kicker|overline|topline|top-?line|dachzeile|spitzmarke|roofline|eyebrow|pre-?title|surtitre|antetitulo|antetítulo|ohje|overhead)/;

/** An h1 without the kicker that many pages put into it, unless the page itself counts it to the headline. */
function printedTitle(h1: DomElement, stated: string | undefined): Title {
  const line = plainLine(h1.textContent ?? '');
  const key = wordKey(line);
  if (stated !== undefined && wordKey(stated) === key) return { line: parted(h1, line, stated) };
  for (const part of h1.querySelectorAll('*')) {
    const kicker = plainLine(part.textContent ?? '');
    if (!KICKER.test(labels(part)) || !line.startsWith(kicker) || kicker === '') continue;
    const rest = line.slice(kicker.length).replace(/^[\s:|–—-]+/u, '');
    if (weight(rest) >= 15) return { line: rest, kicker: kicker.replace(/[\s:|–—-]+$/u, '') || kicker };
  }
  return { line };
}

/** The printed line; where its parts stand on lines of their own, the stated one, which parts them by a sign. */
function parted(h1: DomElement, line: string, stated: string): string {
  return Array.from(h1.querySelectorAll('*')).some((part) => KICKER.test(labels(part))) ? stated : line;
}

/** The element in which the page prints its headline, or what it prints in its place. */
export function headlineElement(page: HtmlPage, metadata: Metadata): DomElement | undefined {
  const printed = [metadata.headline, metadata.alternativeHeadline].flatMap((line) =>
    line === undefined ? [] : [wordKey(line)],
  );
  const headings = Array.from(page.body.querySelectorAll('h1,h2'));
  const key = (heading: DomElement): string => wordKey(heading.textContent ?? '');
  return (
    headings.find((heading) => printed.includes(key(heading))) ??
    // with a kicker before it
    headings.find((heading) => printed.some((line) => key(heading).endsWith(` ${line}`))) ??
    headings.find((heading) => heading.localName === 'h1' && weight(key(heading)) >= 15)
  );
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

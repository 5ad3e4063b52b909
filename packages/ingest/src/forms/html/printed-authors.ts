/** Authors that the page prints: in elements that it names so, in lines whose form leaves no doubt. */
import type { Author } from '@offprint/model';
import { plainLine, wordKey } from '../../plain.ts';
import { isAgency, looksLikeName, parseByline, parseNames } from '../../stated/byline.ts';
import { findDate } from '../../stated/date.ts';
import { ancestors, descendants, isElement, isInLine, labels, type DomElement } from './dom.ts';
import type { HtmlPage } from './parse.ts';

const BYLINE =
  '[rel~="author"],[itemprop="author"],[class*="byline"],[class*="author"],[data-testid*="byline"]';
const ELSEWHERE =
  /(?<![a-z])(?:aside|nav|footer|related|comment|teaser|promo|sidebar|recommend|testimonial|card|bio)/;
const LINE = 120; // characters of a byline
const SIGNS = 40; // characters of a value that may be initials or the name of a desk

/** Names in a line of which it is certain that it holds nothing else. */
export type NameReader = (line: string) => Author[];

/** Authors that the page marks by schema.org in its own elements, all of them. */
export function markedAuthors(page: HtmlPage, namesIn: NameReader): Author[] {
  return Array.from(page.document.querySelectorAll('[itemprop~="author"]')).flatMap((element) => {
    if (isElsewhere(element)) return [];
    const named = element.querySelector('[itemprop~="name"]');
    const name = lineOf(named ?? element, 'content');
    if (looksLikeName(name)) return [{ name, kind: 'person' as const }];
    const several = parseNames(name);
    if (several) return several;
    // Agencies and editors sign with initials; an element around other elements holds more than a name.
    const isBare = named !== null || !element.querySelector('*');
    return isBare && name.length <= SIGNS ? namesIn(name) : [];
  });
}

/** Authors that the page prints under its headline, where the form leaves no doubt that they are names. */
export function printedAuthors(page: HtmlPage, namesIn: NameReader): Author[] {
  for (const element of page.document.querySelectorAll(BYLINE)) {
    if (isElsewhere(element)) continue;
    const line = lineOf(element);
    if (line.length === 0 || line.length > LINE) continue;
    const byline = parseByline(line)?.authors;
    if (byline) return byline;
    if (looksLikeName(line) || isAgency(line)) return namesIn(line);
  }
  // A link to the page about an author, with "by" before it.
  for (const link of page.document.querySelectorAll('a[href*="/auth"],a[href*="/aut"]')) {
    if (!/\/(?:authors?|autor(?:en|in|es|e)?|auteurs?|autori)\//.test(link.getAttribute('href') ?? ''))
      continue;
    const byline = link.parentNode && !isElsewhere(link) ? parseByline(lineOf(link.parentNode)) : undefined;
    if (byline) return byline.authors;
  }
  return [];
}

/** The byline as printed, where it reads like one. */
export function printedByline(page: HtmlPage): string | undefined {
  for (const element of page.document.querySelectorAll(BYLINE)) {
    const line = lineOf(element);
    if (line !== '' && line.length <= LINE && !isElsewhere(element) && parseByline(line)) return line;
  }
  return undefined;
}

/**
 * The authors that the metadata states, and those whom the page prints beside them in one box of bylines: much
 * metadata names only one of several.
 */
export function withPrintedBeside(page: HtmlPage, stated: readonly Author[]): Author[] {
  const authors = [...stated];
  const names = new Set(stated.map(({ name }) => wordKey(name)));
  for (const box of page.document.querySelectorAll('[class*="bylines"],[class*="authors"]')) {
    if (isElsewhere(box)) continue;
    const printed = Array.from(box.querySelectorAll('a')).map((link) => lineOf(link));
    if (!printed.some((name) => names.has(wordKey(name)))) continue;
    if (lineOf(box).length > LINE || !printed.every((name) => name === '' || looksLikeName(name))) continue;
    for (const name of printed)
      if (name !== '' && !names.has(wordKey(name))) {
        names.add(wordKey(name));
        authors.push({ name, kind: 'person' });
      }
    break;
  }
  return authors;
}

const LABEL =
  /^(?:author(?:s|\(s\))?|written by|autor(?:[*:_]?in(?:nen)?|en|es|a)?(?:\s*\/\s*autor(?:in)?)?|auteure?s?|autor[ie]|автори?|yazar|tekst|text|texto|redactor|reporter|reporters?)\s*:?$/iu;

/** Names behind a label of their own, as in a table of facts about the article: "Author Una Garvie". */
export function labelledAuthors(page: HtmlPage): Author[] {
  for (const label of page.body.querySelectorAll('strong,b,dt,th')) {
    const name = lineOf(label);
    if (name.length > SIGNS || !LABEL.test(name)) continue;
    const beside =
      label.localName === 'dt' || label.localName === 'th' ? nextElement(label) : label.parentNode;
    const line = beside ? lineOf(beside) : '';
    const authors =
      line.length <= LINE ? parseNames(line.startsWith(name) ? line.slice(name.length) : line) : undefined;
    if (authors) return authors;
  }
  return [];
}

function nextElement(element: DomElement): DomElement | undefined {
  for (let next = element.nextSibling; next; next = next.nextSibling) if (isElement(next)) return next;
  return undefined;
}

/** "Una Garvie | 4 May 2026": names alone before the date, in the line under the headline. */
export function authorsBesideDate(page: HtmlPage): Author[] {
  const [headline] = page.body.querySelectorAll('h1');
  let below = false;
  for (const node of headline ? descendants(page.body) : []) {
    if (node === headline) below = true;
    if (!below || !isElement(node) || isInLine(node)) continue;
    const line = lineOf(node);
    if (node.localName === 'p' && line.length > 200) break;
    if (line.length > LINE || !findDate(line)) continue;
    const [first = '', ...rest] = line.split(/\s*[|·•]\s*/u);
    const authors = rest.length > 0 && findDate(rest.join(' ')) ? parseNames(first) : undefined;
    if (authors) return authors;
  }
  return [];
}

function lineOf(element: DomElement, attribute?: string): string {
  const stated = attribute === undefined ? null : element.getAttribute(attribute);
  return plainLine(stated ?? element.textContent ?? '');
}

function isElsewhere(element: DomElement): boolean {
  for (const up of [element, ...ancestors(element)]) {
    // What is around the whole text says nothing about a part: `main class="card"`, `body class="has-sidebar"`.
    if (up.localName === 'main' || up.localName === 'body') return false;
    if (
      ['aside', 'nav', 'footer'].includes(up.localName) ||
      (up.localName === 'li' && !/author|byline/.test(labels(up))) ||
      ELSEWHERE.test(labels(up))
    )
      return true;
  }
  return false;
}

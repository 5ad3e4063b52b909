/** Who wrote a copied text, where it is not one line with "by": a name under "by", in a line of more, or beside the date. */
import { isAgency, looksLikeName, parseByline, parseNames, type Byline } from '../../stated/byline.ts';
import { findDate } from '../../stated/date.ts';
import type { Line } from './line.ts';

const ALONE = /^(?:written by|by|von|kommentar von|eine analyse von|par|por|di|door|av|af)\s*:?$/iu;
const NAMES_UNDER = 5; // lines with a name each under a "by" of its own
/** What a text is, before who wrote it: "Kommentar von". */
const KIND =
  /^(?:(?:ein|eine|une?|an?) )?(?:kommentar|kolumne|analyse|gastbeitrag|essay|reportage|interview|bericht|column|analysis|opinion|chronique|tribune|análisis|opinión) (?=(?:von|by|par|por|di) )/iu;
const COLON = /^(von|by|par|por|di)\s*:\s*/iu;
const SLASHED = /^(?:autorin\/autor|autor:in|author)\s*:?\s+/iu;
const PARTED = /\s*[|/•·]\s*|\s+[–—-]\s+/u;
const EDGES = /^[\s|/•·,–—-]+|[\s|/•·,–—-]+$/gu;
/** Capitalised words beside dates that name a part of a site. */
const SECTION =
  /news|online|redaktion|team|desk|politik|politics|world|sport|kultur|culture|wirtschaft|business|economy|opinion|meinung|east|europe|asia|africa|america|states|kingdom|live|video|audio|podcast|home|local|national|international|science|health|travel|style|print|edition|commission|kommission|minist|^the |\b(?:mon|tue|wed|thu|fri|sat|sun|cet|gmt|utc|est|edt|follow|twitter)\b|(?: |^)\p{L}$/iu;

/** Marks the bylines among the lines between headline and text; lines in that order, dates marked already. */
export function markAuthors(lines: readonly Line[]): void {
  if (lines.some((line) => line.role === 'byline')) return;
  for (const [i, line] of lines.entries()) {
    const under = ALONE.test(line.text) ? namesUnder(lines.slice(i + 1)) : undefined;
    const byline = under ?? statedIn(line) ?? besideDate(lines, i);
    if (!byline) continue;
    line.byline = byline;
    if (line.role !== 'date') line.role = 'byline';
    if (under) for (const name of lines.slice(i + 1, i + 1 + under.lines)) name.role = 'byline';
    return;
  }
}

/** "Von", and under it a line for each name. */
function namesUnder(lines: readonly Line[]): (Byline & { readonly lines: number }) | undefined {
  const names = lines.slice(0, NAMES_UNDER).map((line) => line.text.replace(/,$/u, ''));
  const end = names.findIndex((name) => !looksLikeName(name) && !isAgency(name));
  const count = end < 0 ? names.length : end;
  const authors = names.slice(0, count).flatMap((name) => parseNames(name) ?? []);
  return authors.length > 0 ? { by: names.slice(0, count).join(', '), authors, lines: count } : undefined;
}

/** "Do 25.04.24 | Von Jane Doe", "Kolumne von Jane Doe – 28.04.2024": a part of the line is a byline. */
function statedIn({ text }: Line): Byline | undefined {
  for (const part of (findDate(text)?.rest ?? text).split(PARTED)) {
    const plain = part.replace(EDGES, '').replace(KIND, '').replace(COLON, '$1 ').replace(SLASHED, 'von ');
    const [first = ''] = plain.split(/,\s/u);
    const byline = parseByline(plain) ?? parseByline(first);
    if (byline) return { ...byline, by: plain };
  }
  return undefined;
}

/** A name with nothing else, in the line of the date or right beside it. */
function besideDate(lines: readonly Line[], i: number): Byline | undefined {
  const text = lines[i]?.text ?? '';
  const ownDate = findDate(text);
  const isBeside = [lines[i - 1], lines[i + 1]].some((line) => line?.role === 'date');
  if (!ownDate && !isBeside) return undefined;
  const rest = (ownDate ? ownDate.rest : text).replace(EDGES, '');
  const authors = parseNames(rest);
  const isAuthor = (name: string): boolean => isAgency(name) || (looksLikeName(name) && !SECTION.test(name));
  if (!authors?.every(({ name }) => isAuthor(name))) return undefined;
  const inferredFrom = 'a name beside the date of the text';
  return { by: rest, authors: authors.map((author) => ({ ...author, inferredFrom })) };
}

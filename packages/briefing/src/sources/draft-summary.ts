/** A first draft of what is to be said of the sources as a whole (ICD 206): counted, not judged. */
import { startOf, type Article, type PreciseDate, type TextOrigin } from '@offprint/model';
import { dayWords, type Labels } from '@offprint/model/frame';
import { originCount } from './same-text.ts';

/** Paragraphs for the staff to go on from; what they claim is in the articles' metadata and nowhere else. */
export function draftSourceSummary(
  articles: readonly Article[],
  origins: readonly TextOrigin[],
  labels: Labels,
): string[] {
  const facts = factsOf(articles, origins);
  return labels.language === 'en' ? [inEnglish(facts, labels)] : [inLabels(facts, labels)];
}

interface Facts {
  readonly sources: number;
  readonly origins: number;
  readonly outlets: readonly string[];
  readonly first: PreciseDate | undefined;
  readonly last: PreciseDate | undefined;
  readonly undated: number;
  readonly inferredDates: number;
  readonly unsigned: number;
  readonly languages: readonly string[];
}

function factsOf(articles: readonly Article[], origins: readonly TextOrigin[]): Facts {
  const dates = articles
    .flatMap(({ datePublished }) => (datePublished ? [datePublished] : []))
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return {
    sources: articles.length,
    origins: originCount(articles, origins),
    outlets: [...new Set(articles.flatMap(({ publisher }) => publisher.name ?? []))],
    first: dates[0],
    last: dates.at(-1),
    undated: articles.length - dates.length,
    inferredDates: dates.filter(({ inferredFrom }) => inferredFrom !== undefined).length,
    unsigned: articles.filter(({ authors, by }) => authors.length === 0 && by === undefined).length,
    languages: [
      ...new Set(articles.map(({ language }) => language).filter((language) => language !== 'und')),
    ],
  };
}

function inEnglish(facts: Facts, labels: Labels): string {
  const { sources, origins, outlets, undated, inferredDates, unsigned, languages } = facts;
  const name = new Intl.DisplayNames(['en'], { type: 'language' });
  const sentences = [
    `This briefing rests on ${counted(sources, 'source')} from ${
      outlets.length === 0 ? 'outlets that are not stated' : counted(outlets.length, 'outlet')
    }${period(facts, labels)}.`,
    origins < sources &&
      `${capital(words(sources - origins))} of them ${sources - origins === 1 ? 'repeats' : 'repeat'} a text that another carries, so that ${counted(origins, 'independent text')} remain${origins === 1 ? 's' : ''}.`,
    sources === 1 ? undefined : share(unsigned, sources, 'names no author', 'name no author'),
    sources === 1 && unsigned === 1 && 'It names no author.',
    undated > 0 && `${capital(words(undated))} ${undated === 1 ? 'gives' : 'give'} no date of publication.`,
    inferredDates > 0 &&
      `${capital(counted(inferredDates, 'date'))} of publication ${inferredDates === 1 ? 'was' : 'were'} inferred.`,
    languages.length > 1 && `They are in ${listed(languages.map((tag) => name.of(tag) ?? tag))}.`,
    'Their accuracy has not been judged here.',
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}

function period({ first, last }: Facts, labels: Labels): string {
  if (!first || !last) return '';
  const [from, to] = [dayWords(first, labels), dayWords(last, labels)];
  return from === to
    ? `, published on ${from}`.replace(/ on (?=\d{4}$)/, ' in ')
    : `, published between ${from} and ${to}`;
}

function share(count: number, of: number, one: string, more: string): string | undefined {
  if (count === 0) return undefined;
  if (count === of) return `None of them ${one.replace(/^names no/, 'names an')}.`;
  return `${capital(words(count))} ${count === 1 ? one : more}.`;
}

/** The same facts behind the frame's own labels, where there are no sentences for the language. */
function inLabels({ sources, origins, outlets, first, last, undated }: Facts, labels: Labels): string {
  const range =
    first && last ? [...new Set([dayWords(first, labels), dayWords(last, labels)])].join('–') : undefined;
  const facts: readonly (string | undefined)[] = [
    `${labels.sources}: ${origins === sources ? sources : `${sources} (${labels.sameText}: ${sources - origins})`}`,
    `${labels.entry.outlet}: ${outlets.length > 0 ? outlets.join(', ') : labels.notStated}`,
    range && `${labels.entry.published}: ${range}`,
    undated > 0 ? `${labels.undated}: ${undated}` : undefined,
  ];
  return `${facts.filter((fact) => fact !== undefined).join('; ')}.`;
}

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const words = (count: number): string => SMALL[count] ?? String(count);
const counted = (count: number, thing: string): string => `${words(count)} ${thing}${count === 1 ? '' : 's'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;

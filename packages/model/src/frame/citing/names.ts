/** Names of authors as references need them. A name that can't be divided with certainty stands as it was stated. */
import type { Article } from '../../article.ts';

export interface AuthorName {
  /** As stated. */
  readonly full: string;
  /** Absent for organisations, for names of one word, and where the parts can't be told apart. */
  readonly parts?: { readonly family: string; readonly given: string; readonly suffix?: string };
  readonly inferredFrom?: string | undefined;
}

/** Words that belong to the family name behind them. */
const PARTICLES = new Set(
  'af al ap av ben bin da dal de del della den der des di do dos du el ibn la las le los ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** Languages whose names begin with the family's, also in Latin letters. */
const FAMILY_FIRST = new Set(['hu', 'zh', 'ja', 'ko', 'vi']);
/** Languages in which the last two of three words may be one family name or not. */
const TWO_FAMILY_NAMES = new Set(['es', 'ca', 'gl', 'eu', 'ast']);

/** Words that persons' names don't hold: whoever is called so is an organisation, whatever the page says. */
const ORGANISATION =
  /\b(?:agency|press|news|newsroom|staff|desk|service|team|institute|office|bureau|board|authority|correspondents?|reporters?|editors?|media|group|ministry|university)\b/i;

/** Who a reference names: the authors, or else the byline, without the word that says that it is one. */
export function authorsOf(article: Article): AuthorName[] {
  const { authors, by } = article;
  if (authors.length > 0)
    return authors.map(({ name, kind, inferredFrom }) => {
      const parts =
        kind === 'person' && !ORGANISATION.test(name) ? partsOf(name, article.language) : undefined;
      return { full: name, inferredFrom, ...(parts && { parts }) };
    });
  const words = by?.replace(/^(?:By|Von|Par|Por|Di|Door|Av|Af)\s+(?=\p{Lu})/u, '');
  return words === undefined || words === '' ? [] : [{ full: words }];
}

function partsOf(name: string, language: string): AuthorName['parts'] {
  const words = name.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const primary = language.split('-')[0] ?? '';
  // Scripts without capitals don't show initials; their names stand whole.
  if (words.length < 2 || !words.every((word) => /\p{Lu}|^\p{Ll}+$/u.test(word))) return undefined;
  if (FAMILY_FIRST.has(primary)) {
    const [family = '', ...given] = words;
    return words.length === 2 || primary === 'hu' ? { family, given: given.join(' ') } : undefined;
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  if (start === words.length - 1 && words.length > 2 && TWO_FAMILY_NAMES.has(primary)) return undefined;
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    ...(suffix !== undefined && { suffix }),
  };
}

/** `Doe, Jane`; suffixes behind the given names. */
export function familyFirst({ full, parts }: AuthorName): string {
  return parts ? [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ') : full;
}

/** `Doe, J.-L.`. */
export function familyWithInitials({ full, parts }: AuthorName): string {
  if (!parts) return full;
  const initials = parts.given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((piece) => `${Array.from(piece)[0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return [parts.family, initials, parts.suffix].filter(Boolean).join(', ');
}

/** The name by which a short reference calls the author. */
export function shortName({ full, parts }: AuthorName): string {
  return parts?.family ?? full;
}

/** The title block and source card of an article as YAML, under the names that note-takers use. */
import { inlineText, type Article, type PreciseDate } from '@offprint/model';
import { stringify } from 'yaml';
import { clean } from './clean.ts';

/** Front matter between its two lines; what is not stated is left out. */
export function frontMatter(article: Article): string {
  const { publisher, dateline, provenance, rights } = article;
  const headline = (role: string): string | undefined => {
    const found = article.headlines.find((one) => one.role === role);
    return found && inlineText(found.inlines).replaceAll('\n', ' ');
  };
  const fields = clean({
    title: headline('main'),
    kicker: headline('kicker'),
    alternative: headline('alternative'),
    short: headline('short'),
    deck: article.deck && inlineText(article.deck).replaceAll('\n', ' '),
    kind: article.kind,
    byline: article.by,
    authors: filled(
      article.authors.map(({ name, kind, role, uri, inferredFrom }) => ({
        name,
        kind,
        role,
        uri,
        'inferred from': inferredFrom,
      })),
    ),
    publisher:
      publisher.name === null
        ? undefined
        : {
            name: publisher.name,
            uri: publisher.uri,
            place: publisher.place,
            'inferred from': publisher.inferredFrom,
          },
    dateline: dateline && { text: dateline.text, place: dateline.place },
    section: article.section,
    published: date(article.datePublished),
    modified: date(article.dateModified),
    language: article.language === 'und' ? undefined : article.language,
    abstract: article.abstract,
    subjects: filled((article.subjects ?? []).map((subject) => subject.name)),
    canonical: provenance.canonicalUrl,
    source: provenance.sourceUrl,
    retrieved: date(provenance.retrievedAt),
    rights: filledObject({
      holder: rights.holder,
      notice: rights.notice,
      year: rights.year,
      credit: rights.creditText,
      terms: rights.usageTerms,
      license: rights.license,
    }),
    generator: `Offprint ${provenance.tool.version}`,
  });
  return `---\n${stringify(fields, { lineWidth: 0 })}---`;
}

/** A date as it stands; with how it was inferred, or its zone, when there is something to say. */
function date(value: PreciseDate | undefined): unknown {
  if (!value?.inferredFrom && !value?.zone) return value?.value;
  return { value: value.value, zone: value.zone, 'inferred from': value.inferredFrom };
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function filledObject(object: Readonly<Record<string, unknown>>): object | undefined {
  return Object.values(object).some((value) => value !== undefined) ? object : undefined;
}

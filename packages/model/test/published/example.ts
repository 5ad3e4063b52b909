/**
 * A reference as a style's own manual prints it, and the facts it is made of. Only examples of what Offprint holds
 * are here: articles of newspapers and magazines, on news sites, pages of institutions, press releases. Titles have
 * the capitals in which the manual prints them, because references keep those of the source.
 */
import type { Article } from '../../src/index.ts';
import type { CitationForm } from '../../src/frame/index.ts';
import { cited, organisation, person, titled } from '../cited-articles.ts';

type PreciseDate = NonNullable<Article['datePublished']>;

export interface PublishedExample {
  /** What it shows. */
  readonly kind: string;
  /** Where it is printed. */
  readonly place: string;
  readonly source: Article;
  readonly form: CitationForm;
  /** Italics between asterisks. */
  readonly expected: string;
  /** The manual's example has parts that no article has (a volume, pages): the part that is compared. */
  readonly compare?: 'begins' | 'contains';
}

export interface Facts {
  readonly title: string;
  readonly short?: string;
  /** The title in English, where it is not. */
  readonly translated?: string;
  readonly language?: string;
  readonly people?: readonly string[];
  readonly org?: string;
  readonly outlet: string | null;
  readonly city?: string;
  /** As precise as stated: `2019-01-03`, `2018-03`, `1996`. */
  readonly date?: string;
  readonly modified?: string;
  readonly read?: string;
  readonly section?: string;
  readonly print?: Article['print'];
  readonly url?: string;
  /** Whether the page as it was read is kept. */
  readonly kept?: boolean;
  readonly release?: true;
}

export function source(facts: Facts): Article {
  const authors = [
    ...(facts.people ?? []).map((name) => person(name)),
    ...(facts.org === undefined ? [] : [organisation(facts.org)]),
  ];
  const base = cited(
    {
      ...titled(facts.title, facts.short),
      kind: facts.release ? 'press-release' : 'news',
      language: facts.language ?? 'en',
      authors,
      publisher: { name: facts.outlet, ...(facts.city !== undefined && { place: facts.city }) },
      ...(facts.section !== undefined && { section: facts.section }),
      ...(facts.print && { print: facts.print }),
    },
    null,
  );
  const { datePublished: _date, ...undated } = base;
  const { canonicalUrl: _url, sourceUrl: _source, snapshot: _snapshot, ...provenance } = base.provenance;
  return {
    ...undated,
    headlines: [
      ...base.headlines,
      ...(facts.translated === undefined
        ? []
        : [
            {
              role: 'alternative' as const,
              lang: 'en',
              inlines: [{ type: 'text' as const, text: facts.translated }],
            },
          ]),
    ],
    ...(facts.date !== undefined && { datePublished: dated(facts.date) }),
    ...(facts.modified !== undefined && { dateModified: dated(facts.modified) }),
    provenance: {
      ...provenance,
      ...(facts.url !== undefined && { canonicalUrl: facts.url }),
      ...(facts.read !== undefined && { retrievedAt: dated(facts.read) }),
      ...(facts.kept && { snapshot: { format: 'text/html', sha256: 'a'.repeat(64) } }),
    },
  };
}

function dated(value: string): PreciseDate {
  const precision = (['year', 'month', 'day'] as const)[value.split('-').length - 1];
  if (!precision) throw new Error(`no date: ${value}`);
  return { value, precision };
}

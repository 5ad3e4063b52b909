import { articleUrl, dateInWords, type Article, type Rights } from '@offprint/model';
import { languageName } from '../reader/language.ts';

/** One line of the card. A value that the source does not state is `undefined`, never left out. */
export interface CardField {
  readonly label: string;
  readonly value: string | undefined;
  /** Where the value was found, or what it was concluded from. */
  readonly from?: string;
  /** A hash or an address: set in monospace, may be broken anywhere, can be copied. */
  readonly literal?: true;
}
export interface CardGroup {
  readonly heading: string;
  readonly fields: readonly CardField[];
}

const METHODS: Record<Article['provenance']['method'], string> = {
  'copied-text': 'copied text',
  'saved-page': 'saved page',
  'export-file': 'export file of another reader',
  'article-file': "an article's JSON",
  'written-here': 'written for this library',
};

/** What the library card of an article says: each value with its origin, each unknown as unknown. */
export function sourceCard(article: Article): CardGroup[] {
  const { provenance, publisher, rights } = article;
  const field = (
    label: string,
    name: string | readonly string[],
    value: string | undefined,
    inferredFrom?: string,
    literal?: true,
  ): CardField => {
    const from = value === undefined ? undefined : originOf(article, name, inferredFrom);
    return { label, value, ...(from === undefined ? {} : { from }), ...(literal ? { literal } : {}) };
  };
  const authors = article.authors.map((author) =>
    author.role === undefined ? author.name : `${author.name} (${author.role})`,
  );
  const print = article.print && Object.entries(article.print).map(([part, value]) => `${part} ${value}`);
  return [
    {
      heading: 'Publication',
      fields: [
        field('Outlet', ['publisher', 'publisher.name'], publisher.name ?? undefined, publisher.inferredFrom),
        field('Byline', 'by', article.by),
        field('Authors', 'authors', authors.join('; ') || undefined, article.authors[0]?.inferredFrom),
        field('Published', 'datePublished', date(article.datePublished), article.datePublished?.inferredFrom),
        field('Changed', 'dateModified', date(article.dateModified), article.dateModified?.inferredFrom),
        field('Dateline', 'dateline', article.dateline?.text),
        field('Section', 'section', article.section),
        ...(print ? [field('In print', 'print', print.join(', '))] : []),
        field('Kind', 'kind', article.kind === 'article' ? undefined : article.kind),
        field('Language', 'language', languageName(article.language), article.languageInferredFrom),
        field(
          'Address',
          ['canonicalUrl', 'sourceUrl', 'provenance.canonicalUrl', 'provenance.sourceUrl'],
          articleUrl(article),
          undefined,
          true,
        ),
      ],
    },
    {
      heading: 'Rights',
      fields: [
        field('Holder', ['rights', 'rights.holder'], rights.holder),
        field('Notice', ['rights', 'rights.notice'], rights.notice),
        ...(rights.usageTerms === undefined
          ? []
          : [field('Terms', ['rights', 'rights.usageTerms'], rights.usageTerms)]),
        field(
          'Licence',
          ['rights', 'rights.license'],
          rights.license,
          undefined,
          rights.license === undefined ? undefined : true,
        ),
        { label: 'May be', value: permitted(rights) },
      ],
    },
    {
      heading: 'This copy',
      fields: [
        field(
          'Retrieved',
          ['retrievedAt', 'provenance.retrievedAt'],
          date(provenance.retrievedAt),
          provenance.retrievedAt.inferredFrom,
        ),
        field('From', 'method', METHODS[provenance.method]),
        field('File', ['snapshot', 'snapshot.fileName'], provenance.snapshot?.fileName),
        field('Made by', 'tool', `${provenance.tool.name} ${provenance.tool.version}`),
        { label: 'Version', value: String(article.version) },
        field('File SHA-256', 'snapshot.sha256', fours(provenance.snapshot?.sha256), undefined, true),
        field('Text SHA-256', 'contentHash', fours(provenance.contentHash), undefined, true),
      ],
    },
  ];
}

function date(stated: Article['datePublished']): string | undefined {
  return stated && dateInWords(stated.value);
}

function originOf(
  article: Article,
  names: string | readonly string[],
  inferredFrom: string | undefined,
): string | undefined {
  if (inferredFrom !== undefined) return `inferred from ${inferredFrom}`;
  const wanted = typeof names === 'string' ? [names] : names;
  const found = article.provenance.origins
    .filter((origin) => wanted.includes(origin.field))
    .map((origin) => origin.from);
  return found.length === 0 ? undefined : `from ${[...new Set(found)].join('; ')}`;
}

/** What is known about what may be done with it; `undefined` when nothing is. */
function permitted({ permitted: { store, print, redistribute } }: Rights): string | undefined {
  const known = Object.entries({ stored: store, printed: print, 'passed on': redistribute }).filter(
    ([, may]) => may !== 'unknown',
  );
  return known.length === 0
    ? undefined
    : known.map(([act, may]) => (may === 'yes' ? act : `not ${act}`)).join(', ');
}

/** A hash in groups of four digits, so that it can be compared by eye. */
function fours(hash: string | undefined): string | undefined {
  return hash?.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

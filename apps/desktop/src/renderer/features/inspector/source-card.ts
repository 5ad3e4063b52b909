import { articleUrl, type Article, type Rights } from '@offprint/model';
import { t } from '../../app/texts.ts';
import { longDate } from '../reader/dates.ts';
import { languageName } from '../reader/language.ts';

/** One line of the card. A value that the source does not state is `undefined`, never left out. */
export interface CardField {
  readonly label: string;
  readonly value: string | undefined;
  /** Where the value was found, or what it was concluded from. */
  readonly from?: string;
  /** What stood there before somebody corrected it. */
  readonly was?: string;
  /** A hash or an address: set in monospace, may be broken anywhere, can be copied. */
  readonly literal?: true;
  /** What is copied, where it is not what is printed. */
  readonly copied?: string;
}
export interface CardGroup {
  readonly heading: string;
  readonly fields: readonly CardField[];
}

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
    const was = before(article, typeof name === 'string' ? [name] : name);
    return {
      label,
      value,
      ...(from === undefined ? {} : { from }),
      ...(was === undefined ? {} : { was }),
      ...(literal ? { literal } : {}),
    };
  };
  const authors = article.authors.map((author) =>
    author.role === undefined ? author.name : `${author.name} (${author.role})`,
  );
  const print = article.print && Object.entries(article.print).map(([part, value]) => `${part} ${value}`);
  return [
    {
      heading: t('card.publication'),
      fields: [
        field(
          t('card.outlet'),
          ['publisher', 'publisher.name'],
          publisher.name ?? undefined,
          publisher.inferredFrom,
        ),
        field(t('card.byline'), 'by', article.by),
        field(
          t('card.authors'),
          'authors',
          authors.join('; ') || undefined,
          article.authors[0]?.inferredFrom,
        ),
        field(
          t('card.published'),
          'datePublished',
          date(article.datePublished),
          article.datePublished?.inferredFrom,
        ),
        field(
          t('card.changed'),
          'dateModified',
          date(article.dateModified),
          article.dateModified?.inferredFrom,
        ),
        field(t('card.dateline'), 'dateline', article.dateline?.text),
        field(t('card.section'), 'section', article.section),
        ...(print ? [field(t('card.print'), 'print', print.join(', '))] : []),
        field(t('card.kind'), 'kind', article.kind === 'article' ? undefined : article.kind),
        field(t('card.language'), 'language', languageName(article.language), article.languageInferredFrom),
        field(
          t('card.address'),
          ['canonicalUrl', 'sourceUrl', 'provenance.canonicalUrl', 'provenance.sourceUrl'],
          articleUrl(article),
          undefined,
          true,
        ),
      ],
    },
    {
      heading: t('card.rights'),
      fields: [
        field(t('card.holder'), ['rights', 'rights.holder'], rights.holder),
        field(t('card.notice'), ['rights', 'rights.notice'], rights.notice),
        ...(rights.usageTerms === undefined
          ? []
          : [field(t('card.terms'), ['rights', 'rights.usageTerms'], rights.usageTerms)]),
        field(
          t('card.licence'),
          ['rights', 'rights.license'],
          rights.license,
          undefined,
          rights.license === undefined ? undefined : true,
        ),
        { label: t('card.may'), value: permitted(rights) },
      ],
    },
    {
      heading: t('card.copyGroup'),
      fields: [
        field(
          t('card.retrieved'),
          ['retrievedAt', 'provenance.retrievedAt'],
          date(provenance.retrievedAt),
          provenance.retrievedAt.inferredFrom,
        ),
        field(t('card.method'), 'method', t(`method.${provenance.method}`)),
        field(t('card.file'), ['snapshot', 'snapshot.fileName'], provenance.snapshot?.fileName),
        field(t('card.madeBy'), 'tool', `${provenance.tool.name} ${provenance.tool.version}`),
        { label: t('card.version'), value: String(article.version) },
        hash(t('card.fileHash'), provenance.snapshot?.sha256),
        hash(t('card.textHash'), provenance.contentHash),
      ],
    },
  ];
}

function date(stated: Article['datePublished']): string | undefined {
  return stated && longDate(stated.value);
}

function originOf(
  article: Article,
  names: string | readonly string[],
  inferredFrom: string | undefined,
): string | undefined {
  if (inferredFrom !== undefined) return t('card.inferred', { from: inferredFrom });
  const wanted = typeof names === 'string' ? [names] : names;
  const found = article.provenance.origins
    .filter((origin) => wanted.includes(origin.field))
    .map((origin) => origin.from);
  if (found.length === 1 && found[0] === BY_USER) return t('card.byUser');
  return found.length === 0 ? undefined : t('card.from', { from: [...new Set(found)].join('; ') });
}

/** The origin that a correction gives. */
const BY_USER = 'the user';

/** What stood in a field before the user first corrected it. */
function before({ provenance }: Article, names: readonly string[]): string | undefined {
  const first = provenance.transformations.find(
    ({ step, reason }) =>
      step === 'correction' &&
      names.some((name) => reason.startsWith(`${name.replace(/^(?:rights|provenance)\./, '')} corrected`)),
  );
  return first && (first.text ?? t('notStated'));
}

/** What is known about what may be done with it; `undefined` when nothing is. */
function permitted({ permitted: { store, print, redistribute } }: Rights): string | undefined {
  const all = [
    ['store', store],
    ['print', print],
    ['redistribute', redistribute],
  ] as const;
  const known = all.filter(([, may]) => may !== 'unknown');
  return known.length === 0
    ? undefined
    : known
        .map(([act, may]) => (may === 'yes' ? t(`may.${act}`) : t('may.not', { act: t(`may.${act}`) })))
        .join(', ');
}

/** A hash in groups of four digits, so that it can be compared by eye; copied without the spaces. */
function hash(label: string, digits: string | undefined): CardField {
  return digits === undefined
    ? { label, value: undefined, literal: true }
    : { label, value: digits.replaceAll(/(.{4})(?=.)/g, '$1 '), literal: true, copied: digits };
}

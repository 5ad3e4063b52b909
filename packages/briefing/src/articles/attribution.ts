/** The source card: what is known of an article's origin, in rows. Unknown is said, and so is what was inferred. */
import { articleUrl, dateInWords, type Article, type Citation } from '@offprint/model';

export interface AttributionRow {
  readonly label: string;
  /** Absent when the source doesn't state it. */
  readonly value?: string;
  /** Where the value leads, when it is an address. */
  readonly href?: string;
  /** What it was concluded from. */
  readonly inferredFrom?: string;
}

const METHODS: Record<Article['provenance']['method'], string> = {
  'copied-text': 'from copied text',
  'saved-page': 'from a saved page',
  'export-file': 'from an export file',
  'article-file': 'from an article file',
  'written-here': 'written for Offprint',
};

/** The rows of the source card, in a fixed order; the first four are there even when nothing is known. */
export function attributionRows(article: Article): AttributionRow[] {
  const { publisher, provenance, rights, print } = article;
  const url = articleUrl(article);
  const rows: (AttributionRow | undefined)[] = [
    {
      label: 'Outlet',
      ...value([publisher.name, publisher.place].filter(Boolean).join(', ')),
      ...inferred(publisher),
    },
    {
      label: article.authors.length > 1 ? 'Authors' : 'Author',
      ...value(article.authors.map((a) => (a.role ? `${a.name} (${a.role})` : a.name)).join('; ')),
      ...inferred(article.authors.find((author) => author.inferredFrom) ?? {}),
    },
    date('Published', article.datePublished) ?? { label: 'Published' },
    url ? { label: 'Address', value: url, href: url } : { label: 'Address' },
    date('Changed', article.dateModified),
    optional('Section', article.section),
    optional(
      'In print',
      [
        print?.edition,
        print?.section && `section ${print.section}`,
        print?.page && `page ${print.page}`,
        print?.column && `column ${print.column}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...(article.corrections ?? []).map(({ text, date }) => ({
      label: 'Correction',
      value: date ? `${text} (${dateInWords(date.value)})` : text,
    })),
    ...(article.isBasedOn ?? []).map((work) => citationRow('Based on', work)),
    ...(article.citations ?? []).map((work) => citationRow('Cites', work)),
    optional('Rights', rights.notice ?? rights.holder) ?? { label: 'Rights' },
    optional('Terms', rights.usageTerms),
    rights.license ? { label: 'Licence', value: rights.license, href: rights.license } : undefined,
    date('Retrieved', provenance.retrievedAt),
    {
      label: 'Made',
      value: `${METHODS[provenance.method]} by ${provenance.tool.name} ${provenance.tool.version}`,
    },
    optional('Original', provenance.snapshot?.fileName ?? provenance.snapshot?.format),
    { label: 'Article', value: `${article.id}, version ${article.version}` },
    { label: 'Hash', value: provenance.contentHash },
  ];
  return rows.filter((row) => row !== undefined);
}

/** The words for a row without a value. */
export const NOT_STATED = 'not stated';

/** A work in one line: who, what, where, when, address, how it was used. */
export function citationText(citation: Citation): string {
  const { authors, title, containerTitle, publisherPlace, section, edition, page, issued, url, note } =
    citation;
  const place = containerTitle && publisherPlace ? `${containerTitle} (${publisherPlace})` : containerTitle;
  const parts = [
    authors?.join(', '),
    title && `“${title}”`,
    place,
    section,
    edition,
    page && `page ${page}`,
    issued && dateInWords(issued.value) + (issued.inferredFrom ? ' (inferred)' : ''),
    url,
  ];
  const work = parts.filter(Boolean).join(', ');
  return note ? `${work}. ${note}` : work;
}

function citationRow(label: string, work: Citation): AttributionRow {
  return {
    label,
    value: citationText(work),
    ...(work.url ? { href: work.url } : {}),
    ...inferred(work.issued ?? {}),
  };
}

function value(text: string): { value?: string } {
  return text ? { value: text } : {};
}

function optional(label: string, text: string | undefined): AttributionRow | undefined {
  return text ? { label, value: text } : undefined;
}

function date(label: string, date: Article['datePublished']): AttributionRow | undefined {
  return date && { label, value: dateInWords(date.value), ...inferred(date) };
}

function inferred(from: { readonly inferredFrom?: string | undefined }): { inferredFrom?: string } {
  return from.inferredFrom ? { inferredFrom: from.inferredFrom } : {};
}

/** The frame's own words, by language: labels, month names. The articles' words are never translated. */

export interface Labels {
  readonly language: string;
  readonly asOf: string;
  readonly audience: string;
  readonly preparedBy: string;
  readonly distribution: string;
  readonly keyPoints: string;
  readonly contents: string;
  readonly sources: string;
  readonly sourceSummary: string;
  readonly comment: string;
  readonly commentBy: (author: string) => string;
  readonly summary: string;
  readonly excerpt: string;
  readonly notes: string;
  readonly correction: string;
  readonly by: (names: string) => string;
  readonly sourceNumber: (number: number) => string;
  readonly pictureNotKept: string;
  readonly pictureNotFound: string;
  /** Read aloud in place of a picture whose source gives no description. */
  readonly pictureNotDescribed: string;
  readonly notStated: string;
  readonly undated: string;
  readonly inferredFrom: (what: string) => string;
  readonly entry: Readonly<Record<EntryField, string>>;
  readonly method: Readonly<
    Record<'copied-text' | 'saved-page' | 'export-file' | 'article-file' | 'written-here', string>
  >;
  readonly permission: Readonly<
    Record<'store' | 'print' | 'redistribute' | 'yes' | 'no' | 'unknown', string>
  >;
  readonly figure: (number: number) => string;
  readonly retrieved: (date: string) => string;
  readonly and: string;
  readonly months: readonly string[];
}

export type EntryField =
  | 'byline'
  | 'outlet'
  | 'place'
  | 'published'
  | 'modified'
  | 'section'
  | 'edition'
  | 'language'
  | 'address'
  | 'savedFrom'
  | 'rights'
  | 'permitted'
  | 'retrieved'
  | 'method'
  | 'snapshot'
  | 'snapshotHash'
  | 'contentHash'
  | 'pictures'
  | 'basedOn'
  | 'cites';

const ENGLISH: Labels = {
  language: 'en',
  asOf: 'As of',
  audience: 'Audience',
  preparedBy: 'Prepared by',
  distribution: 'Distribution',
  keyPoints: 'Key points',
  contents: 'Contents',
  sources: 'Sources',
  sourceSummary: 'On the sources',
  comment: 'Comment',
  commentBy: (author) => `Comment by ${author}`,
  summary: 'Summary in our words',
  excerpt: 'Excerpt',
  notes: 'Notes',
  correction: 'Correction',
  by: (names) => `By ${names}`,
  sourceNumber: (number) => `Source ${number}`,
  pictureNotKept: 'The picture was not kept with this copy.',
  pictureNotFound: 'The picture could not be found or read.',
  pictureNotDescribed: 'Picture; its source gives no description.',
  notStated: 'not stated',
  undated: 'date not stated',
  inferredFrom: (what) => `inferred from ${what}`,
  entry: {
    byline: 'Byline',
    outlet: 'Outlet',
    place: 'Place',
    published: 'Published',
    modified: 'Modified',
    section: 'Section',
    edition: 'Print edition',
    language: 'Language',
    address: 'Address',
    savedFrom: 'Saved from',
    rights: 'Rights',
    permitted: 'Permitted',
    retrieved: 'Retrieved',
    method: 'Method',
    snapshot: 'Snapshot',
    snapshotHash: 'Snapshot SHA-256',
    contentHash: 'Content SHA-256',
    pictures: 'Pictures',
    basedOn: 'Based on',
    cites: 'Cites',
  },
  method: {
    'copied-text': 'copied text',
    'saved-page': 'saved page',
    'export-file': 'file exported from another program',
    'article-file': 'article file',
    'written-here': 'written for this library',
  },
  permission: {
    store: 'keep',
    print: 'print',
    redistribute: 'pass on',
    yes: 'yes',
    no: 'no',
    unknown: 'not known',
  },
  figure: (number) => `Figure ${number}`,
  retrieved: (date) => `retrieved ${date}`,
  and: 'and',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const LANGUAGES: readonly Labels[] = [ENGLISH];

/** The labels for a language; English, and `exact` false, when there are none for it. */
export function labelsFor(language: string): { labels: Labels; exact: boolean } {
  const primary = language.split('-')[0];
  const found = LANGUAGES.find((labels) => labels.language === primary);
  return { labels: found ?? ENGLISH, exact: found !== undefined };
}

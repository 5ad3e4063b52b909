/** What the steps hand on before there is an article: metadata as found, and the body as built. */
import type { Article, Author, Block, Headline, Inline, Publisher } from '@offprint/model';

/** What a page states about itself. Every value that is set has an entry in the run's origins. */
export interface Metadata {
  kind?: Article['kind'];
  headline?: string;
  alternativeHeadline?: string;
  kicker?: string;
  deck?: string;
  by?: string;
  authors: Author[];
  publisher?: Publisher;
  dateline?: { text: string; place?: string };
  section?: string;
  datePublished?: Article['datePublished'];
  dateModified?: Article['dateModified'];
  language?: string;
  abstract?: string;
  subjects?: string[];
  accessibleForFree?: boolean;
  /** How many words the article has, as the page states it; the file may hold fewer. */
  statedWords?: number;
  print?: Article['print'];
  entities?: Article['entities'];
  altIds?: NonNullable<Article['altIds']>;
  corrections?: NonNullable<Article['corrections']>;
  isBasedOn?: NonNullable<Article['isBasedOn']>;
  citations?: NonNullable<Article['citations']>;
  shortHeadline?: string;
  /** When the copy was made, where the file says so. */
  retrievedAt?: Article['datePublished'];
  canonicalUrl?: string;
  sourceUrl?: string;
  rights: Omit<Article['rights'], 'permitted'>;
  /** Picture that stands for the article (Open Graph, JSON-LD), as an absolute address. */
  leadImage?: string;
}

/** The title block and the blocks that a form has built. */
export interface Body {
  readonly headline: readonly Inline[];
  /** Set when the headline was concluded from something else than the page's own headline. */
  readonly headlineInferredFrom?: Headline['inferredFrom'];
  readonly deck?: readonly Inline[];
  readonly blocks: Block[];
}

export function emptyMetadata(): Metadata {
  return { authors: [], rights: {} };
}

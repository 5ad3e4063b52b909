/**
 * What an outlet is, as far as its name tells: the styles set newspapers and magazines in italics and other sites
 * upright. Nothing is looked up; a name that tells nothing is taken for a newspaper's, as most are.
 */
import type { Article } from '../../article.ts';

/** `news-site`: broadcasters and agencies. `web-magazine`: without a printed one, and yet a periodical to Chicago. */
type OutletKind = 'periodical' | 'news-site' | 'web-magazine' | 'institution';

/** The news sites that the Publication Manual names (10.16), and others of their kind. */
const NEWS_SITES = new Set(
  'abc news|afp|agence france-presse|al jazeera|ap|ap news|associated press|bbc|bbc news|bloomberg|cbs news|cnn|deutsche welle|dw|fox news|itv news|msnbc|nbc news|npr|pbs|radio free europe/radio liberty|reuters|rfe/rl|sky news|the associated press|voice of america'.split(
    '|',
  ),
);
const WEB_MAGAZINES = new Set(['huffpost', 'salon', 'slate', 'vox']);

/** Words that names of newspapers don't hold. */
const INSTITUTION =
  /\b(?:academy|administration|agency|association|authority|bureau|centers?|centres?|clinic|commission|committee|council|department|federation|foundation|government|hospital|institutes?|library|ministry|municipality|museum|office|organi[sz]ation|parliament|secretariat|service|society|university)\b/i;

export function outletKind({ publisher, print }: Article): OutletKind {
  const name = publisher.name?.toLowerCase() ?? '';
  if (print !== undefined) return 'periodical';
  if (NEWS_SITES.has(name)) return 'news-site';
  if (WEB_MAGAZINES.has(name)) return 'web-magazine';
  return INSTITUTION.test(name) ? 'institution' : 'periodical';
}

/** Whether an outlet stands as the author of its own page, so that it need not be named twice. */
export function isOwnAuthor({ authors, publisher }: Article): boolean {
  return authors.some(({ name }) => name === publisher.name);
}

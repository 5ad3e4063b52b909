/** What the check before printing says: the package's own words, and other hints where the window has another way. */
import { FINDING_TEXTS, type FindingKey } from '@offprint/briefing/findings';

type Messages = { readonly [K in FindingKey as `finding.${K}`]: string };
type Hints = { readonly [K in FindingKey as `findingHint.${K}`]: string };

function each(prefix: string, part: 'message' | 'hint'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FINDING_TEXTS).map(([key, text]) => [`${prefix}.${key}`, text[part]]),
  );
}

export const FINDING_CATALOGUE: Messages & Hints = {
  ...(each('finding', 'message') as Messages),
  ...(each('findingHint', 'hint') as Hints),
  'findingHint.outlet-missing':
    'Correct it on the article’s source card, or import a page that names its outlet.',
  'findingHint.author-missing':
    'It will be cited by its title. Check whether the page has a byline, and correct it on the source card.',
  'findingHint.address-missing': 'Correct it on the article’s source card.',
  'findingHint.undated':
    'It is printed as undated, with the day of retrieval. If the page has the date, correct it on the source card.',
  'findingHint.marking-missing': 'Choose a marking on the front page, such as TLP:GREEN.',
  'findingHint.point-uncited': 'Cite the article that it rests on.',
  'findingHint.override-unused': 'Count it again, so that it does not hide something later.',
  'findingHint.override-unused.place': 'Count it again, so that it does not hide something later.',
};

/** The marking is there where it is needed, and no item is marked more strictly (TLP 2.0). */
import { articleTextParts, TLP_LABELS, type Article, type Marking } from '@offprint/model';
import { found, type Finding, type Rule } from './finding.ts';
import { articlesIn } from './items.ts';

/** From the strictest. */
const STRICTNESS: readonly Marking[] = TLP_LABELS;
const LABEL = /\bTLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)(?![\w+])/gi;

export const marking: Rule = ({ briefing }, items) => {
  const contradicted = articlesIn(items).flatMap((article): Finding[] => {
    const own = markingOf(article);
    if (own === undefined) return [];
    if (briefing.marking !== undefined && STRICTNESS.indexOf(briefing.marking) <= STRICTNESS.indexOf(own))
      return [];
    // What may go to everyone asks for no label.
    if (briefing.marking === undefined && own === 'TLP:CLEAR') return [];
    const values = { own, briefing: briefing.marking ?? '' };
    const key = briefing.marking === undefined ? 'marking-contradicted.unmarked' : 'marking-contradicted';
    return [found('error', key, article.id, values)];
  });
  const addressed = briefing.distribution.length > 0 || briefing.audience !== undefined;
  const missing: Finding[] =
    briefing.marking === undefined && addressed && contradicted.length === 0
      ? [found('warning', 'marking-missing', 'marking')]
      : [];
  return [...contradicted, ...missing];
};

/** The strictest label that stands in the article's rights, or alone as a line of its text. */
function markingOf(article: Article): Marking | undefined {
  const { notice, usageTerms, creditText } = article.rights;
  const lines = articleTextParts(article)
    .map(({ text }) => text.trim())
    .filter((text) => text.length < 40 && /^TLP:/i.test(text));
  const found = [notice, usageTerms, creditText, ...lines].flatMap((text) =>
    [...(text ?? '').matchAll(LABEL)].map(([, level = '']) =>
      level.toUpperCase() === 'WHITE' ? 'TLP:CLEAR' : `TLP:${level.toUpperCase()}`,
    ),
  );
  return STRICTNESS.find((label) => found.includes(label));
}

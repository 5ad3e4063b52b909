import type { Article } from '@offprint/model';
import { withCitation } from '../annotations/citation.ts';
import { t } from '../../app/texts.ts';

/** Who said what, in columns parted by tabs, as spreadsheets and word processors take it in; then the source. */
export function quoteTable(article: Article): string {
  const cell = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  const rows = article.quotes.map(({ speaker, exact }) => [
    speaker?.name ?? t('quotes.nobody'),
    speaker?.role ?? '',
    exact,
    !speaker
      ? ''
      : speaker.inferredFrom === undefined
        ? t('quotes.stated')
        : t('card.inferred', { from: speaker.inferredFrom }),
  ]);
  const head = [t('quotes.speaker'), t('quotes.role'), t('quotes.words'), t('quotes.how')];
  const table = [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
  return `${table}\n\n${withCitation(article, '')}`;
}

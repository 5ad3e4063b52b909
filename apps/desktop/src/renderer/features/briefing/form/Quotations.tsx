import { draftItems, type Draft } from '@offprint/briefing/draft';
import { t } from '../../../app/texts.ts';
import { languageAttributes } from '../../reader/language.ts';
import { articleId, withField } from '../edit.ts';
import { Entries, type GatheredProps } from './Entries.tsx';

type Entry = Exclude<NonNullable<Draft['quotes']>, 'auto'>[number];

/** Who said what: every quotation that has a speaker, or those that were chosen. The words are the source's. */
export function Quotations({ draft, articles, composed, change }: GatheredProps) {
  const own = Array.isArray(draft.quotes);
  const entries: readonly Entry[] = Array.isArray(draft.quotes) ? draft.quotes : (composed?.quotes ?? []);
  const put = (next: readonly Entry[]): void => change((before) => withField(before, 'quotes', [...next]));
  const holders = new Map(
    draftItems(draft).flatMap((item) => {
      const article = articles.get(item.article);
      return article ? [[articleId(item), article] as const] : [];
    }),
  );
  const taken = new Set(entries.map(({ article, quote }) => `${article} ${quote}`));
  const others = [...holders].flatMap(([article, { quotes }]) =>
    quotes.filter(({ id }) => !taken.has(`${article} ${id}`)).map((quote) => ({ article, quote })),
  );
  return (
    <Entries
      field="quotes"
      entries={entries}
      own={own}
      put={put}
      onAgain={() => change((before) => withField(before, 'quotes', 'auto'))}
      draw={({ article, quote: id }) => {
        const holder = holders.get(article);
        const quote = holder?.quotes.find((one) => one.id === id);
        return (
          <p className="quotation" {...(holder ? languageAttributes(holder.language) : {})}>
            <strong dir="auto">{quote?.speaker?.name ?? t('briefing.noSpeaker')}</strong>{' '}
            <span dir="auto">{quote ? `“${quote.exact}”` : t('briefing.gone')}</span>
          </p>
        );
      }}
    >
      {others.length > 0 && (
        <select
          className="add-quotation"
          aria-label={t('briefing.addQuotation')}
          value=""
          onChange={(event) => {
            const chosen = others[Number(event.target.value)];
            if (event.target.value !== '' && chosen)
              put([...entries, { article: chosen.article, quote: chosen.quote.id }]);
          }}
        >
          <option value="">{t('briefing.addQuotation')}</option>
          {others.map(({ article, quote }, i) => (
            <option key={`${article} ${quote.id}`} value={i}>
              {`${quote.speaker?.name ?? t('briefing.noSpeaker')}: ${shortened(quote.exact)}`}
            </option>
          ))}
        </select>
      )}
    </Entries>
  );
}

/** A list of choices has one line for each. */
function shortened(words: string): string {
  return words.length > 70 ? `${words.slice(0, 69).replace(/\s+\S*$/, '')}…` : words;
}

import { Copy } from 'lucide-react';
import type { Article, Quote } from '@offprint/model';
import { t } from '../../app/texts.ts';

interface Props {
  readonly article: Article;
  readonly onShow: (quote: Quote) => void;
  readonly onCopy: (text: string) => void;
}

/** Who said what: the direct quotations by speaker, in the order they first speak, each leading to its sentence. */
export function QuotesTab({ article, onShow, onCopy }: Props) {
  const bySpeaker = Map.groupBy(article.quotes, ({ speaker }) => speaker?.name ?? '');
  return (
    <>
      <p className="quiet">
        {article.quotes.length === 0 ? t('quotes.none') : t('quotes.count', { n: article.quotes.length })}
      </p>
      {article.quotes.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            void import('./quote-table.ts').then(({ quoteTable }) => onCopy(quoteTable(article)))
          }
        >
          <Copy size={14} strokeWidth={1.5} aria-hidden />
          {t('quotes.copy')}
        </button>
      )}
      {[...bySpeaker].map(([name, quotes]) => {
        const speaker = quotes.find((quote) => quote.speaker?.role !== undefined)?.speaker;
        return (
          <section key={name} className="card-group">
            <h2 className="label">
              <bdi>{name || t('quotes.nobody')}</bdi>
            </h2>
            {speaker?.role !== undefined && (
              <p className="quiet" dir="auto">
                {speaker.role}
              </p>
            )}
            <ul className="notes-list">
              {quotes.map((quote) => (
                <li key={quote.id}>
                  <button type="button" className="note-quote" dir="auto" onClick={() => onShow(quote)}>
                    {quote.exact}
                  </button>
                  {quote.speaker?.inferredFrom !== undefined && (
                    <p className="from">{t('card.inferred', { from: quote.speaker.inferredFrom })}</p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

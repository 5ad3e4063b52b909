import type { Article } from '@offprint/model';
import { t } from '../../app/texts.ts';

/** Every text of the source that is not in the article, with the step that took it out and why; then what else was done. */
interface Props {
  readonly article: Article;
  /** Puts a text back, named by its place among the transformations. */
  readonly onPutBack: (index: number) => void;
}

export function DroppedTab({ article, onPutBack }: Props) {
  const { transformations } = article.provenance;
  const dropped = transformations.filter((done) => done.action === 'dropped');
  const others = transformations.filter((done) => done.action !== 'dropped');
  return (
    <>
      <p className="quiet">
        {dropped.length === 0 ? t('dropped.none') : t('dropped.count', { n: dropped.length })}
      </p>
      <Entries entries={dropped} onPutBack={(entry) => onPutBack(transformations.indexOf(entry))} />
      {others.length > 0 && (
        <section className="card-group">
          <h2 className="label">{t('dropped.also')}</h2>
          <Entries entries={others} />
        </section>
      )}
    </>
  );
}

type Transformation = Article['provenance']['transformations'][number];
interface EntriesProps {
  readonly entries: readonly Transformation[];
  readonly onPutBack?: (entry: Transformation) => void;
}

function Entries({ entries, onPutBack }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <ul className="dropped">
      {entries.map((entry, i) => (
        // An article's version never changes, so neither does the order.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i}>
          {entry.text !== undefined && (
            <p className="dropped-text" dir="auto">
              {entry.text}
            </p>
          )}
          <p className="dropped-reason">
            <span className="label">{entry.step}</span> {entry.reason}{' '}
            {onPutBack && entry.text !== undefined && (
              <button type="button" className="text-button" onClick={() => onPutBack(entry)}>
                {t('dropped.putBack')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

import type { Article } from '@offprint/model';
import { t } from '../../app/texts.ts';

/** Every text of the source that is not in the article, with the step that took it out and why; then what else was done. */
export function DroppedTab({ article }: { article: Article }) {
  const { transformations } = article.provenance;
  const dropped = transformations.filter((done) => done.action === 'dropped');
  const others = transformations.filter((done) => done.action !== 'dropped');
  return (
    <>
      <p className="quiet">
        {dropped.length === 0 ? t('dropped.none') : t('dropped.count', { n: dropped.length })}
      </p>
      <Entries entries={dropped} />
      {others.length > 0 && (
        <section className="card-group">
          <h2 className="label">{t('dropped.also')}</h2>
          <Entries entries={others} />
        </section>
      )}
    </>
  );
}

function Entries({ entries }: { entries: Article['provenance']['transformations'] }) {
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
            <span className="label">{entry.step}</span> {entry.reason}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';
import { Copy, Pencil } from 'lucide-react';
import type { Article } from '@offprint/model';
import type { SourceCorrections } from '../../../shared/imports.ts';
import type { Result } from '../../../shared/result.ts';
import { CopiesSection } from './CopiesSection.tsx';
import { EditSource } from './EditSource.tsx';
import { sourceCard, type CardField } from './source-card.ts';
import { t } from '../../app/texts.ts';

interface Props {
  readonly article: Article;
  readonly networkRequests: number;
  readonly onCopy: (text: string) => void;
  /** Opens another article. */
  readonly onOpen: (id: string) => void;
  readonly onCorrect: (corrections: SourceCorrections) => Promise<Result<unknown>>;
}

/** The library card of the article, and the way to put it right. */
export function SourceTab({ article, networkRequests, onCopy, onOpen, onCorrect }: Props) {
  const [editing, setEditing] = useState(false);
  if (editing)
    return <EditSource article={article} onCorrect={onCorrect} onClose={() => setEditing(false)} />;
  return (
    <>
      <button type="button" className="button" onClick={() => setEditing(true)}>
        <Pencil size={14} strokeWidth={1.5} aria-hidden />
        {t('edit')}
      </button>
      {sourceCard(article).map((group) => (
        <section key={group.heading} className="card-group">
          <h2 className="label">{group.heading}</h2>
          <dl>
            {group.fields.map((field) => (
              <Field key={field.label} field={field} onCopy={onCopy} />
            ))}
          </dl>
        </section>
      ))}
      <CopiesSection id={article.id} onOpen={onOpen} />
      <p className="network" data-network-requests={networkRequests}>
        {networkSentence(networkRequests)}
      </p>
    </>
  );
}

/** How many requests something in the window tried to make. None was let out. */
export function networkSentence(requests: number): string {
  return requests === 0 ? t('network.none') : t('network', { n: requests });
}

function Field({ field, onCopy }: { field: CardField; onCopy: (text: string) => void }) {
  const { label, value, from, was, literal } = field;
  return (
    <div className="card-field">
      <dt>{label}</dt>
      <dd>
        {value === undefined ? (
          <span className="not-stated">{t('notStated')}</span>
        ) : literal ? (
          <span className="literal">
            <span dir="ltr">{value}</span>
            <button
              type="button"
              className="copy"
              aria-label={t('card.copy', { label })}
              title={t('copy')}
              onClick={() => onCopy(field.copied ?? value)}
            >
              <Copy size={14} strokeWidth={1.5} aria-hidden />
            </button>
          </span>
        ) : (
          <bdi>{value}</bdi>
        )}
        {from !== undefined && <span className="from">{from}</span>}
        {was !== undefined && <span className="from">{t('card.was', { was })}</span>}
      </dd>
    </div>
  );
}

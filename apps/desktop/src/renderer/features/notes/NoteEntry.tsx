import { useState } from 'react';
import type { AnnotationChange, AnnotationRow } from '../../../shared/annotations.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import { AnnotationCard } from '../annotations/AnnotationCard.tsx';
import { isOrphan, NoteText } from '../inspector/NotesTab.tsx';

interface Props {
  readonly row: AnnotationRow;
  readonly say: (text: string) => void;
  readonly onOpen: () => void;
  readonly onChange: (change: AnnotationChange) => void;
  readonly onRemove: () => void;
}

/** A highlight or note among all of them: leads to its place, is copied with its source, is changed where it stands. */
export function NoteEntry({ row, say, onOpen, onChange, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const { id, colour, target, status } = row.annotation;
  const cite = async (): Promise<void> => {
    const article = await call('articles.get', { id: target.articleId });
    if (!article.ok) return say(failureText(article.error));
    // The words of fifteen languages around a reference are loaded when one is asked for.
    const { withCitation } = await import('../annotations/citation.ts');
    const text = withCitation(article.value, target.quote?.exact ?? '');
    const copied = await call('clipboard.copy', { text });
    say(copied.ok ? t('notes.cited') : failureText(copied.error));
  };
  return (
    <li>
      <NoteText row={row} onShow={onOpen} />
      {isOrphan(status) && (
        <button type="button" className="text-button" onClick={onOpen}>
          {t('notes.find')}
        </button>
      )}
      <button type="button" className="text-button" onClick={() => void cite()}>
        {t('notes.cite')}
      </button>
      <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('notes.edit')}
      </button>
      {open && (
        <AnnotationCard
          key={`${id} ${colour}`}
          row={row}
          onChange={onChange}
          onRemove={() => {
            setOpen(false);
            onRemove();
          }}
        />
      )}
    </li>
  );
}

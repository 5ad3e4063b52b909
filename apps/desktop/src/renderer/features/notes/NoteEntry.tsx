import { useState } from 'react';
import type { AnnotationChange, AnnotationRow } from '../../../shared/annotations.ts';
import { call } from '../../app/bridge.ts';
import { failureText, t } from '../../app/texts.ts';
import type { Undo } from '../../app/use-undo.ts';
import { AnnotationCard } from '../annotations/AnnotationCard.tsx';
import { copyCited } from '../annotations/copy-cited.ts';
import { isOrphan, NoteText } from '../inspector/NotesTab.tsx';

interface Props {
  readonly row: AnnotationRow;
  readonly say: Undo['say'];
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
    await copyCited(article.value, target.quote?.exact ?? '', say);
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

import { t } from '../../app/texts.ts';
import { useNotes } from './notes.ts';

/** The number of a note; the note opens beside it. */
export function NoteReference({ noteId }: { noteId: string }) {
  const { numberOf, show } = useNotes();
  const number = numberOf(noteId);
  return (
    <sup className="note-ref">
      <a
        id={`ref-${noteId}`}
        href={`#note-${noteId}`}
        aria-label={t('article.note', { n: number })}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          show(noteId, event.currentTarget.getBoundingClientRect());
        }}
      >
        {number}
      </a>
    </sup>
  );
}

import { t } from '../../app/texts.ts';
import { Blocks } from './Blocks.tsx';
import { jumpTo } from './jump.ts';
import { languageAttributes } from './language.ts';
import { useNotes } from './notes.ts';
import { Popover } from './Popover.tsx';

interface Props {
  readonly noteId: string;
  readonly at: DOMRect;
  readonly onClose: () => void;
}

/** A note beside its number; the way to all the notes is one press further. */
export function NoteCard({ noteId, at, onClose }: Props) {
  const { list, numberOf } = useNotes();
  const note = list.find(({ id }) => id === noteId);
  if (!note) return null;
  return (
    <Popover
      label={t('article.note', { n: numberOf(noteId) })}
      className="note-card"
      at={at}
      onClose={onClose}
    >
      <div className="note-text" tabIndex={0} {...languageAttributes(note.lang)}>
        <Blocks blocks={note.blocks} />
      </div>
      <button
        type="button"
        className="button"
        data-first-focus
        onClick={() => {
          onClose();
          jumpTo(`note-${noteId}`);
        }}
      >
        {t('note.goTo')}
      </button>
    </Popover>
  );
}

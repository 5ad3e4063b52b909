import { useState } from 'react';
import { X } from 'lucide-react';
import { t } from '../../app/texts.ts';

interface Props {
  readonly tags: readonly string[];
  /** All tags of the library, to choose from. */
  readonly known: readonly string[];
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onChange: (tags: string[]) => void;
}

/** The tags of an article, above its page: added by typing, taken off by a button. */
export function Tags({ tags, known, editing, onEdit, onChange }: Props) {
  const [draft, setDraft] = useState('');
  const add = (): void => {
    const tag = draft.trim().replaceAll(/\s+/g, ' ');
    setDraft('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  if (!editing && tags.length === 0) return null;
  return (
    <div className="tags" role="group" aria-label={t('tags')}>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={t('tags.remove', { tag })}
            onClick={() => onChange(tags.filter((t) => t !== tag))}
          >
            <X size={12} strokeWidth={1.5} aria-hidden />
          </button>
        </span>
      ))}
      {editing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            // The field appears because the user asked to type into it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            aria-label={t('tags.new')}
            placeholder={t('tags.placeholder')}
            list="known-tags"
            maxLength={200}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setDraft('');
              onEdit(false);
            }}
            onBlur={() => {
              add();
              onEdit(false);
            }}
          />
          <datalist id="known-tags">
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
          </datalist>
        </form>
      ) : (
        <button type="button" className="tag-add" onClick={() => onEdit(true)}>
          {t('tags.add')}
        </button>
      )}
    </div>
  );
}

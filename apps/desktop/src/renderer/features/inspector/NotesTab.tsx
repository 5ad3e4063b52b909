import { useState } from 'react';
import { StickyNote } from 'lucide-react';
import type { AnnotationRow, TextRange } from '../../../shared/annotations.ts';
import { labelsOf, noteOf } from '../../../shared/note-parts.ts';
import { t } from '../../app/texts.ts';
import { AnnotationCard } from '../annotations/AnnotationCard.tsx';
import type { Annotations } from '../annotations/use-annotations.ts';

interface Props {
  readonly annotations: Annotations;
  readonly onShow: (row: AnnotationRow) => void;
  /** What is selected on the page now. */
  readonly selected: () => TextRange | undefined;
}

/** The highlights and notes of the article in reading order; then those that lost their place. */
export function NotesTab({ annotations, onShow, selected }: Props) {
  const { rows } = annotations;
  const placed = rows.filter(({ annotation }) => !isOrphan(annotation.status));
  const orphans = rows.filter(({ annotation }) => isOrphan(annotation.status));
  return (
    <>
      <p className="quiet">{rows.length === 0 ? t('notes.none') : t('notes.count', { n: rows.length })}</p>
      <button
        type="button"
        className="button"
        onClick={() => void annotations.create(undefined, 'amber', t('notes.newText'))}
      >
        <StickyNote size={16} strokeWidth={1.5} aria-hidden />
        {t('notes.whole')}
      </button>
      <List rows={placed} annotations={annotations} onShow={onShow} />
      {orphans.length > 0 && (
        <section className="card-group" aria-labelledby="notes-orphans">
          <h2 className="label" id="notes-orphans">
            {t('notes.orphans')}
          </h2>
          <p className="quiet">{t('notes.orphansAbout')}</p>
          <List rows={orphans} annotations={annotations} onShow={onShow} selected={selected} />
        </section>
      )}
    </>
  );
}

export function isOrphan(status: AnnotationRow['annotation']['status']): boolean {
  return status === 'orphaned' || status === 'ambiguous';
}

interface ListProps {
  readonly rows: readonly AnnotationRow[];
  readonly annotations: Annotations;
  readonly onShow: (row: AnnotationRow) => void;
  readonly selected?: () => TextRange | undefined;
}

function List({ rows, annotations, onShow, selected }: ListProps) {
  const [open, setOpen] = useState<string>();
  return (
    <ul className="notes-list">
      {rows.map((row) => {
        const { id, colour } = row.annotation;
        return (
          <li key={id}>
            <NoteText row={row} onShow={() => onShow(row)} />
            {selected && (
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  const range = selected();
                  if (range) void annotations.anchor(id, range);
                }}
              >
                {t('notes.anchor')}
              </button>
            )}
            <button
              type="button"
              className="text-button"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              {t('notes.edit')}
            </button>
            {open === id && (
              <AnnotationCard
                key={`${id} ${colour}`}
                row={row}
                onChange={(change) => void annotations.change(id, change)}
                onRemove={() => void annotations.remove(id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** An annotation in a list: what it stands on, the note, the labels. */
export function NoteText({ row: { annotation }, onShow }: { row: AnnotationRow; onShow: () => void }) {
  const { colour, target } = annotation;
  const note = noteOf(annotation);
  return (
    <>
      <button type="button" className="note-quote" dir="auto" onClick={onShow}>
        {target.quote ? (
          <span className={`mark mark-${colour ?? 'amber'}`}>{target.quote.exact}</span>
        ) : (
          t('notes.onWhole')
        )}
        {target.quote && <span className="visually-hidden"> {t(`colour.${colour ?? 'amber'}`)}</span>}
      </button>
      {note !== '' && (
        <p className="note-words" dir="auto">
          {note}
        </p>
      )}
      {labelsOf(annotation).length > 0 && (
        <p className="note-labels" dir="auto">
          {labelsOf(annotation).join(' · ')}
        </p>
      )}
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { AnnotationChange, AnnotationRow } from '../../../shared/annotations.ts';
import { labelsOf, noteOf } from '../../../shared/note-parts.ts';
import { IconButton } from '../../app/IconButton.tsx';
import { t } from '../../app/texts.ts';
import { ColourChoice } from './ColourChoice.tsx';

interface Props {
  readonly row: AnnotationRow;
  readonly onChange: (change: AnnotationChange) => void;
  readonly onRemove: () => void;
  /** The note has the focus at once. */
  readonly writing?: boolean;
}

/** Colour, note and labels of an annotation, to be changed in their place. A text is kept when it is left. */
export function AnnotationCard({ row: { annotation }, onChange, onRemove, writing }: Props) {
  const [note, setNote] = useState(noteOf(annotation));
  const [labels, setLabels] = useState(labelsOf(annotation).join(', '));
  const keep = (): void => {
    const text = note.trim();
    const list = [
      ...new Set(
        labels
          .split(',')
          .map((label) => label.trim())
          .filter(Boolean),
      ),
    ];
    const change = {
      ...(text === noteOf(annotation) ? {} : { note: text === '' ? null : text }),
      ...(list.join() === labelsOf(annotation).join() ? {} : { labels: list }),
    };
    if (Object.keys(change).length > 0) onChange(change);
  };
  // What is written is kept however the card goes: Escape takes it away without a blur.
  const latest = useRef<(() => void) | undefined>(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current?.(), []);
  return (
    <div className="annotation-card">
      <div className="annotation-acts">
        {annotation.target.quote && (
          <ColourChoice current={annotation.colour} onChoose={(colour) => onChange({ colour })} />
        )}
        <IconButton
          icon={Trash2}
          label={t('notes.delete')}
          onClick={() => {
            latest.current = undefined;
            onRemove();
          }}
        />
      </div>
      <textarea
        rows={3}
        dir="auto"
        aria-label={t('notes.note')}
        placeholder={t('notes.note')}
        data-first-focus={writing ? true : undefined}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={keep}
      />
      <input
        type="text"
        dir="auto"
        aria-label={t('notes.labels')}
        placeholder={t('notes.labels')}
        value={labels}
        onChange={(event) => setLabels(event.target.value)}
        onBlur={keep}
      />
    </div>
  );
}

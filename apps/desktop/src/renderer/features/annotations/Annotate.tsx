import type { RefObject } from 'react';
import { t } from '../../app/texts.ts';
import { Popover } from '../reader/Popover.tsx';
import { AnnotationCard } from './AnnotationCard.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { Annotating } from './use-annotating.ts';

interface Props {
  readonly annotating: Annotating;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What lies over the article for annotating it: a bar at what is selected, the card of an annotation. */
export function Annotate({ annotating, scroller }: Props) {
  const { open, close } = annotating;
  return (
    <>
      <SelectionBar
        scroller={scroller}
        onHighlight={annotating.highlight}
        onNote={annotating.note}
        onCite={annotating.cite}
      />
      {open && (
        <Popover label={t('notes.note')} at={open.at} onClose={close}>
          <AnnotationCard
            key={open.row.annotation.id}
            row={open.row}
            writing
            onChange={(change) => void annotating.change(open.row.annotation.id, change)}
            onRemove={() => {
              close();
              void annotating.remove(open.row.annotation.id);
            }}
          />
        </Popover>
      )}
    </>
  );
}

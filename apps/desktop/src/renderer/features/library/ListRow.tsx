import { memo, type DragEvent, type MouseEvent } from 'react';
import { Archive, Star } from 'lucide-react';
import type { Row } from '../../../shared/ipc.ts';
import { languageAttributes } from '../reader/language.ts';
import { shortDate } from '../reader/dates.ts';
import { t } from '../../app/texts.ts';

interface Props {
  /** `undefined` while it is being loaded. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list in CSS pixels. */
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** The article that is open. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly onPress: (id: string, index: number, event: MouseEvent) => void;
  readonly onDrag: (id: string, event: DragEvent) => void;
  /** The language spoken: a line is drawn again when it changes. */
  readonly language: string;
}

/** A line of the list. Drawn again only when it changes itself: scrolling moves all of them in every frame. */
export const ListRow = memo(function ListRow(props: Props) {
  const { row, index, total, top, measure, current, selected, onPress, onDrag } = props;
  return (
    // The keyboard is the list's own: it holds the focus and names the current row (WAI-ARIA 1.2, listbox).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={measure}
      id={row && `row-${row.id}`}
      data-index={index}
      className={`row${row?.state === 'unread' ? ' row-unread' : ''}${current ? ' row-current' : ''}`}
      role="option"
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ transform: `translateY(${top}px)` }}
      draggable={row !== undefined}
      onDragStart={(event) => row && onDrag(row.id, event)}
      onAuxClick={(event) => row && event.button === 1 && onPress(row.id, index, event)}
      onClick={(event) => row && onPress(row.id, index, event)}
    >
      {row ? <RowText row={row} /> : <span className="row-waiting">…</span>}
    </div>
  );
});

function RowText({ row }: { row: Row }) {
  const date = row.datePublished === null ? undefined : shortDate(row.datePublished);
  return (
    <>
      <span className="row-headline" dir="auto" {...languageAttributes(row.language)}>
        {row.state === 'unread' && <span className="visually-hidden">{t('row.unread')}</span>}
        {row.headline}
      </span>
      {row.snippet && (
        <span className="row-snippet" dir="auto">
          {row.snippet.map((part, i) =>
            // The parts of one snippet never change places.
            // oxlint-disable-next-line react/no-array-index-key
            part.match ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
          )}
        </span>
      )}
      {!row.snippet && row.lead !== undefined && (
        <span className="row-snippet row-lead" dir="auto" {...languageAttributes(row.language)}>
          {row.lead}
        </span>
      )}
      <span className="row-origin">
        {row.starred && (
          <Star
            className="row-star"
            size={12}
            strokeWidth={1.5}
            fill="currentColor"
            aria-label={t('row.starred')}
          />
        )}
        {row.archived && <Archive size={12} strokeWidth={1.5} aria-label={t('row.archived')} />}
        <span>
          <bdi>{row.publisher ?? (date === undefined && t('row.noSource'))}</bdi>
          {row.publisher !== null && date !== undefined && ' · '}
          {date !== undefined && <bdi dir="ltr">{date}</bdi>}
        </span>
        {row.state === 'reading' && row.position > 0 && row.position < 1 && (
          <span>{t('row.progress', { percent: Math.round(row.position * 100) })}</span>
        )}
        {row.copies > 0 && <span>{t('row.copies', { n: row.copies })}</span>}
        {row.tags.map((tag) => (
          <span key={tag} className="row-tag" dir="auto">
            {tag}
          </span>
        ))}
      </span>
    </>
  );
}

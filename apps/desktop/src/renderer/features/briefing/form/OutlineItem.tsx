import { CircleAlert, GripVertical } from 'lucide-react';
import type { Draft, DraftItem } from '@offprint/briefing/draft';
import { headlineText, type Article } from '@offprint/model';
import type { Remark } from '../../../../shared/briefings.ts';
import { t } from '../../../app/texts.ts';
import { shortDate } from '../../reader/dates.ts';
import { languageAttributes } from '../../reader/language.ts';
import { articleId, type Place } from '../edit.ts';
import type { Articles } from '../use-articles.ts';
import { putDragged } from './drag.ts';
import { ItemEditor } from './ItemEditor.tsx';

interface Props {
  readonly item: DraftItem;
  readonly itemKey: string;
  readonly place: Place;
  readonly draft: Draft;
  readonly article: Article | null | undefined;
  readonly articles: Articles;
  readonly remarks: readonly Remark[];
  readonly open: boolean;
  readonly tabbable: boolean;
  readonly dropBefore: boolean;
  readonly onOpen: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
}

/** An item in the outline: its headline and origin, what is printed of it, what the check says. */
export function OutlineItem(props: Props) {
  const { item, itemKey, place, article, remarks, open, dropBefore } = props;
  const title = article ? headlineText(article) : articleId(item);
  const wrong = remarks.some(({ kind }) => kind !== 'warning');
  const origin = article && [
    article.publisher.name,
    article.datePublished && shortDate(article.datePublished.value),
  ];
  return (
    // Dragged by the mouse; by keyboard it is moved from its head.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`outline-item${dropBefore ? ' drop-before' : ''}${open ? ' open' : ''}`}
      data-section={place.section}
      data-item={place.item}
      data-place={`sections[${place.section}].items[${place.item}]`}
      data-article={articleId(item)}
      draggable={!open}
      onDragStart={(event) => putDragged(event.dataTransfer, { kind: 'item', place })}
    >
      <button
        type="button"
        className="item-head"
        data-key={itemKey}
        data-section={place.section}
        data-item={place.item}
        tabIndex={props.tabbable ? 0 : -1}
        aria-expanded={open}
        onClick={props.onOpen}
      >
        <GripVertical className="grip" size={16} strokeWidth={1.5} aria-hidden />
        <span className="item-words">
          <span className="item-title" dir="auto" {...languageAttributes(article?.language ?? 'und')}>
            {title}
          </span>
          <span className="item-origin">
            {article === null ? (
              <span className="error">{t('briefing.gone')}</span>
            ) : (
              <bdi>{origin ? origin.filter(Boolean).join(' · ') : '…'}</bdi>
            )}
            <span className="item-mode">{modeWords(item, article)}</span>
          </span>
        </span>
        {remarks.length > 0 && (
          <CircleAlert
            className={wrong ? 'error' : 'quiet'}
            size={16}
            strokeWidth={1.5}
            aria-label={t('briefing.remarks', { n: remarks.length })}
          />
        )}
      </button>
      {open && <ItemEditor {...props} />}
    </li>
  );
}

function modeWords(item: DraftItem, article: Article | null | undefined): string {
  const parts: string[] = [];
  if (item.mode === 'excerpt' && item.blocks !== undefined && item.blocks.length > 0)
    parts.push(
      t('briefing.excerptOf', { n: item.blocks.length, total: article?.blocks.length ?? item.blocks.length }),
    );
  if (item.mode === 'summary' && (item.summary ?? '').trim() !== '') parts.push(t('briefing.mode.summary'));
  if ((item.comment ?? '').trim() !== '') parts.push(t('briefing.commented'));
  return parts.join(', ');
}

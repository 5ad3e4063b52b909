import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { Draft } from '@offprint/briefing/draft';
import type { Remark } from '../../../../shared/briefings.ts';
import { IconButton } from '../../../app/IconButton.tsx';
import { t } from '../../../app/texts.ts';
import {
  addArticles,
  addSection,
  itemKeys,
  moveItem,
  moveSection,
  nameSection,
  removeItem,
  removeSection,
  stepItem,
  type Place,
} from '../edit.ts';
import type { Articles } from '../use-articles.ts';
import { isDragged, takeDragged } from './drag.ts';
import { OutlineItem } from './OutlineItem.tsx';

interface Props {
  readonly draft: Draft;
  readonly articles: Articles;
  readonly remarks: readonly Remark[];
  /** Key of the item that is open for editing. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined, place?: Place) => void;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
  readonly onSay: (text: string) => void;
}

/** Sections and items in printed order: moved by dragging, by Alt and the arrows, or by the buttons of an open item. */
export function Outline({ draft, articles, remarks, open, onOpen, change, onSay }: Props) {
  const [over, setOver] = useState<Place>();
  const keys = itemKeys(draft);

  const move = (place: Place, step: 1 | -1): void => {
    const moved = stepItem(draft, place, step);
    if (!moved) return;
    change(() => moved.draft);
    const key = itemKeys(moved.draft)[moved.at.section]?.[moved.at.item];
    onSay(t('briefing.moved', { n: moved.at.item + 1, section: sectionName(moved.draft, moved.at.section) }));
    if (open === keys[place.section]?.[place.item]) onOpen(key, moved.at);
    focusItem(key);
  };
  const remove = (place: Place): void => {
    const after = removeItem(draft, place);
    change(() => after);
    onSay(t('briefing.removed'));
    const rest = itemKeys(after)[place.section] ?? [];
    focusItem(rest[Math.min(place.item, rest.length - 1)]);
  };
  const drop = (event: DragEvent): void => {
    const dragged = takeDragged(event.dataTransfer);
    event.preventDefault();
    event.stopPropagation();
    const at = over;
    setOver(undefined);
    if (!dragged || !at) return;
    change((before) =>
      dragged.kind === 'articles'
        ? addArticles(before, dragged.articles, at)
        : moveItem(before, dragged.place, at),
    );
  };
  const hover = (event: DragEvent): void => {
    if (!isDragged(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeUnder(event);
    if (place && (place.section !== over?.section || place.item !== over.item)) setOver(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.item-head')) return;
    const heads = [...document.querySelectorAll<HTMLElement>('.item-head')];
    const at = heads.indexOf(event.target);
    const place: Place = {
      section: Number(event.target.dataset['section']),
      item: Number(event.target.dataset['item']),
    };
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && event.altKey) move(place, step);
    else if (step !== 0) heads[at + step]?.focus();
    else if (event.key === 'Home') heads[0]?.focus();
    else if (event.key === 'End') heads.at(-1)?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  let first = true;
  return (
    // Keys and drags of what is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="outline"
      onDragOver={hover}
      onDrop={drop}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(undefined);
      }}
      onKeyDown={onKeyDown}
    >
      <p className="brief-hint outline-hint">{t('briefing.outlineHint')}</p>
      {draft.sections.map((section, s) => (
        // A section is known by its place: several may have no heading.
        // oxlint-disable-next-line react/no-array-index-key
        <section
          key={s}
          className="outline-section"
          aria-label={sectionName(draft, s)}
          data-place={`sections[${s}]`}
        >
          <div className="section-head">
            <input
              type="text"
              dir="auto"
              aria-label={t('briefing.heading', { n: s + 1 })}
              placeholder={t('briefing.noHeading')}
              value={section.heading}
              maxLength={1000}
              onChange={(event) =>
                change((before) => nameSection(before, s, event.target.value), `sections[${s}].heading`)
              }
            />
            {draft.sections.length > 1 && (
              <>
                <IconButton
                  icon={ArrowUp}
                  label={t('briefing.sectionUp', { n: s + 1 })}
                  disabled={s === 0}
                  onClick={() => change((before) => moveSection(before, s, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label={t('briefing.sectionDown', { n: s + 1 })}
                  disabled={s === draft.sections.length - 1}
                  onClick={() => change((before) => moveSection(before, s, 1))}
                />
                <IconButton
                  icon={X}
                  label={t('briefing.sectionRemove', { n: s + 1 })}
                  onClick={() => change((before) => removeSection(before, s))}
                />
              </>
            )}
          </div>
          <ol
            className={`outline-items${over?.section === s && over.item === section.items.length ? ' drop-at-end' : ''}`}
            data-section={s}
          >
            {section.items.map((item, i) => {
              const key = keys[s]?.[i] ?? '';
              const isFirst = first;
              first = false;
              return (
                <OutlineItem
                  key={key}
                  item={item}
                  itemKey={key}
                  place={{ section: s, item: i }}
                  draft={draft}
                  article={articles.get(item.article)}
                  articles={articles}
                  remarks={remarksOn(remarks, item.article, s, i)}
                  open={open === key}
                  tabbable={open === undefined ? isFirst : open === key}
                  dropBefore={over?.section === s && over.item === i}
                  onOpen={() => onOpen(open === key ? undefined : key, { section: s, item: i })}
                  onMove={(step) => move({ section: s, item: i }, step)}
                  onRemove={() => remove({ section: s, item: i })}
                  change={change}
                />
              );
            })}
          </ol>
          {section.items.length === 0 && <p className="outline-empty">{t('briefing.emptySection')}</p>}
        </section>
      ))}
      <button type="button" className="button" onClick={() => change(addSection)}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('briefing.addSection')}
      </button>
    </div>
  );
}

function sectionName(draft: Draft, section: number): string {
  const heading = draft.sections[section]?.heading.trim() ?? '';
  return heading === '' ? t('briefing.section', { n: section + 1 }) : heading;
}

function focusItem(key: string | undefined): void {
  if (key === undefined) return;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.item-head[data-key="${CSS.escape(key)}"]`)?.focus(),
  );
}

/** What the check says of an item: by its place in the draft, or by its article. */
function remarksOn(remarks: readonly Remark[], article: string, s: number, i: number): Remark[] {
  const id = article.split('@')[0] ?? '';
  const path = `sections[${s}].items[${i}]`;
  return remarks.filter(
    ({ place, overruled }) =>
      !overruled &&
      (place === id || place.startsWith(`${id}#`) || place === path || place.startsWith(`${path}.`)),
  );
}

/** The place that the pointer is over: before an item by its upper half, behind it by its lower. */
function placeUnder(event: DragEvent): Place | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const item = target?.closest<HTMLElement>('.outline-item');
  if (item) {
    const { top, height } = (item.querySelector('.item-head') ?? item).getBoundingClientRect();
    const [section, at] = [Number(item.dataset['section']), Number(item.dataset['item'])];
    return { section, item: event.clientY < top + height / 2 ? at : at + 1 };
  }
  const section = target
    ?.closest<HTMLElement>('.outline-section')
    ?.querySelector<HTMLElement>('.outline-items');
  return section ? { section: Number(section.dataset['section']), item: section.children.length } : undefined;
}

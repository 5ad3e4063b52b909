import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Draft, DraftItem } from '@offprint/briefing/draft';
import { blockText, type Article } from '@offprint/model';
import { IconButton } from '../../../app/IconButton.tsx';
import { t } from '../../../app/texts.ts';
import { languageAttributes } from '../../reader/language.ts';
import { articleId, changeItem, stepOf, withDescriptor, type Place } from '../edit.ts';
import type { Articles } from '../use-articles.ts';
import { Cite, withCitation } from './Cite.tsx';
import { Field, TextField, Words } from './fields.tsx';

interface Props {
  readonly item: DraftItem;
  readonly place: Place;
  readonly draft: Draft;
  readonly article: Article | null | undefined;
  readonly articles: Articles;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
}

const MODES = ['full', 'excerpt', 'summary'] as const;

/** What is printed of an article, and the staff's own words beside it. */
export function ItemEditor({ item, place, draft, article, articles, onMove, onRemove, change }: Props) {
  const path = `sections[${place.section}].items[${place.item}]`;
  const set = (part: Partial<DraftItem>, field?: string): void =>
    change((before) => changeItem(before, place, part), field && `${path}.${field}`);
  const id = articleId(item);
  const descriptor = (draft.descriptors ?? []).find((one) => one.article === id)?.text ?? '';
  const cite = (label: string, words: string, put: (text: string) => void) => (
    <div className="row-tools">
      <Cite
        draft={draft}
        articles={articles}
        label={label}
        onCite={(citation) => put(withCitation(words, citation))}
      />
    </div>
  );
  return (
    <div className="item-editor">
      <div className="item-tools">
        <fieldset className="segmented">
          <legend className="visually-hidden">{t('briefing.prints')}</legend>
          {MODES.map((mode) => (
            <label key={mode} className={item.mode === mode ? 'chosen' : undefined}>
              <input
                type="radio"
                name={`mode-${place.section}-${place.item}`}
                checked={item.mode === mode}
                onChange={() => set({ mode })}
              />
              {t(`briefing.mode.${mode}`)}
            </label>
          ))}
        </fieldset>
        <IconButton
          icon={ArrowUp}
          label={t('briefing.itemUp')}
          disabled={!stepOf(draft, place, -1)}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('briefing.itemDown')}
          disabled={!stepOf(draft, place, 1)}
          onClick={() => onMove(1)}
        />
        <IconButton icon={Trash2} label={t('briefing.itemRemove')} onClick={onRemove} />
      </div>
      {item.mode === 'excerpt' && article && (
        <Passages item={item} article={article} onChange={(blocks) => set({ blocks })} />
      )}
      {item.mode === 'summary' && (
        <Field label={t('briefing.summary')} hint={t('briefing.summaryHint')} place={`${path}.summary`}>
          {({ id: field, describedBy }) => (
            <>
              <Words
                id={field}
                describedBy={describedBy}
                rows={3}
                value={item.summary ?? ''}
                onChange={(summary) => set({ summary }, 'summary')}
              />
              {cite(t('briefing.citeSummary'), item.summary ?? '', (summary) => set({ summary }))}
            </>
          )}
        </Field>
      )}
      <Field label={t('briefing.comment')} hint={t('briefing.commentHint')} place={`${path}.comment`}>
        {({ id: field, describedBy }) => (
          <>
            <Words
              id={field}
              describedBy={describedBy}
              value={item.comment ?? ''}
              onChange={(comment) => set({ comment }, 'comment')}
            />
            {cite(t('briefing.citeComment'), item.comment ?? '', (comment) => set({ comment }))}
          </>
        )}
      </Field>
      {(item.comment ?? '').trim() !== '' && (
        <TextField
          label={t('briefing.commentBy')}
          value={item.commentBy ?? ''}
          onChange={(commentBy) => set({ commentBy }, 'commentBy')}
        />
      )}
      <Field label={t('briefing.descriptor')} hint={t('briefing.descriptorHint')}>
        {({ id: field, describedBy }) => (
          <Words
            id={field}
            describedBy={describedBy}
            value={descriptor}
            onChange={(text) => change((before) => withDescriptor(before, id, text), `descriptor ${id}`)}
          />
        )}
      </Field>
    </div>
  );
}

interface PassagesProps {
  readonly item: DraftItem;
  readonly article: Article;
  readonly onChange: (blocks: string[]) => void;
}

/** The article's paragraphs, each printed or not. */
function Passages({ item, article, onChange }: PassagesProps) {
  const chosen = new Set(item.blocks ?? []);
  const toggle = (block: string): void => {
    const next = new Set(chosen);
    if (!next.delete(block)) next.add(block);
    onChange(article.blocks.flatMap(({ id }) => (next.has(id) ? [id] : [])));
  };
  return (
    <fieldset className="passages">
      <legend className="label">{t('briefing.passages')}</legend>
      {chosen.size === 0 && <p className="brief-hint">{t('briefing.noPassage')}</p>}
      <ul {...languageAttributes(article.language)}>
        {article.blocks.map((block, i) => (
          <li key={block.id}>
            <label>
              <input type="checkbox" checked={chosen.has(block.id)} onChange={() => toggle(block.id)} />
              <span className="passage-number">{i + 1}</span>
              <span className="passage-text" dir="auto">
                {blockText(block).trim() || t('briefing.noWords')}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

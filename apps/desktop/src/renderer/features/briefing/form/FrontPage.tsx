import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { Draft } from '@offprint/briefing/draft';
import { TLP_LABELS } from '@offprint/model';
import type { Composed } from '../../../../shared/briefings.ts';
import { IconButton } from '../../../app/IconButton.tsx';
import { spoken, t } from '../../../app/texts.ts';
import { swapped } from '../edit.ts';
import type { Articles } from '../use-articles.ts';
import { Cite, withCitation } from './Cite.tsx';
import { SelectField, TextField, Words, WordsField } from './fields.tsx';

interface Props {
  readonly draft: Draft;
  readonly articles: Articles;
  readonly composed: Composed | undefined;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
}

/** Languages that labels and dates can be printed in. */
const LANGUAGES = 'en ar az de es fr he hy it ka pl pt ru tr uk'.split(' ');

/** What stands on the title page. */
export function FrontPage({ draft, articles, composed, change }: Props) {
  const set = <K extends keyof Draft>(key: K, value: Draft[K]): void =>
    change((before) => ({ ...before, [key]: value }), key);
  const names = new Intl.DisplayNames([spoken()], { type: 'language' });
  const own = draft.language !== undefined && !LANGUAGES.includes(draft.language) ? [draft.language] : [];
  return (
    <div className="form-part">
      <TextField
        label={t('briefing.title')}
        value={draft.title}
        placeholder={composed?.title}
        place="title"
        onChange={(value) => set('title', value)}
      />
      <TextField
        label={t('briefing.subtitle')}
        value={draft.subtitle}
        onChange={(value) => set('subtitle', value)}
      />
      <div className="brief-pair">
        <SelectField
          label={t('briefing.marking')}
          place="marking"
          value={draft.marking}
          options={[['', t('briefing.noMarking')], ...TLP_LABELS.map((label) => [label, label] as const)]}
          onChange={(value) => set('marking', value)}
        />
        <TextField
          label={t('briefing.asOf')}
          value={draft.asOf}
          placeholder={composed?.asOf}
          hint={t('briefing.asOfHint')}
          place="asOf"
          onChange={(value) => set('asOf', value)}
        />
      </div>
      <div className="brief-pair">
        <TextField
          label={t('briefing.audience')}
          value={draft.audience}
          onChange={(value) => set('audience', value)}
        />
        <TextField
          label={t('briefing.preparedBy')}
          value={draft.preparedBy}
          onChange={(value) => set('preparedBy', value)}
        />
      </div>
      <WordsField
        label={t('briefing.distribution')}
        value={draft.distribution}
        hint={t('briefing.distributionHint')}
        place="distribution"
        onChange={(value) => set('distribution', value)}
      />
      <SelectField
        label={t('briefing.language')}
        place="language"
        value={draft.language ?? 'en'}
        options={[...LANGUAGES, ...own].map((tag) => [tag, names.of(tag) ?? tag] as const)}
        onChange={(value) => set('language', value)}
      />
      <KeyPoints draft={draft} articles={articles} change={change} />
    </div>
  );
}

function KeyPoints({ draft, articles, change }: Omit<Props, 'composed'>) {
  const points = draft.keyPoints;
  const put = (index: number, text: string): void =>
    change(
      (before) => ({
        ...before,
        keyPoints: before.keyPoints.map((point, i) => (i === index ? text : point)),
      }),
      `keyPoints[${index}]`,
    );
  const move = (index: number, step: 1 | -1): void =>
    change((before) => ({ ...before, keyPoints: swapped(before.keyPoints, index, index + step) }));
  return (
    <fieldset className="key-points" data-place="keyPoints">
      <legend className="label">{t('briefing.keyPoints')}</legend>
      <p className="brief-hint">{t('briefing.markup')}</p>
      <ol>
        {points.map((point, i) => (
          // A point is known by its place: two may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} data-place={`keyPoints[${i}]`}>
            <Words
              label={t('briefing.keyPoint', { n: i + 1 })}
              value={point}
              onChange={(text) => put(i, text)}
            />
            <div className="row-tools">
              <Cite
                draft={draft}
                articles={articles}
                label={t('briefing.citeIn', { n: i + 1 })}
                onCite={(citation) => put(i, withCitation(point, citation))}
              />
              <IconButton
                icon={ArrowUp}
                label={t('briefing.pointUp', { n: i + 1 })}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('briefing.pointDown', { n: i + 1 })}
                disabled={i === points.length - 1}
                onClick={() => move(i, 1)}
              />
              <IconButton
                icon={X}
                label={t('briefing.pointRemove', { n: i + 1 })}
                onClick={() =>
                  change((before) => ({ ...before, keyPoints: before.keyPoints.filter((_, at) => at !== i) }))
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="button"
        onClick={() => {
          change((before) => ({ ...before, keyPoints: [...before.keyPoints, ''] }));
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('.key-points li:last-child textarea')?.focus(),
          );
        }}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('briefing.addPoint')}
      </button>
    </fieldset>
  );
}

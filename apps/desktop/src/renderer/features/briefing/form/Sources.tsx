import { Plus, X } from 'lucide-react';
import type { Draft } from '@offprint/briefing/draft';
import type { Composed } from '../../../../shared/briefings.ts';
import { IconButton } from '../../../app/IconButton.tsx';
import { t } from '../../../app/texts.ts';
import { withField } from '../edit.ts';
import type { Articles } from '../use-articles.ts';
import { Cite, withCitation } from './Cite.tsx';
import { SelectField, TextField, Tick, Words, WordsField } from './fields.tsx';
import { Gathered } from './Gathered.tsx';

interface Props {
  readonly draft: Draft;
  readonly articles: Articles;
  readonly composed: Composed | undefined;
  readonly change: (recipe: (draft: Draft) => Draft, field?: string) => void;
}

/** References, the word on the sources, rights, and the page. */
export function Sources({ draft, articles, composed, change }: Props) {
  const set = <K extends keyof Draft>(key: K, value: Draft[K] | undefined): void =>
    change((before) => withField(before, key, value), key);
  const { sourceSummary, page } = draft;
  return (
    <div className="form-part">
      <div className="brief-pair">
        <SelectField
          label={t('briefing.citations')}
          value={draft.citations ?? 'chicago18'}
          options={[
            ['chicago18', 'Chicago 18'],
            ['apa7', 'APA 7'],
            ['icd206', 'ICD 206'],
          ]}
          onChange={(value) => set('citations', value)}
        />
        <SelectField
          label={t('briefing.notes')}
          value={draft.notes ?? 'end'}
          options={[
            ['end', t('briefing.notesEnd')],
            ['foot', t('briefing.notesFoot')],
          ]}
          onChange={(value) => set('notes', value)}
        />
      </div>
      <fieldset data-place="sourceSummary">
        <legend className="label">{t('briefing.sourceSummary')}</legend>
        <Tick
          label={t('briefing.drafted')}
          checked={sourceSummary.draft}
          onChange={(checked) => set('sourceSummary', { ...sourceSummary, draft: checked })}
        />
        {sourceSummary.draft ? (
          <div className="drafted">
            <p dir="auto">{composed?.summary ?? ''}</p>
            <button
              type="button"
              className="text-button"
              onClick={() => set('sourceSummary', { draft: false, text: composed?.summary ?? '' })}
            >
              {t('briefing.editDrafted')}
            </button>
          </div>
        ) : (
          <>
            <Words
              label={t('briefing.sourceSummary')}
              value={sourceSummary.text}
              rows={3}
              onChange={(text) => set('sourceSummary', { draft: false, text })}
            />
            <div className="row-tools">
              <Cite
                draft={draft}
                articles={articles}
                label={t('briefing.citeSummary')}
                onCite={(citation) =>
                  set('sourceSummary', { draft: false, text: withCitation(sourceSummary.text, citation) })
                }
              />
            </div>
          </>
        )}
      </fieldset>
      <Gathered draft={draft} articles={articles} composed={composed} change={change} />
      <fieldset data-place="permittedUse">
        <legend className="label">{t('briefing.rights')}</legend>
        <TextField
          label={t('briefing.copies')}
          value={draft.copies === undefined ? '' : String(draft.copies)}
          hint={t('briefing.copiesHint')}
          place="copies"
          onChange={(value) => {
            const digits = value.replaceAll(/\D/g, '').slice(0, 9);
            set('copies', Number(digits) > 0 ? Number(digits) : undefined);
          }}
        />
        {draft.permittedUse.map((notice, i) => {
          const put = (part: Partial<typeof notice>): void =>
            change(
              (before) => ({
                ...before,
                permittedUse: before.permittedUse.map((one, at) => (at === i ? { ...one, ...part } : one)),
              }),
              `permittedUse[${i}]`,
            );
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="notice">
              <TextField
                label={t('briefing.noticeOutlet')}
                value={notice.outlet}
                placeholder={t('briefing.allOutlets')}
                onChange={(outlet) => put({ outlet })}
              />
              <WordsField
                label={t('briefing.noticeText')}
                value={notice.text}
                onChange={(text) => put({ text })}
              />
              <IconButton
                icon={X}
                label={t('briefing.noticeRemove', { n: i + 1 })}
                onClick={() =>
                  change((before) => ({
                    ...before,
                    permittedUse: before.permittedUse.filter((_, at) => at !== i),
                  }))
                }
              />
            </div>
          );
        })}
        <button
          type="button"
          className="button"
          onClick={() =>
            change((before) => ({
              ...before,
              permittedUse: [...before.permittedUse, { outlet: '', text: '' }],
            }))
          }
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('briefing.addNotice')}
        </button>
      </fieldset>
      <fieldset data-place="page">
        <legend className="label">{t('briefing.paper')}</legend>
        <div className="brief-pair">
          <SelectField
            label={t('briefing.size')}
            value={page.size}
            options={[
              ['a4', 'A4'],
              ['letter', 'Letter'],
              ['a5', 'A5'],
              ['half-letter', t('briefing.halfLetter')],
            ]}
            onChange={(size) => set('page', { ...page, size })}
          />
          <SelectField
            label={t('briefing.columns')}
            value={page.columns === 2 ? '2' : '1'}
            options={[
              ['1', '1'],
              ['2', '2'],
            ]}
            onChange={(value) => set('page', { ...page, columns: value === '2' ? 2 : 1 })}
          />
        </div>
        <SelectField
          label={t('briefing.opening')}
          value={draft.opening ?? 'page'}
          options={[
            ['page', t('briefing.openingPage')],
            ['head', t('briefing.openingHead')],
          ]}
          onChange={(value) => set('opening', value)}
        />
        <Tick
          label={t('briefing.duplex')}
          checked={page.duplex}
          onChange={(duplex) => set('page', { ...page, duplex })}
        />
      </fieldset>
    </div>
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '@offprint/briefing/draft';
import type { TemplateRow } from '../../../../shared/briefings.ts';
import { call } from '../../../app/bridge.ts';
import { failureText, t } from '../../../app/texts.ts';
import { templateName } from '../templates.ts';

interface Props {
  readonly draft: Draft;
  readonly change: (recipe: (draft: Draft) => Draft) => void;
  readonly say: (text: string) => void;
}

/** The template that the briefing has its shape from; another one, or one's own made of this. */
export function Shape({ draft, change, say }: Props) {
  const [templates, setTemplates] = useState<readonly TemplateRow[]>([]);
  const [naming, setNaming] = useState<string>();
  const load = useCallback(async (): Promise<void> => {
    const answer = await call('templates.list', {});
    if (answer.ok) setTemplates(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  const current = templates.find(({ name }) => name === draft.template);
  const shape = async (template: string | null): Promise<void> => {
    const answer = await call('briefings.shape', { draft, template });
    if (answer.ok) change(() => answer.value);
    else say(failureText(answer.error));
  };
  const keep = async (name: string): Promise<void> => {
    const answer = await call('templates.save', { name, draft });
    if (!answer.ok) return say(failureText(answer.error));
    await load();
    change((before) => ({ ...before, template: name.trim() }));
    say(t('briefing.templateKept', { name }));
  };
  return (
    <div className="shape">
      <label htmlFor="template">{t('briefing.template')}</label>
      <select
        id="template"
        value={current?.id ?? ''}
        onChange={(event) => void shape(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('briefing.noTemplate')}</option>
        {templates.map((template) => (
          <option key={template.id} value={template.id}>
            {templateName(template)}
          </option>
        ))}
      </select>
      {naming === undefined ? (
        <button type="button" className="text-button" onClick={() => setNaming('')}>
          {t('briefing.keepTemplate')}
        </button>
      ) : (
        <form
          className="shape-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.trim() !== '') void keep(naming);
            setNaming(undefined);
          }}
        >
          <input
            type="text"
            aria-label={t('briefing.templateName')}
            placeholder={t('briefing.templateName')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={naming}
            maxLength={200}
            onChange={(event) => setNaming(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setNaming(undefined);
            }}
          />
          <button type="submit" className="button">
            {t('paste.keep')}
          </button>
        </form>
      )}
      {current?.own && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            void call('templates.remove', { id: current.id }).then(async (answer) => {
              if (!answer.ok) return say(failureText(answer.error));
              await load();
              say(t('briefing.templateRemoved', { name: current.name }));
            })
          }
        >
          {t('briefing.removeTemplate')}
        </button>
      )}
    </div>
  );
}

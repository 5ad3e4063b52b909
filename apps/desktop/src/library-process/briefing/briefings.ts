/** Calls about briefings: kept in the library, shaped by templates, composed in their own thread. */
import {
  Draft,
  draftItems,
  draftOfBriefing,
  emptyDraft,
  isTemplateName,
  shapeDraft,
  Template,
  TEMPLATE_NAMES,
  templateOfDraft,
  TEMPLATES,
  titleWithout,
} from '@offprint/briefing';
import type { KeptBriefing, Library } from '@offprint/library';
import { headlineText, parseBriefing, type Article, type Briefing } from '@offprint/model';
import { labelsFor } from '@offprint/model/frame';
import { fail, mapValue, ok, type Result } from '../../shared/result.ts';
import { fileNameFor } from '../file-name.ts';
import type { BriefingCalls, BriefingsEnv } from './calls.ts';

export function madeBriefingCalls({ using, newId, composer }: BriefingsEnv): BriefingCalls {
  return {
    'briefings.list': ({ removed }) =>
      using((library) =>
        mapValue(library.listBriefings({ removed }), (all) =>
          all.map(({ id, title, addedAt, changedAt }) => ({ id, title, addedAt, changedAt })),
        ),
      ),
    'briefings.create': ({ ids, template }) =>
      using((library) => {
        const articles = articlesNamed(library, ids);
        if (!articles.ok) return articles;
        const items = articles.value.map(({ id, version }) => ({
          article: `${id}@${version}`,
          mode: 'full' as const,
        }));
        const bare: Draft = { ...emptyDraft(newId()), sections: [{ heading: '', items }] };
        const draft = template === undefined ? ok(bare) : shaped(library, bare, template);
        return draft.ok ? created(library, draft.value) : draft;
      }),
    'briefings.open': ({ id }) => using((library) => opened(library, library.getBriefing(id))),
    'briefings.save': ({ id, draft }) =>
      using((library) =>
        mapValue(
          library.saveBriefing(id, { title: titleOf(library, draft), document: JSON.stringify(draft) }),
          ({ changedAt }) => ({ changedAt }),
        ),
      ),
    'briefings.duplicate': ({ id, title }) =>
      using((library) => {
        const open = opened(library, library.getBriefing(id));
        if (!open.ok) return open;
        return created(library, { ...open.value.draft, id: newId(), title });
      }),
    'briefings.remove': ({ id }) => using((library) => mapValue(library.removeBriefing(id), () => null)),
    'briefings.restore': ({ id }) => using((library) => mapValue(library.restoreBriefing(id), () => null)),
    'briefings.keep': ({ id }) => using((library) => mapValue(library.keepBriefingVersion(id), () => null)),
    'briefings.versions': ({ id }) =>
      using((library) => mapValue(library.listBriefingVersions(id), (all) => all.map((one) => ({ ...one })))),
    'briefings.version': ({ id, number }) =>
      using((library) => {
        const version = library.getBriefingVersion(id, number);
        return version.ok ? draftIn(version.value.document) : version;
      }),
    'briefings.shape': ({ draft, template }) =>
      using((library) => (template === null ? unshaped(library, draft) : shaped(library, draft, template))),
    'briefings.preview': ({ draft, setup }) =>
      using(() => composer().preview({ draft, setup, format: 'pdf' })),
    'briefing.produce': ({ id, draft, setup, format }) =>
      using(async (library) => {
        const composed = await composer().compose({ draft, setup, format });
        if (!composed.ok) return composed;
        const { remarks, pdf, pages, title } = composed.value;
        const stops = remarks.filter(
          ({ kind, overruled }) => kind === 'problem' || (kind === 'error' && !overruled),
        );
        const [first] = stops;
        if (first || !pdf)
          return fail(
            'briefing-stopped',
            first?.message ?? 'The briefing could not be set.',
            'Look at the checks: mend what stops it, or overrule it by name.',
          );
        const name = fileNameFor(title);
        return mapValue(library.keepBriefingVersion(id), () => ({
          bytes: pdf,
          pages,
          name,
        }));
      }),
    'templates.list': () =>
      using((library) =>
        mapValue(library.listBriefings({ kind: 'template' }), (own) => [
          ...TEMPLATE_NAMES.map((name) => ({ id: name, name, own: false })),
          ...own.map(({ id, title }) => ({ id, name: title, own: true })),
        ]),
      ),
    'templates.save': ({ name, draft }) =>
      using((library) =>
        mapValue(
          library.createBriefing(
            { title: name, document: JSON.stringify(templateOfDraft(draft)) },
            'template',
          ),
          ({ id }) => ({ id }),
        ),
      ),
    'templates.remove': ({ id }) => using((library) => mapValue(library.removeBriefing(id), () => null)),
  };
}

/** A finished briefing, such as one that came in a PDF, into the library as it is; `undefined` when it is there already. */
export function keepFinished(library: Library, briefing: Briefing): Result<string> {
  const document = JSON.stringify(briefing);
  const all = library.listBriefings();
  if (!all.ok) return all;
  for (const { id, title } of all.value) {
    if (title !== briefing.title) continue;
    const kept = library.getBriefing(id);
    if (kept.ok && kept.value.document === document) return ok(id);
  }
  return mapValue(library.createBriefing({ title: briefing.title, document }), ({ id }) => id);
}

/** A draft among the briefings; gives its id there. */
export function keepDraft(library: Library, draft: Draft): Result<string> {
  return mapValue(created(library, draft), ({ id }) => id);
}

function articlesNamed(library: Library, ids: readonly string[]): Result<Article[]> {
  const articles: Article[] = [];
  for (const id of ids) {
    const article = library.getArticle(id);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(articles);
}

function created(library: Library, draft: Draft): Result<{ id: string }> {
  const made = library.createBriefing({ title: titleOf(library, draft), document: JSON.stringify(draft) });
  return mapValue(made, ({ id }) => ({ id }));
}

function opened(library: Library, kept: Result<KeptBriefing>) {
  if (!kept.ok) return kept;
  const { id, document, changedAt } = kept.value;
  return mapValue(draftIn(document), (draft) => ({ id, draft, changedAt }));
}

/** What is kept is a draft, or a finished briefing as it came. */
function draftIn(document: string): Result<Draft> {
  const value: unknown = JSON.parse(document);
  const draft = Draft.safeParse(value);
  if (draft.success) return ok(draft.data);
  const finished = parseBriefing(value);
  if (finished.ok) return ok(draftOfBriefing(finished.value));
  return fail(
    'bad-briefing',
    'The briefing that is kept can not be read.',
    'Go back to an earlier version of it.',
  );
}

/** The title in lists: the one written, else the one that is printed without. */
function titleOf(library: Library, draft: Draft): string {
  if (draft.title.trim() !== '') return draft.title;
  const usual = titleWithout(draft.template, labelsFor(draft.language ?? 'en').labels);
  if (usual !== undefined) return usual;
  const [first] = draftItems(draft);
  const article = first && library.getArticle(first.article.split('@')[0] ?? '');
  return article?.ok ? headlineText(article.value) : '…';
}

function shaped(library: Library, draft: Draft, choice: string): Result<Draft> {
  const template = templateOf(library, choice);
  if (!template.ok) return template;
  const { form, name } = template.value;
  return ok(shapeDraft(draft, form, name, shaping(library, draft)));
}

function unshaped(library: Library, draft: Draft): Result<Draft> {
  return ok(shapeDraft(draft, {}, undefined, shaping(library, draft)));
}

function shaping(library: Library, draft: Draft) {
  const articles = draftItems(draft).flatMap(({ article }) => {
    const [id = '', version] = article.split('@');
    const found = library.getArticle(id, Number(version));
    return found.ok ? [found.value] : [];
  });
  const { template } = draft;
  const before = template === undefined ? undefined : formNamed(library, template);
  return { articles, labels: labelsFor(draft.language ?? 'en').labels, before };
}

/** By the name that a draft records: its own templates are recorded by their titles. */
function formNamed(library: Library, name: string): Template | undefined {
  if (isTemplateName(name)) return TEMPLATES[name];
  const own = library.listBriefings({ kind: 'template' });
  const row = own.ok ? own.value.find(({ title }) => title === name) : undefined;
  const form = row && templateOf(library, row.id);
  return form?.ok ? form.value.form : undefined;
}

function templateOf(library: Library, choice: string): Result<{ form: Template; name: string }> {
  if (isTemplateName(choice)) return ok({ form: TEMPLATES[choice], name: choice });
  const kept = library.getBriefing(choice);
  if (!kept.ok) return kept;
  const form = Template.safeParse(JSON.parse(kept.value.document));
  return form.success
    ? ok({ form: form.data, name: kept.value.title })
    : fail('bad-briefing', 'The template can not be read.', 'Make it anew from a briefing.');
}

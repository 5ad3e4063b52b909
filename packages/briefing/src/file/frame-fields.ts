/** Everything of a briefing but its sections, from the fields of a file and its template. */
import {
  canonicalLanguage,
  headlineText,
  latestDate,
  precisionOf,
  type Article,
  type Briefing,
  type Inline,
  type PreciseDate,
  type TextOrigin,
} from '@offprint/model';
import { labelsFor, type Labels } from '@offprint/model/frame';
import { draftSourceSummary } from '../sources/draft-summary.ts';
import { quoteRefs, timelineOf } from '../templates/gather.ts';
import type { Cited } from './citing.ts';
import type { FileBriefing } from './fields.ts';
import type { Finder } from './finder.ts';
import { paragraphsOf } from './item.ts';
import { staffText } from './staff-text.ts';

type Frame = Omit<Briefing, 'sections'>;

interface Gathered {
  readonly articles: readonly Article[];
  /** Which of them have one text. */
  readonly origins: (articles: readonly Article[]) => readonly TextOrigin[];
}

/** The fields as the model has them. What is wrong with one is told to `find`. */
export function frameOf(
  fields: FileBriefing,
  template: string | undefined,
  { articles, origins: originsOf }: Gathered,
  cited: Cited,
  find: Finder,
): Frame {
  const language = languageOf(fields, find);
  const { labels } = labelsFor(language);
  const refs = (reference: string, path: readonly (string | number)[]) => {
    const id = cited(reference, path);
    const article = articles.find((some) => some.id === id);
    return { articleId: id, version: article?.version ?? 1 };
  };
  const texts = (all: readonly string[], key: string): Inline[][] =>
    all.map((text, i) => staffText(text, (reference) => cited(reference, [key, i])));
  const title = fields.title ?? titleWithout(template, labels) ?? headlineOf(articles);
  const { permittedUse, overrides, copies, opening } = fields;
  const origins =
    fields.sameText === 'auto'
      ? [...originsOf(articles)]
      : (fields.sameText ?? []).map(({ articles: same, outlets = [] }, i) => ({
          articles: same.map((reference, j) => refs(reference, ['sameText', i, 'articles', j])),
          outlets: outlets.map(line),
        }));
  const sourceSummary =
    fields.sourceSummary === 'draft'
      ? draftSourceSummary(articles, origins, labels).map((text): Inline[] => [{ type: 'text', text }])
      : fields.sourceSummary === undefined
        ? undefined
        : paragraphsOf(fields.sourceSummary, (reference) => cited(reference, ['sourceSummary']));
  const timeline =
    fields.timeline === 'auto'
      ? timelineOf(articles)
      : (fields.timeline ?? []).map(({ date, text, article, block }, i) => ({
          date: dateOf(date, ['timeline', i, 'date'], find),
          inlines: staffText(text, (reference) => cited(reference, ['timeline', i, 'text'])),
          ...(article !== undefined && {
            source: {
              ...refs(article, ['timeline', i, 'article']),
              ...(block !== undefined && { blockId: block }),
            },
          }),
        }));
  const quoteTable =
    fields.quotes === 'auto'
      ? quoteRefs(articles, origins)
      : (fields.quotes ?? []).map(({ article, quote }, i) => {
          const ref = refs(article, ['quotes', i, 'article']);
          const holder = articles.find(({ id }) => id === ref.articleId);
          if (holder && !holder.quotes.some(({ id }) => id === quote))
            find.fail(
              'no-such-quote',
              `the article ${holder.id} has no quotation ${quote}`,
              'Take an id from `quotes` in `show --format json`.',
              ['quotes', i, 'quote'],
            );
          return { ...ref, quoteId: quote };
        });
  const descriptors = (fields.descriptors ?? []).map(({ article, text }, i) => ({
    ...refs(article, ['descriptors', i, 'article']),
    inlines: staffText(text, (reference) => cited(reference, ['descriptors', i, 'text'])),
  }));
  return {
    schemaVersion: 1,
    id: fields.id ?? idFrom(title),
    title: line(title),
    ...(fields.subtitle !== undefined && { subtitle: line(fields.subtitle) }),
    language,
    ...(fields.marking !== undefined && { marking: markingOf(fields.marking) }),
    ...(fields.audience !== undefined && { audience: line(fields.audience) }),
    distribution: (typeof fields.distribution === 'string'
      ? [fields.distribution]
      : (fields.distribution ?? [])
    ).map(line),
    ...(fields.preparedBy !== undefined && { preparedBy: line(fields.preparedBy) }),
    asOf:
      fields.asOf === undefined
        ? latestDate(articles.map(({ provenance }) => provenance.retrievedAt))
        : dateOf(fields.asOf, ['asOf'], find),
    keyPoints: texts(fields.keyPoints ?? [], 'keyPoints'),
    citationStyle: fields.citations ?? 'chicago18',
    notes: fields.notes ?? 'end',
    ...(sourceSummary && { sourceSummary }),
    page: pageOf(fields.page),
    ...(opening !== undefined && { opening }),
    ...(template !== undefined && { template: line(template) }),
    ...(timeline.length > 0 && { timeline }),
    ...(quoteTable.length > 0 && { quoteTable }),
    ...(copies !== undefined && { copies }),
    ...(permittedUse &&
      permittedUse.length > 0 && {
        permittedUse: permittedUse.map(({ outlet, text }) => ({
          ...(outlet !== undefined && { outlet: line(outlet) }),
          text: line(text),
        })),
      }),
    ...(origins.length > 0 && { origins }),
    ...(descriptors.length > 0 && { descriptors }),
    ...(overrides &&
      overrides.length > 0 && {
        overrides: overrides.map(({ code, place, reason }) => ({
          code: line(code),
          ...(place !== undefined && { place: line(place) }),
          ...(reason !== undefined && { reason: line(reason) }),
        })),
      }),
  };
}

function languageOf({ language }: FileBriefing, find: Finder): string {
  const canonical = canonicalLanguage(language ?? 'en');
  if (canonical !== undefined) return canonical;
  find.fail(
    'wrong-value',
    `language: ${JSON.stringify(language)} is no language tag`,
    'Write a BCP 47 tag, such as en, pt-BR or ar.',
    ['language'],
  );
  return 'en';
}

/** What a briefing of this template is called without a title of its own; others have that of their first article. */
export function titleWithout(template: string | undefined, labels: Labels): string | undefined {
  if (template === 'press-review') return labels.pressReview;
  return template === 'dossier' ? labels.dossier : undefined;
}

function headlineOf([first]: readonly Article[]): string {
  return first ? headlineText(first) : '';
}

/** A text in the model's form of a line. */
function line(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Letters and digits of the title; the same title gives the same id. */
function idFrom(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 64)
      .replace(/-+$/, '') || 'briefing'
  );
}

/** Small letters and a missing `TLP:` are forgiven; what is none stays and is refused by the model. */
function markingOf(marking: string): Briefing['marking'] {
  return marking
    .trim()
    .toUpperCase()
    .replace(/^(TLP:)?\s*/, 'TLP:') as Briefing['marking'];
}

function dateOf(value: string | number, path: readonly (string | number)[], find: Finder): PreciseDate {
  const text = String(value)
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');
  const precision = precisionOf(text);
  if (precision !== undefined) return { value: text, precision };
  find.fail(
    'wrong-value',
    `${path.join('.')}: ${JSON.stringify(text)} is no date`,
    'Write 2026, 2026-03, 2026-03-04 or 2026-03-04T10:15Z.',
    path,
  );
  return { value: '0001', precision: 'year' };
}

function pageOf(page: FileBriefing['page']): Briefing['page'] {
  const {
    size = 'a4',
    columns = 1,
    duplex = false,
  } = typeof page === 'string' ? { size: page } : (page ?? {});
  return { size, columns, duplex };
}

/** What a person corrects in an article: the value changes, and the provenance says who changed it and what stood there. */
import {
  articleUrl,
  headlineText,
  parseArticle,
  precisionOf,
  withContentHash,
  type Article,
} from '@offprint/model';
import type { SourceCorrections } from '../../shared/imports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** How one field is read and written; `undefined` is a value that is not known. */
interface Field {
  readonly read: (article: Article) => string | undefined;
  readonly write: (article: Article, value: string | undefined) => Article;
  /** Its names among the origins of the provenance. */
  readonly origins: readonly string[];
}

const FIELDS: { readonly [F in keyof SourceCorrections]-?: Field } = {
  headline: {
    read: headlineText,
    write: (article, value) => ({
      ...article,
      headlines: article.headlines.map((one) =>
        one.role === 'main' && value !== undefined
          ? { role: 'main' as const, inlines: [{ type: 'text' as const, text: value }] }
          : one,
      ),
    }),
    origins: ['headline', 'headlines'],
  },
  by: {
    read: ({ by }) => by,
    write: (article, by) => set(article, { by }),
    origins: ['by'],
  },
  publisher: {
    read: ({ publisher }) => publisher.name ?? undefined,
    write: (article, value) => ({ ...article, publisher: { name: value ?? null } }),
    origins: ['publisher'],
  },
  datePublished: {
    read: ({ datePublished }) => datePublished?.value,
    write(article, value) {
      const precision = value === undefined ? undefined : precisionOf(value);
      const datePublished = value === undefined || precision === undefined ? undefined : { value, precision };
      return set(article, { datePublished });
    },
    origins: ['datePublished'],
  },
  section: {
    read: ({ section }) => section,
    write: (article, section) => set(article, { section }),
    origins: ['section'],
  },
  language: {
    read: ({ language }) => (language === 'und' ? undefined : language),
    write: (article, value) => set(article, { language: value ?? 'und', languageInferredFrom: undefined }),
    origins: ['language'],
  },
  sourceUrl: {
    read: articleUrl,
    write: (article, sourceUrl) => ({
      ...article,
      provenance: set(article.provenance, { sourceUrl, canonicalUrl: undefined }),
    }),
    origins: ['sourceUrl', 'canonicalUrl', 'provenance.sourceUrl', 'provenance.canonicalUrl'],
  },
  holder: {
    read: ({ rights }) => rights.holder,
    write: (article, holder) => ({ ...article, rights: set(article.rights, { holder }) }),
    origins: ['rights.holder'],
  },
  notice: {
    read: ({ rights }) => rights.notice,
    write: (article, notice) => ({ ...article, rights: set(article.rights, { notice }) }),
    origins: ['rights.notice'],
  },
};
const NAMES = Object.keys(FIELDS) as (keyof SourceCorrections)[];

/** The object with other values; what is `undefined` goes. */
function set<T extends object>(object: T, change: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries({ ...object, ...change }).filter(([, value]) => value !== undefined),
  ) as T;
}

/** @param when of the reason that the provenance gives: `before it was kept` */
export function correct(
  article: Article,
  corrections: SourceCorrections,
  sha256: (data: string) => string,
  when: string,
): Result<Article> {
  const { datePublished } = corrections;
  if (typeof datePublished === 'string' && precisionOf(datePublished) === undefined)
    return fail('bad-input', 'This is no date.', 'Write it as 2026-03-04, 2026-03 or 2026.');
  const changed = NAMES.filter((name) => {
    const after = corrections[name];
    return after !== undefined && (after ?? undefined) !== FIELDS[name].read(article);
  });
  if (changed.length === 0) return ok(article);
  const written = changed.reduce(
    (before, name) => FIELDS[name].write(before, corrections[name] ?? undefined),
    article,
  );
  const gone = new Set(changed.flatMap((name) => FIELDS[name].origins));
  const { provenance } = written;
  const after: Article = {
    ...written,
    provenance: {
      ...provenance,
      origins: [
        ...provenance.origins.filter(({ field }) => !gone.has(field) && !gone.has(field.replace(/\..*/, ''))),
        ...changed
          .filter((name) => typeof corrections[name] === 'string')
          .map((name) => ({ field: FIELDS[name].origins[0] ?? name, from: 'the user' })),
      ],
      transformations: [
        ...provenance.transformations,
        ...changed.map((name) => {
          const before = FIELDS[name].read(article);
          return {
            step: 'correction',
            action: 'changed' as const,
            reason: `${name} corrected by the user ${when}`,
            ...(before === undefined ? {} : { text: before }),
          };
        }),
      ],
    },
  };
  const parsed = parseArticle(withContentHash(after, sha256));
  return parsed.ok
    ? ok(parsed.value)
    : fail('bad-article', parsed.issues[0]?.message ?? 'not an article', 'Correct the field and save again.');
}

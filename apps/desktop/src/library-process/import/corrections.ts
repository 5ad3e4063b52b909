/** What a person corrects in an article before it is kept: the value changes, and the provenance says who changed it. */
import { headlineText, parseArticle, precisionOf, withContentHash, type Article } from '@offprint/model';
import type { Corrections } from '../../shared/imports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const STEP = 'correction';
const REASON = 'corrected by the user before it was kept';

export function correct(
  article: Article,
  corrections: Corrections,
  sha256: (data: string) => string,
): Result<Article> {
  const { headline, by, publisher, datePublished } = corrections;
  const precision = datePublished === undefined ? undefined : precisionOf(datePublished);
  if (datePublished !== undefined && precision === undefined)
    return fail('bad-input', 'This is no date.', 'Write it as 2026-03-04, 2026-03 or 2026.');
  const given: Record<string, [before: string | undefined, after: string | undefined]> = {
    headline: [headlineText(article), headline],
    by: [article.by, by],
    publisher: [article.publisher.name ?? undefined, publisher],
    datePublished: [article.datePublished?.value, datePublished],
  };
  const changed = Object.entries(given).filter(
    ([, [before, after]]) => after !== undefined && after !== before,
  );
  if (changed.length === 0) return ok(article);
  const names = new Set(changed.map(([name]) => name));
  const { provenance } = article;
  const after: Article = {
    ...article,
    ...(names.has('by') && by !== undefined ? { by } : {}),
    ...(names.has('publisher') && publisher !== undefined ? { publisher: { name: publisher } } : {}),
    ...(names.has('datePublished') && datePublished !== undefined && precision !== undefined
      ? { datePublished: { value: datePublished, precision } }
      : {}),
    ...(names.has('headline') && headline !== undefined
      ? {
          headlines: article.headlines.map((one) =>
            one.role === 'main'
              ? { role: 'main' as const, inlines: [{ type: 'text' as const, text: headline }] }
              : one,
          ),
        }
      : {}),
    provenance: {
      ...provenance,
      origins: [
        ...provenance.origins.filter(({ field }) => !names.has(field.replace(/\..*/, ''))),
        ...changed.map(([field]) => ({ field, from: 'the user' })),
      ],
      transformations: [
        ...provenance.transformations,
        ...changed.map(([field, [before]]) => ({
          step: STEP,
          action: 'changed' as const,
          reason: `${field} ${REASON}`,
          ...(before === undefined ? {} : { text: before }),
        })),
      ],
    },
  };
  const parsed = parseArticle(withContentHash(after, sha256));
  return parsed.ok
    ? ok(parsed.value)
    : fail('bad-article', parsed.issues[0]?.message ?? 'not an article', 'Correct the field and save again.');
}

/** Reading documents that come from outside: unknown data in, a valid document or issues as data out. */
import type { z } from 'zod';
import { Annotation } from './annotation.ts';
import { Article, SCHEMA_VERSION } from './article.ts';
import { Briefing } from './briefing.ts';
import type { InvariantCode, Issue, IssueCode } from './issue.ts';
import { ARTICLE_MIGRATIONS, migrate } from './migrate.ts';

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Nesting of objects and arrays that no real document reaches; deeper ones would exhaust the stack. */
const MAX_DEPTH = 200;

/**
 * Checks that `input` is an article, brings it to the current schema version, and gives it back unchanged
 * otherwise: nothing is filled in, cut or converted. The provenance's content hash is not recomputed here;
 * see `contentHash`.
 */
export function parseArticle(input: unknown): Parsed<Article> {
  const tooDeep = checkDepth(input);
  if (tooDeep) return tooDeep;
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return check(Article, input);
  const migrated = migrate(input as Record<string, unknown>, ARTICLE_MIGRATIONS, SCHEMA_VERSION);
  if (migrated.ok) return check(Article, migrated.document);
  if (migrated.reason === 'newer')
    return refuse(
      'newer-version',
      ['schemaVersion'],
      'the article was written by a later version of Offprint',
    );
  return check(Article, input);
}

/** As `parseArticle`, for JSON text. */
export function parseArticleJson(json: string): Parsed<Article> {
  return fromJson(json, parseArticle);
}

/** Checks that `input` is a briefing. */
export function parseBriefing(input: unknown): Parsed<Briefing> {
  return checkDepth(input) ?? check(Briefing, input);
}

/** As `parseBriefing`, for JSON text. */
export function parseBriefingJson(json: string): Parsed<Briefing> {
  return fromJson(json, parseBriefing);
}

/** Checks that `input` is an annotation. */
export function parseAnnotation(input: unknown): Parsed<Annotation> {
  return checkDepth(input) ?? check(Annotation, input);
}

function fromJson<T>(json: string, parse: (input: unknown) => Parsed<T>): Parsed<T> {
  let input: unknown;
  try {
    input = JSON.parse(json.startsWith('\uFEFF') ? json.slice(1) : json);
  } catch (error) {
    return refuse('not-json', [], error instanceof Error ? error.message : 'not JSON');
  }
  return parse(input);
}

function check<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap(toIssues) };
}

function refuse(code: IssueCode, path: (string | number)[], message: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path, message }] };
}

function toIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-field',
        path: [...path, key],
        message: `unknown field ${JSON.stringify(key)}`,
      }));
    case 'custom':
      return [{ code: issue.params?.['code'] as InvariantCode, path, message: issue.message }];
    case 'invalid_type':
      return [{ code: 'wrong-type', path, message: issue.message }];
    default:
      return [{ code: 'wrong-value', path, message: issue.message }];
  }
}

function checkDepth(input: unknown): { ok: false; issues: Issue[] } | undefined {
  return isDeeper(input, MAX_DEPTH)
    ? refuse('too-deep', [], `nested more than ${MAX_DEPTH} deep`)
    : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (levels < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => isDeeper(one, levels - 1));
  for (const key in value) if (isDeeper(value[key as keyof typeof value], levels - 1)) return true;
  return false;
}

/** Step `attribute`: body, metadata and trace together make the article, checked against the model. */
import {
  Line,
  parseArticle,
  precisionOf,
  RIGHTS_UNKNOWN,
  WebUrl,
  withContentHash,
  type Article,
  type Quote,
} from '@offprint/model';
import type { Body, Metadata } from './draft.ts';
import type { PageForm } from './forms/form.ts';
import type { LanguageFound } from './language.ts';
import { plainLine } from './plain.ts';
import { done, refuse, type Outcome, type Run } from './run.ts';

export interface Parts {
  readonly form: Pick<PageForm, 'mediaType' | 'method'>;
  readonly metadata: Metadata;
  readonly body: Body;
  readonly language: LanguageFound;
  readonly quotes: readonly Quote[];
}

/** Throws when the article breaks an invariant of the model: that is a fault of a step before. */
export function attribute(parts: Parts, run: Run): Outcome<Article> {
  const article = withContentHash(assemble(parts, run), run.env.sha256);
  const parsed = parseArticle(article);
  if (parsed.ok) return done(parsed.value);
  if (parsed.issues[0]?.code === 'too-deep')
    return refuse(
      'too-deep',
      `the article is ${parsed.issues[0].message}`,
      'Copy its text into a .txt file.',
    );
  const issues = parsed.issues.map((issue) => `${issue.code} at ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`ingest built an invalid article: ${issues.slice(0, 3).join('; ')}`);
}

function assemble({ form, metadata, body, language, quotes }: Parts, run: Run): Article {
  return {
    schemaVersion: 1,
    id: run.env.newId(),
    version: 1,
    kind: metadata.kind ?? 'article',
    headlines: headlines(metadata, body),
    ...(body.deck ? { deck: [...body.deck] } : {}),
    ...(metadata.by ? { by: metadata.by } : {}),
    authors: metadata.authors,
    publisher: metadata.publisher ?? { name: null },
    ...(metadata.dateline ? { dateline: metadata.dateline } : {}),
    ...(metadata.section ? { section: metadata.section } : {}),
    ...(metadata.datePublished ? { datePublished: metadata.datePublished } : {}),
    ...(metadata.dateModified ? { dateModified: metadata.dateModified } : {}),
    language: language.language,
    ...(language.inferredFrom ? { languageInferredFrom: language.inferredFrom } : {}),
    dir: language.dir,
    ...(metadata.abstract ? { abstract: metadata.abstract } : {}),
    blocks: body.blocks,
    quotes: [...quotes],
    ...(metadata.subjects?.length ? { subjects: metadata.subjects.map((name) => ({ name })) } : {}),
    ...(metadata.print ? { print: metadata.print } : {}),
    ...(metadata.entities ? { entities: metadata.entities } : {}),
    ...(metadata.altIds ? { altIds: metadata.altIds } : {}),
    ...(metadata.corrections ? { corrections: metadata.corrections } : {}),
    ...(metadata.isBasedOn ? { isBasedOn: metadata.isBasedOn } : {}),
    ...(metadata.citations ? { citations: metadata.citations } : {}),
    ...(metadata.accessibleForFree === undefined ? {} : { accessibleForFree: metadata.accessibleForFree }),
    rights: { ...RIGHTS_UNKNOWN, ...metadata.rights },
    provenance: provenance(form, metadata, run),
  };
}

function headlines(metadata: Metadata, body: Body): Article['headlines'] {
  const text = (value: string): Article['headlines'][number]['inlines'] => [{ type: 'text', text: value }];
  return [
    ...(metadata.kicker ? [{ role: 'kicker' as const, inlines: text(metadata.kicker) }] : []),
    {
      role: 'main',
      inlines: [...body.headline],
      ...(body.headlineInferredFrom ? { inferredFrom: body.headlineInferredFrom } : {}),
    },
    ...(metadata.alternativeHeadline
      ? [{ role: 'alternative' as const, inlines: text(metadata.alternativeHeadline) }]
      : []),
    ...(metadata.shortHeadline ? [{ role: 'short' as const, inlines: text(metadata.shortHeadline) }] : []),
  ];
}

function provenance(form: Parts['form'], metadata: Metadata, run: Run): Article['provenance'] {
  const { input, env } = run;
  const sourceUrl = statedSource(run) ?? metadata.sourceUrl;
  const fileName = snapshotName(input.fileName);
  return {
    ...(sourceUrl ? { sourceUrl } : {}),
    ...(metadata.canonicalUrl ? { canonicalUrl: metadata.canonicalUrl } : {}),
    retrievedAt: metadata.retrievedAt ?? {
      value: env.now,
      precision: precisionOf(env.now) ?? 'second',
      inferredFrom: 'the time of import',
    },
    method: form.method,
    tool: { name: 'Offprint', version: env.version },
    snapshot: {
      format: run.given.source?.mediaType ?? form.mediaType,
      sha256: env.sha256(run.given.source?.bytes ?? input.bytes),
      ...(fileName ? { fileName } : {}),
    },
    contentHash: '0'.repeat(64), // set by withContentHash
    transformations: [
      ...run.changes,
      ...run.dropped.map(({ step, reason, text }) => ({
        step,
        action: 'dropped' as const,
        reason,
        text: plainLine(text),
      })),
    ].filter((change) => change.text !== ''),
    origins: run.origins,
  };
}

function statedSource(run: Run): string | undefined {
  const url = run.input.sourceUrl?.trim();
  if (!url) return undefined;
  if (WebUrl.safeParse(url).success) return url;
  if (!run.warnings.some((warning) => warning.code === 'bad-source-address'))
    run.warnings.push({
      code: 'bad-source-address',
      message: `Not an http or https address: ${plainLine(url)}`,
    });
  return undefined;
}

function snapshotName(name: string | undefined): string | undefined {
  const base = plainLine(name ?? '')
    .replace(/^.*[/\\]/, '')
    .trim();
  return Line.safeParse(base).success ? base : undefined;
}

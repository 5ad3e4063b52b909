/** One briefing, from its input to the bytes of its output: resolved, checked, set. What goes wrong comes back as data. */
import { preflight, stopping, withSetting, writeBriefing, type Finding } from '@offprint/briefing';
import { charactersIn, type Article, type Briefing } from '@offprint/model';
import { renderBriefing, type FontSource, type Imposed } from '@offprint/render-pdf';
import { compileForOneRun, keepMemoryFor } from '@offprint/render-pdf/one-run';
import type { PlacedProblem } from '../exit.ts';
import { sha256, VERSION } from '../system.ts';
import type { ArticleSources } from './article-sources.ts';
import { briefingOf } from './briefing-of.ts';
import { buildTime } from './build-time.ts';
import type { Job, JobOptions } from './job.ts';

const PRODUCER = `Offprint ${VERSION}`;

export interface Produced {
  readonly ok: true;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
  readonly imposed?: Imposed;
  readonly findings: readonly Finding[];
}

export type Production =
  | Produced
  | {
      readonly ok: false;
      readonly problems: readonly PlacedProblem[];
      readonly findings: readonly Finding[];
    };

export interface Workshop {
  readonly sources: ArticleSources;
  readonly fonts: FontSource;
  /** It makes one briefing and ends: compiler and memory are suited to that. */
  readonly once?: boolean;
}

/** Stops when the library is needed and can't be used. */
export async function produce(job: Job, workshop: Workshop): Promise<Production> {
  const made = await briefingOf(job, workshop.sources);
  if (!made.ok) return { ok: false, problems: made.problems, findings: [] };
  const checked = await checkAndSet(made.briefing, made.articles, job.options, workshop);
  if (!checked.bytes || stopping(checked.findings).length > 0)
    return { ok: false, problems: checked.problems, findings: checked.findings };
  const { bytes, pages, imposed, findings } = checked;
  return {
    ok: true,
    title: made.briefing.title,
    bytes,
    findings,
    ...(pages !== undefined && { pages }),
    ...(imposed && { imposed }),
  };
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** What kept it from being set, besides findings. */
  readonly problems: readonly PlacedProblem[];
  readonly bytes?: Uint8Array;
  readonly pages?: number;
  readonly imposed?: Imposed;
}

/** What can be told without setting it is told first: an error there leaves it unset. */
export async function checkAndSet(
  briefing: Briefing,
  articles: readonly Article[],
  { format, profile, print, typography, epoch }: JobOptions,
  { sources, fonts, once }: Workshop,
): Promise<Checked> {
  const at = buildTime(briefing.asOf, { SOURCE_DATE_EPOCH: epoch });
  const input = { briefing, articles, at, sha256 };
  const before = preflight(input);
  if (stopping(before).length > 0) return { findings: before, problems: [] };
  if (format !== 'pdf') {
    const request = { briefing, articles, picture: sources.picture, producer: PRODUCER, buildTime: at };
    const bytes = await writeBriefing(request, format, sha256);
    return { findings: withSetting(before, input, []), problems: [], bytes };
  }
  if (once) {
    // When all is loaded: compiled code that was kept is taken under the usual settings.
    compileForOneRun();
    keepMemoryFor(charactersIn(articles));
  }
  const rendered = await renderBriefing(
    { briefing, articles, profile, print, ...(typography && { typography }) },
    { fonts, asset: sources.picture, buildTime: at, producer: PRODUCER, ...(once && { once }) },
  );
  const findings = withSetting(before, input, rendered.diagnostics);
  if (!rendered.ok) {
    const told = findings.some(({ code }) => code === rendered.error.code);
    return { findings, problems: told ? [] : [rendered.error] };
  }
  const { bytes, pages, imposed } = rendered;
  return { findings, problems: [], bytes, pages, ...(imposed && { imposed }) };
}

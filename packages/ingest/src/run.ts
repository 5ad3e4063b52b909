/** One run of the pipeline: its settings, and the trace that the steps write. */
import type { Origin, PreciseDate, Transformation } from '@offprint/model';
import type { IngestEnv, IngestError, IngestErrorCode, IngestInput, Removal, Warning } from './contract.ts';
import type { IngestedAsset } from './contract.ts';
import type { Metadata } from './draft.ts';
import { DEFAULT_LIMITS, type IngestLimits } from './limits.ts';
import { ESSENTIAL_STEPS, type StepName } from './steps.ts';

/** What the file around a page says about it: an archive's record, a feed's item, a row of an export. */
export interface Given {
  /** Encoding that the transport declared (the charset of HTTP or MIME). */
  readonly encoding?: string;
  /** When the copy was made. */
  readonly retrievedAt?: PreciseDate;
  /** Values that go before the page's own, and what they are called in the origins. */
  readonly metadata?: Partial<Metadata>;
  readonly from?: string;
  /** Values that stand only where the page states none itself. */
  readonly fallback?: Partial<Metadata>;
  /** What is kept as the source, where the page's own bytes are only a part of it. */
  readonly source?: { readonly bytes: Uint8Array; readonly mediaType: string };
  /** The markup is known to be the article: nothing is looked for and nothing dropped. */
  readonly whole?: boolean;
}

export interface Run {
  readonly given: Given;
  readonly input: IngestInput;
  readonly env: IngestEnv;
  readonly limits: IngestLimits;
  readonly dropped: Removal[];
  readonly warnings: Warning[];
  /** What was changed or concluded on the way; removals are added to it at the end. */
  readonly changes: Transformation[];
  readonly origins: Origin[];
  readonly assets: Map<string, IngestedAsset>;
  readonly enabled: (step: StepName) => boolean;
  /** Records a text that is left out. A blank text is nothing and is not recorded. */
  readonly drop: (step: StepName, reason: string, text: string) => void;
  /** A refusal once the time limit has run out. */
  readonly overdue: () => Failure | undefined;
}

export function startRun(input: IngestInput, env: IngestEnv, given: Given = {}): Run {
  const off = new Set((env.skip ?? []).filter((step) => !ESSENTIAL_STEPS.includes(step)));
  const dropped: Removal[] = [];
  const limits = { ...DEFAULT_LIMITS, ...env.limits };
  const start = env.elapsed?.() ?? 0;
  return {
    given,
    input,
    env,
    limits,
    dropped,
    warnings: [],
    changes: [],
    origins: [],
    assets: new Map(),
    enabled: (step) => !off.has(step),
    drop: (step, reason, text) => {
      if (text.trim() !== '') dropped.push({ step, reason, text });
    },
    overdue: () =>
      env.elapsed && env.elapsed() - start > limits.milliseconds
        ? refuse(
            'too-slow',
            `the page took more than ${limits.milliseconds / 1000} seconds`,
            'Copy its text into a .txt file instead.',
          )
        : undefined,
  };
}

/** What a step gives that can fail in an expected way. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
export interface Failure {
  readonly ok: false;
  readonly error: IngestError;
}

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(code: IngestErrorCode, message: string, hint: string): Failure {
  return { ok: false, error: { code, message, hint } };
}

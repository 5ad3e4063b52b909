/** One run of the pipeline: its settings, and the trace that the steps write. */
import type { Origin, Transformation } from '@offprint/model';
import type { IngestEnv, IngestError, IngestErrorCode, IngestInput, Removal, Warning } from './contract.ts';
import type { IngestedAsset } from './contract.ts';
import { DEFAULT_LIMITS, type IngestLimits } from './limits.ts';
import { ESSENTIAL_STEPS, type StepName } from './steps.ts';

export interface Run {
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
}

export function startRun(input: IngestInput, env: IngestEnv): Run {
  const off = new Set((env.skip ?? []).filter((step) => !ESSENTIAL_STEPS.includes(step)));
  const dropped: Removal[] = [];
  return {
    input,
    env,
    limits: { ...DEFAULT_LIMITS, ...env.limits },
    dropped,
    warnings: [],
    changes: [],
    origins: [],
    assets: new Map(),
    enabled: (step) => !off.has(step),
    drop: (step, reason, text) => {
      if (text.trim() !== '') dropped.push({ step, reason, text });
    },
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

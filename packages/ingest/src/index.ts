/** Ingest: a saved page, copied text or an article's JSON in; an article, its trace and warnings out. */
export type {
  Ingested,
  IngestedAsset,
  IngestEnv,
  IngestError,
  IngestErrorCode,
  IngestInput,
  IngestResult,
  Removal,
  Warning,
  WarningCode,
} from './contract.ts';
export { DEFAULT_LIMITS, type IngestLimits } from './limits.ts';
export { ingest } from './pipeline.ts';
export { ESSENTIAL_STEPS, STEPS, type StepName } from './steps.ts';

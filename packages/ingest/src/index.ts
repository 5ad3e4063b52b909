/** Ingest: a saved page, copied text or an article's JSON in; an article, its trace and warnings out. */
export type {
  Bookmark,
  Ingested,
  IngestedAsset,
  IngestEnv,
  IngestError,
  IngestErrorCode,
  IngestInput,
  IngestItem,
  IngestResult,
  Removal,
  SavedHighlight,
  SavedState,
  Warning,
  WarningCode,
} from './contract.ts';
export { DEFAULT_LIMITS, type IngestLimits } from './limits.ts';
export { ingest, ingestAll } from './ingest.ts';
export { ESSENTIAL_STEPS, STEPS, type StepName } from './steps.ts';
export { companionReason } from './forms/zip/companions.ts';
export { annotationsOf, type MarkedPage } from './saved-highlights.ts';

/** Sets articles and briefings as PDF: shapes, breaks, paginates, draws. */
export type { Diagnostic, DiagnosticCode, Place, RenderError, RenderErrorCode } from './diagnostic.ts';
export type { RenderEnv } from './env/env.ts';
export { fontFile, type FaceId, type FontSource } from './env/fonts.ts';
export { offprintOf, type OffprintOptions } from './offprint.ts';
export type { PrintOptions, SaddleStitch } from './print-options.ts';
export type { Imposed } from './imposed.ts';
export { mm } from './units/length.ts';
export { conditionProblem, type ConditionProblem, type PrintingCondition } from './colour/condition.ts';
export { renderBriefing, type RenderRequest, type RenderResult, type Typography } from './render.ts';

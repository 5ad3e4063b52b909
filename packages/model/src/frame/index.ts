/**
 * The words that stand around articles in a briefing: labels and dates in the frame's language, and references.
 * Every form a briefing is given in (PDF, page, e-book, document) takes them from here, so that all say the same.
 */
export { cite, type CitationForm, type CitationStyle } from './citing/cite.ts';
export type { CitationPart } from './citing/part.ts';
export { citeWork } from './citing/work.ts';
export { dateWords, dayWords, withOrigin } from './dates.ts';
export { labelsFor } from './labels/choose.ts';
export type { EntryField, Labels } from './labels/labels.ts';
export { aboutSource, noticesFor, setAside, sourceCard } from './source-card.ts';

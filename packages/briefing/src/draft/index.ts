/** The draft of a briefing, for a window that edits one: no reader of files, no writer of outputs. */
export { Draft, draftItems, emptyDraft, type DraftItem, type DraftSection } from './draft.ts';

/** From a selection to a document: briefing files, templates, sources, the check before printing, other outputs. */
export { Draft, draftItems, emptyDraft, type DraftItem, type DraftSection } from './draft/draft.ts';
export { fileOfDraft, type FileOfDraft } from './draft/file-of.ts';
export { draftOfBriefing } from './draft/from-briefing.ts';
export { shapeDraft, templateOfDraft, type Shaping } from './draft/shape.ts';
export { staffSource } from './file/staff-source.ts';
export { exampleFile, type ExampleForm } from './file/example.ts';
export { titleWithout } from './file/frame-fields.ts';
export { FileBriefing, fileSchema, type FileItem } from './file/fields.ts';
export {
  isBriefingFile,
  readBriefingFile,
  readTemplateFile,
  type FileRead,
  type TemplateRead,
} from './file/read.ts';
export { resolveBriefing, type Lookup, type Resolved, type Resolver } from './file/resolve.ts';
export type { FileProblem, FileProblemCode, Locate } from './problem.ts';
export { draftSourceSummary } from './sources/draft-summary.ts';
export { knownOrigins, type CopyBook } from './sources/known-origins.ts';
export { equalTexts, originCount } from './sources/same-text.ts';
export {
  isTemplateName,
  TEMPLATE_NAMES,
  Template,
  TEMPLATES,
  templateSchema,
  type TemplateName,
} from './templates/template.ts';
export { OUTPUT_FORMATS, type OutputFormat } from './outputs/format.ts';
export type { Finding, FindingCode, PreflightInput, SettingDiagnostic } from './preflight/finding.ts';
export { preflight, stopping, withSetting } from './preflight/preflight.ts';
export { FINDING_TEXTS, type FindingKey, type FindingValues } from './preflight/texts.ts';
export { noteNumbers, numberedNotes } from './outputs/notes.ts';
export type { OutputRequest } from './outputs/content.ts';
export { writeBriefing } from './outputs/write.ts';

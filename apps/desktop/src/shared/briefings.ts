/** What window and library say to each other about briefings. */
import { z } from 'zod';
import { Draft } from '@offprint/briefing/draft';
import { FINDING_TEXTS, type FindingKey } from '@offprint/briefing/findings';
import { Id } from '@offprint/model';
import { MOST_SET } from './limits.ts';

/** The forms that a briefing is written in; `file` is the briefing file that the command reads. */
export const FORMATS = ['pdf', 'docx', 'html', 'epub', 'markdown', 'file'] as const;
export type Format = (typeof FORMATS)[number];

/** One of those that come with Offprint, or the id of one's own. */
export const TemplateChoice = z.string().min(1).max(64);

export const Setup = z.strictObject({
  profile: z.enum(['screen', 'print']),
  /** For the press: black ink only. */
  grey: z.boolean(),
  /** For the press: crop and registration marks. */
  marks: z.boolean(),
});
export type Setup = z.infer<typeof Setup>;

export const BriefingRow = z.strictObject({
  id: Id,
  title: z.string(),
  addedAt: z.string(),
  changedAt: z.string(),
});
export type BriefingRow = z.infer<typeof BriefingRow>;

export const OpenBriefing = z.strictObject({
  id: Id,
  draft: Draft,
  changedAt: z.string(),
});
export type OpenBriefing = z.infer<typeof OpenBriefing>;

export const BriefingVersionRow = z.strictObject({
  number: z.int().min(1),
  title: z.string(),
  writtenAt: z.string(),
});
export type BriefingVersionRow = z.infer<typeof BriefingVersionRow>;

export const TemplateRow = z.strictObject({ id: z.string(), name: z.string(), own: z.boolean() });
export type TemplateRow = z.infer<typeof TemplateRow>;

const FindingName = z.enum(Object.keys(FINDING_TEXTS) as [FindingKey, ...FindingKey[]]);

/** Something that the check found, or that keeps the briefing from being set. */
export const Remark = z.strictObject({
  /** A problem can't be overruled. */
  kind: z.enum(['problem', 'error', 'warning']),
  code: z.string(),
  /** In English; `key` and `values` say it in any language of the window. */
  message: z.string(),
  hint: z.string(),
  key: FindingName.exactOptional(),
  values: z.record(z.string(), z.string()).exactOptional(),
  /** `ID`, `ID#BLOCK`, or a path in the draft such as `keyPoints[2]`. */
  place: z.string(),
  overruled: z.boolean(),
});
export type Remark = z.infer<typeof Remark>;

/** An entry of the timeline, as one would write it. */
export const TimelineLine = z.strictObject({
  date: z.string(),
  text: z.string(),
  article: z.string().optional(),
  block: z.string().optional(),
});
export type TimelineLine = z.infer<typeof TimelineLine>;

export const Composed = z.strictObject({
  remarks: z.array(Remark),
  /** As it is printed, also when nobody wrote one. */
  title: z.string(),
  /** The word on the sources, as it is printed. */
  summary: z.string(),
  /** State of knowledge, as it is printed. */
  asOf: z.string(),
  /** What is gathered from the articles, where that is asked for. */
  timeline: z.array(TimelineLine).exactOptional(),
  quotes: z.array(z.strictObject({ article: z.string(), quote: z.string() })).exactOptional(),
  pages: z.int().min(0),
  /** Absent when it could not be set. */
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).exactOptional(),
});
export type Composed = z.infer<typeof Composed>;

export const NewBriefing = z.strictObject({
  ids: z.array(Id).max(MOST_SET),
  template: TemplateChoice.exactOptional(),
});

export const BriefingExport = z.strictObject({
  id: Id,
  draft: Draft,
  format: z.enum(FORMATS),
  setup: Setup,
});

export const ExportedBriefing = z.strictObject({ fileName: z.string(), pages: z.int().min(0) });
export type ExportedBriefing = z.infer<typeof ExportedBriefing>;

export const DraftChange = z.strictObject({ draft: Draft, template: TemplateChoice.nullable() });

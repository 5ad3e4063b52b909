/** What a page asks about briefings. */
import { z } from 'zod';
import { Draft } from '@offprint/briefing/draft';
import { Id } from '@offprint/model';
import {
  BriefingExport,
  BriefingRow,
  BriefingVersionRow,
  Composed,
  DraftChange,
  ExportedBriefing,
  NewBriefing,
  OpenBriefing,
  Setup,
  TemplateRow,
} from '../briefings.ts';
import { Nothing } from './nothing.ts';

export const briefingCalls = {
  'briefings.list': { input: z.strictObject({ removed: z.boolean() }), value: z.array(BriefingRow) },
  /** Of articles in their latest versions, in this order, shaped by a template. */
  'briefings.create': { input: NewBriefing, value: z.strictObject({ id: Id }) },
  'briefings.open': { input: z.strictObject({ id: Id }), value: OpenBriefing },
  'briefings.save': {
    input: z.strictObject({ id: Id, draft: Draft }),
    value: z.strictObject({ changedAt: z.string() }),
  },
  'briefings.duplicate': {
    input: z.strictObject({ id: Id, title: z.string().min(1).max(1000) }),
    value: z.strictObject({ id: Id }),
  },
  'briefings.remove': { input: z.strictObject({ id: Id }), value: z.null() },
  'briefings.restore': { input: z.strictObject({ id: Id }), value: z.null() },
  /** Keeps what is there as a version. */
  'briefings.keep': { input: z.strictObject({ id: Id }), value: z.null() },
  'briefings.versions': { input: z.strictObject({ id: Id }), value: z.array(BriefingVersionRow) },
  'briefings.version': { input: z.strictObject({ id: Id, number: z.int().min(1) }), value: Draft },
  /** Carries a template out on a draft; `null` takes back what one has done. */
  'briefings.shape': { input: DraftChange, value: Draft },
  /** Sets the PDF. Answered `cancelled` when a newer one is asked for before this has begun. */
  'briefings.preview': { input: z.strictObject({ draft: Draft, setup: Setup }), value: Composed },
  'briefings.export': { input: BriefingExport, value: ExportedBriefing },
  'templates.list': { input: Nothing, value: z.array(TemplateRow) },
  'templates.save': {
    input: z.strictObject({ name: z.string().trim().min(1).max(200), draft: Draft }),
    value: z.strictObject({ id: Id }),
  },
  'templates.remove': { input: z.strictObject({ id: Id }), value: z.null() },
};

/**
 * The whole traffic between the page and the main process: for each call the schema of its input and of its
 * value. The main process parses every input by it; the preload script's interface is made from it.
 */
import { z } from 'zod';
import { Id } from '@offprint/model';
import { appCalls, KeptLine } from './calls/app.ts';
import { articleCalls } from './calls/articles.ts';
import { briefingCalls } from './calls/briefings.ts';
import { careCalls } from './calls/care.ts';
import { exportCalls } from './calls/exports.ts';
import { importCalls, type OfferedFile } from './calls/imports.ts';
import type { Channel, EventName } from './channels.ts';
import { COMMAND_NAMES } from './commands.ts';
import { Failure } from './failure.ts';
import type { Result } from './result.ts';
import { RunProgress } from './runs.ts';
import { Settings } from './settings.ts';

export type { CopyGroup, Facets, Row, Rows, Turn, VersionDiff, VersionInfo } from './articles.ts';
export type { AppInfo } from './calls/app.ts';
export type { Exported, ExportedArticles } from './calls/exports.ts';
export type { OfferedFile } from './calls/imports.ts';

export const contract = {
  ...appCalls,
  ...articleCalls,
  ...importCalls,
  ...briefingCalls,
  ...careCalls,
  ...exportCalls,
} satisfies Record<Channel, { input: z.ZodType; value: z.ZodType }>;

type Contract = typeof contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Value<C extends Channel> = z.output<Contract[C]['value']>;

/** What every call gives back. */
export const answerOf = (channel: Channel): z.ZodType =>
  z.union([
    z.strictObject({ ok: z.literal(true), value: contract[channel].value }),
    z.strictObject({ ok: z.literal(false), error: Failure }),
  ]);

/** What comes with each event. */
export const events = {
  command: z.enum(COMMAND_NAMES),
  'files.offered': z.null(),
  'run.progress': RunProgress,
  'article.open': z.strictObject({ id: Id, block: Id.exactOptional() }),
  'network.refused': z.int().min(1),
  /** Whether another window has changed it; else it may have been, by another program. */
  'library.changed': z.boolean(),
  /** What has changed. */
  'settings.changed': Settings.partial(),
  /** Another window has left an article at a line. */
  'line.kept': KeptLine,
} satisfies Record<EventName, z.ZodType>;
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;

/** What the preload script puts on the page's `window`. */
export interface Bridge {
  readonly call: { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Value<C>>> };
  /** Offers what was dropped on the window, where it lies on the disk; nothing for what has no place there. */
  readonly offer: (file: File) => Promise<Result<OfferedFile[]>>;
  /** Listens to an event; the answer ends the listening. */
  readonly on: <E extends EventName>(event: E, listener: (value: EventValue<E>) => void) => () => void;
}

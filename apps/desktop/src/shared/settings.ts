/** What the window remembers between two starts. Kept as JSON in the user's data folder, not in the library. */
import { z } from 'zod';
import { COMMAND_NAMES } from './commands.ts';
import { COLOURS } from './note-parts.ts';
import {
  DEFAULT_SETTINGS,
  EXPORT_FORMS,
  FACES,
  INSPECTOR_TABS,
  INTERFACE,
  type OF_A_WINDOW,
  PANES,
  READING,
  REFERENCE_FORMATS,
  SORTS,
  THEMES,
} from './preferences.ts';
import { LANGUAGES } from './texts/catalogue.ts';

export const Theme = z.enum(THEMES);

const within = (range: { min: number; max: number }): z.ZodNumber => z.number().min(range.min).max(range.max);

export const Collection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('unread') }),
  z.strictObject({ kind: z.literal('starred') }),
  z.strictObject({ kind: z.literal('archived') }),
  z.strictObject({ kind: z.literal('trash') }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('collection'), id: z.string().min(1).max(200) }),
]);
export type Collection = z.infer<typeof Collection>;

export const LanguageChoice = z.enum(['system', ...LANGUAGES]);
/** Keys of the user's own, in the notation of accelerators; a command without an entry has its usual ones. */
export const Keys = z.partialRecord(z.enum(COMMAND_NAMES), z.array(z.string().min(1).max(40)).max(4));

export const WindowState = z.strictObject({
  /** Position on the desktop in CSS pixels; absent until the window has been moved. */
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(360).max(20_000),
  height: z.int().min(320).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/** The line at the top of an article: a block and how far down it, as a share of its height. */
export const Line = z.strictObject({ block: z.string().max(200), at: z.number().min(-1).max(2) });
export type Line = z.infer<typeof Line>;

export const Settings = z.strictObject({
  language: LanguageChoice,
  keys: Keys,
  theme: Theme,
  face: z.enum(FACES),
  size: within(READING.size),
  leading: within(READING.leading),
  measure: within(READING.measure),
  justify: z.boolean(),
  hyphenate: z.boolean(),
  sidebarWidth: within(PANES.sidebar),
  listWidth: within(PANES.list),
  inspectorWidth: within(PANES.inspector),
  sidebarOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  inspectorTab: z.enum(INSPECTOR_TABS),
  collection: Collection,
  sort: z.enum(['added', 'published', 'headline']),
  /** The order of the user's own collections. */
  collectionSort: z.enum(SORTS),
  /** Collections whose inner ones are not shown. */
  foldedCollections: z.array(z.string().max(200)).max(2000),
  /** The article that was open. */
  articleId: z.string().max(64).nullable(),
  /** The line at the top of articles read lately, by article: a block and how far down it. */
  lines: z.record(z.string().max(64), Line),
  /** Articles kept in tabs. */
  tabs: z.array(z.string().max(64)).max(100),
  /** Articles read lately, the last one first. */
  recent: z.array(z.strictObject({ id: z.string().max(64), title: z.string().max(1000) })).max(50),
  /** Size of the whole window's letters and icons, in per cent. */
  interfaceSize: within(INTERFACE),
  /** The colour of the last highlight. */
  colour: z.enum(COLOURS),
  exportProfile: z.enum(['screen', 'print']),
  exportPage: z.enum(['a4', 'letter']),
  referenceFormat: z.enum(REFERENCE_FORMATS),
  exportForm: z.enum(EXPORT_FORMS),
  /** The library chosen in the window; `null`: the usual place. */
  libraryDir: z.string().max(4096).nullable(),
  /** New files of this folder are imported; `null`: none is watched. */
  watchedFolder: z.string().max(4096).nullable(),
  /** Libraries that have been opened here: one of them that is gone is not silently made anew. */
  knownLibraries: z.array(z.string().max(4096)).max(100),
  window: WindowState,
});
export type Settings = z.infer<typeof Settings>;

export type WindowPart = Pick<Settings, (typeof OF_A_WINDOW)[number]>;

/**
 * What the page may change; the places of the window and the library, and what several windows add to, are
 * the main process's own. The schemas carry no defaults: zod would
 * fill them in for every field that a change leaves out.
 */
export const SettingsChange = Settings.omit({
  window: true,
  libraryDir: true,
  knownLibraries: true,
  watchedFolder: true,
  lines: true,
  recent: true,
})
  .partial()
  .strict();
export type SettingsChange = z.infer<typeof SettingsChange>;

/**
 * Settings from whatever a file holds: each field that is no longer valid takes its default, and fields of
 * another version are left out, so that one bad value does not cost the user the others.
 */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const value = (stored as Record<string, unknown>)[key];
    if (value !== undefined && schema.safeParse(value).success) settings[key] = value;
  }
  return Settings.parse(settings);
}

/** What the window remembers between two starts. Kept as JSON in the user's data folder, not in the library. */
import { z } from 'zod';
import { Colour } from './annotations.ts';
import { COMMAND_NAMES } from './commands.ts';
import { LANGUAGES } from './texts/catalogue.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export const Theme = z.enum(THEMES);
export type Theme = z.infer<typeof Theme>;

/** Limits and steps of the reading settings. */
export const READING = {
  /** Body size in CSS pixels. */
  size: { min: 15, max: 28, step: 1, normal: 19 },
  /** Line height as a multiple of the size, in hundredths. */
  leading: { min: 130, max: 190, step: 2, normal: 158 },
  /** Characters in a line. */
  measure: { min: 48, max: 80, step: 4, normal: 68 },
} as const;

/** Families of type: Source Serif, Source Sans, OpenDyslexic. */
export const FACES = ['serif', 'sans', 'dyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Widths of the panes in CSS pixels. */
export const PANES = {
  sidebar: { min: 160, max: 360, normal: 220 },
  list: { min: 240, max: 560, normal: 340 },
  inspector: { min: 240, max: 520, normal: 300 },
} as const;

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

/** `collection`: the order that somebody has given a collection by hand. */
export const SORTS = ['added', 'published', 'headline', 'collection'] as const;
export const INSPECTOR_TABS = ['source', 'quotes', 'notes', 'dropped', 'versions'] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

export const WindowState = z.strictObject({
  /** Position on the desktop in CSS pixels; absent until the window has been moved. */
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(360).max(20_000),
  height: z.int().min(320).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

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
  /** The colour of the last highlight. */
  colour: Colour,
  exportProfile: z.enum(['screen', 'print']),
  exportPage: z.enum(['a4', 'letter']),
  /** The library chosen in the window; `null`: the usual place. */
  libraryDir: z.string().max(4096).nullable(),
  /** Libraries that have been opened here: one of them that is gone is not silently made anew. */
  knownLibraries: z.array(z.string().max(4096)).max(100),
  window: WindowState,
});
export type Settings = z.infer<typeof Settings>;

/**
 * What the page may change; the places of the window and the library are the main process's own. The schemas carry no defaults: zod would
 * fill them in for every field that a change leaves out.
 */
export const SettingsChange = Settings.omit({ window: true, libraryDir: true, knownLibraries: true })
  .partial()
  .strict();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  keys: {},
  theme: 'system',
  face: 'serif',
  size: READING.size.normal,
  leading: READING.leading.normal,
  measure: READING.measure.normal,
  justify: false,
  hyphenate: false,
  sidebarWidth: PANES.sidebar.normal,
  listWidth: PANES.list.normal,
  inspectorWidth: PANES.inspector.normal,
  sidebarOpen: true,
  inspectorOpen: true,
  inspectorTab: 'source',
  collection: { kind: 'all' },
  sort: 'added',
  collectionSort: 'collection',
  foldedCollections: [],
  articleId: null,
  colour: 'amber',
  exportProfile: 'screen',
  exportPage: 'a4',
  libraryDir: null,
  knownLibraries: [],
  window: { width: 1480, height: 920, maximized: false },
};

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

/**
 * What settings there are to choose from, and their usual values: apart from the schemas, so that the page, which
 * needs only these, starts without a validation library.
 */
import type { ArticleForm } from '@offprint/briefing/articles';
import type { ReferenceFormat } from '@offprint/briefing/references';
import type { Settings } from './settings.ts';

/** Forms in which articles go to reference managers. */
export const REFERENCE_FORMATS = ['ris', 'bibtex', 'csl'] as const satisfies readonly ReferenceFormat[];

/** Forms in which articles leave the library; `jsonl` holds everything, for another one. */
export const EXPORT_FORMS = ['markdown', 'html', 'ninjs', 'jsonl'] as const satisfies readonly (
  ArticleForm | 'jsonl'
)[];
export type ExportForm = (typeof EXPORT_FORMS)[number];

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Limits and steps of the reading settings. */
export const READING = {
  /** Body size in CSS pixels. */
  size: { min: 15, max: 28, step: 1, normal: 19 },
  /** Line height as a multiple of the size, in hundredths. */
  leading: { min: 130, max: 190, step: 2, normal: 158 },
  /** Characters in a line. */
  measure: { min: 48, max: 80, step: 4, normal: 68 },
} as const;

/** Size of the window in per cent of the usual. */
export const INTERFACE = { min: 70, max: 200, step: 10, normal: 100 } as const;

/** Families of type: Source Serif, Source Sans, OpenDyslexic. */
export const FACES = ['serif', 'sans', 'dyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Widths of the panes in CSS pixels. */
export const PANES = {
  sidebar: { min: 160, max: 360, normal: 220 },
  list: { min: 240, max: 560, normal: 340 },
  inspector: { min: 240, max: 520, normal: 300 },
} as const;

/** `collection`: the order that somebody has given a collection by hand. */
export const SORTS = ['added', 'published', 'headline', 'collection'] as const;
export const INSPECTOR_TABS = ['source', 'quotes', 'notes', 'dropped', 'versions'] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

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
  referenceFormat: 'ris',
  exportForm: 'markdown',
  libraryDir: null,
  watchedFolder: null,
  lines: {},
  tabs: [],
  recent: [],
  interfaceSize: 100,
  knownLibraries: [],
  window: { width: 1480, height: 920, maximized: false },
};

/** What each window has of its own; everything else is the same in all of them. */
export const OF_A_WINDOW = [
  'articleId',
  'collection',
  'tabs',
  'sidebarOpen',
  'sidebarWidth',
  'listWidth',
  'inspectorOpen',
  'inspectorWidth',
  'inspectorTab',
  'window',
] as const satisfies readonly (keyof Settings)[];
/** Whether a setting is each window's own. */
export function isOfAWindow(key: string): boolean {
  return OF_A_WINDOW.some((own) => own === key);
}

/** Windows that can be open at once. */
export const MOST_WINDOWS = 20;

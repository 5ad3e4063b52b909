/** The kinds of files that can be saved. */
import type { ReferenceFormat } from '@offprint/briefing/references';
import type { ExportForm } from '../shared/preferences.ts';
import type { NotesExport } from '../shared/annotations.ts';
import type { Format } from '../shared/briefings.ts';

/** What a file that is to be saved is called in the system's dialog, and how its name ends. */
export interface FileKind {
  readonly name: string;
  readonly extension: string;
}

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  docx: { name: 'Word', extension: 'docx' },
  html: { name: 'HTML', extension: 'html' },
  epub: { name: 'EPUB', extension: 'epub' },
  markdown: { name: 'Markdown', extension: 'md' },
  file: { name: 'Offprint', extension: 'json' },
};

export const NOTE_KINDS: Readonly<Record<NotesExport['format'], FileKind>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  jsonld: { name: 'JSON-LD', extension: 'jsonld' },
};

/** Of those that hold one article. */
export const ARTICLE_KINDS: Readonly<Record<Exclude<ExportForm, 'jsonl'>, FileKind>> = {
  markdown: { name: 'Markdown', extension: 'md' },
  html: { name: 'HTML', extension: 'html' },
  ninjs: { name: 'ninjs', extension: 'json' },
};

export const REFERENCE_KINDS: Readonly<Record<ReferenceFormat, FileKind>> = {
  ris: { name: 'RIS', extension: 'ris' },
  bibtex: { name: 'BibTeX', extension: 'bib' },
  csl: { name: 'CSL-JSON', extension: 'json' },
};

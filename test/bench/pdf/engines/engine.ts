/** What is compared: something that makes a PDF of a manuscript. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Manuscript } from '../manuscript.ts';

/** Loaded with everything it imports before it is called; what it needs beyond that is part of its time. */
export type Engine = (manuscript: Manuscript) => Promise<Uint8Array>;

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'),
);

/** The faces that all engines set from. */
export const FONT = {
  folder,
  name: 'Source Serif 4',
  regular: join(folder, '400Regular', 'SourceSerif4_400Regular.ttf'),
  bold: join(folder, '600SemiBold', 'SourceSerif4_600SemiBold.ttf'),
  /** Of a line set without leading, in ems. */
  ascent: 1.036,
  descent: 0.335,
  /** Of a word space, in ems. */
  space: 0.237,
} as const;

export const TITLE_SIZE = 22;

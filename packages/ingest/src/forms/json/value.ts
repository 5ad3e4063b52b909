/** JSON of unknown kind: parsed within limits, and read without trust. */
import { Line, WebUrl } from '@offprint/model';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { text as plainText } from '../html/sources.ts';

export type Json = Readonly<Record<string, unknown>>;

/** How the lines begin that `offprint export` writes. */
export const EXPORT = /^\s*\{"format":"offprint-library"/;

export function refuseExport(): Outcome<never> {
  return refuse(
    'not-an-article',
    'the file is the export of a library',
    'The command takes it in, with its assets beside it: offprint import FOLDER.',
  );
}

/** The value of a JSON text; nesting is counted before anything is built. */
export function parseJson(text: string, run: Run): Outcome<unknown> {
  if (nestingOf(text, run.limits.depth) > run.limits.depth)
    return refuse('too-deep', `the JSON nests more than ${run.limits.depth} deep`, 'No article does.');
  if (EXPORT.test(text)) return refuseExport();
  try {
    return done(JSON.parse(text));
  } catch {
    return refuse('not-an-article', 'the file begins like JSON and is none', 'Export or download it again.');
  }
}

function nestingOf(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 0x5c) at++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      deepest = Math.max(deepest, ++depth);
      if (deepest > limit) return deepest;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

export function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

export function objectsOf(value: unknown): Json[] {
  return listOf(value)
    .map(objectOf)
    .filter((object) => object !== undefined);
}

/** A string or number as text, for comparing; empty for anything else. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A string as it stands, for markup and long text; `undefined` when blank. */
export function rawOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A string as a line of the model, tags and references resolved. */
export function lineOfJson(value: unknown): string | undefined {
  return plainText(value);
}

/** A string as a line, taken literally: what looks like a tag is text. */
export function literalLine(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.normalize('NFC').trim() : '';
  return Line.safeParse(line).success ? line : undefined;
}

export function webOf(value: unknown): string | undefined {
  const url = typeof value === 'string' ? value.trim() : '';
  return WebUrl.safeParse(url).success ? url : undefined;
}

/** Values of PDF (ISO 32000-1, 7.3) from JavaScript's: strings are names, `pdfString` makes a string of text. */
import { textString } from './syntax.ts';

/** A string object of PDF, as against a name. */
export function pdfString(text: string): unknown {
  return new PdfString(text);
}

class PdfString {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What leads to an object that is written elsewhere. */
export class Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}

export type Dictionary = Record<string, unknown>;

/** Entries that are `undefined` are left out. Throws on what PDF has no value for. */
export function serialize(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  if (value instanceof Reference) return value.toString();
  if (value instanceof PdfString) return textString(value.text);
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return `(${dateOf(value)})`;
  if (Array.isArray(value)) return `[${value.map(serialize).join(' ')}]`;
  if (typeof value === 'object') return serializeDictionary(value as Dictionary);
  throw new Error(`no value of PDF: ${typeof value}`);
}

export function serializeDictionary(dictionary: Dictionary): string {
  const entries = Object.entries(dictionary).filter(([, value]) => value !== undefined);
  return `<<${entries.map(([key, value]) => `/${key} ${serialize(value)}`).join('\n')}>>`;
}

/** ISO 32000-1, 7.9.4, in UTC. */
function dateOf(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}Z`;
}

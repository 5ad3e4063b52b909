/** Where values of the metadata come from: meta elements, JSON-LD strings, and the order among them. */
import { Line } from '@offprint/model';
import { plainLine } from '../../plain.ts';
import type { Run } from '../../run.ts';
import type { HtmlPage } from './parse.ts';

/** One place to look, and what it is called in the origins. */
export type Source<T> = readonly [from: string, value: T | undefined];

/** The first source that has a value; notes it as the field's origin. */
export function firstOf<T>(run: Run, field: string, sources: readonly Source<T>[]): T | undefined {
  for (const [from, value] of sources) {
    if (value === undefined) continue;
    run.origins.push({ field, from });
    return value;
  }
  return undefined;
}

/** Content of a meta element by its `property`, `name` or `itemprop`; decoded, trimmed, never blank. */
export type MetaReader = (name: string) => string | undefined;

export function metaReader(page: HtmlPage): MetaReader {
  const values = new Map<string, string>();
  for (const meta of page.document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = plainLine(meta.getAttribute('content') ?? '');
    if (name && content !== '' && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return (name) => values.get(name);
}

/** A value of JSON-LD as a line; its character references are decoded, for many pages escape twice. */
export function text(value: unknown): string | undefined {
  const raw = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
  const line = raw === undefined ? '' : plainLine(decodeReferences(raw.replaceAll(/<\/?[a-z][^<>]*>/gi, '')));
  return Line.safeParse(line).success ? line : undefined;
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bdquo: '„',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  AElig: 'Æ',
  aelig: 'æ',
  Oslash: 'Ø',
  oslash: 'ø',
  oelig: 'œ',
  euro: '€',
  copy: '©',
  middot: '·',
};

/** Letters with a mark, `&ouml;` and the like, by the name of the mark in HTML. */
const ACCENTS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

function namedCharacter(name: string): string | undefined {
  const character = REFERENCES[name] ?? REFERENCES[name.toLowerCase()];
  const accent = ACCENTS[name.slice(1)];
  return character ?? (accent ? `${name[0]}${accent}`.normalize('NFC') : undefined);
}

function decodeReferences(value: string): string {
  return value.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
      if (code === undefined) return namedCharacter(String(name)) ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

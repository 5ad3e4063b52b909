/** What a page draws: its text by marked content, and whatever belongs to no element and is no artifact. */
import type { PdfObjects } from './objects.ts';
import { Lexer, Name, Operator, textOf, type Dictionary, type Value } from './syntax.ts';

export interface Marked {
  readonly mcid: number;
  text: string;
  /** Whether anything but text was drawn. */
  drawn: boolean;
}

export interface PageContent {
  readonly marked: ReadonlyMap<number, Marked>;
  readonly artifacts: readonly { readonly type: string; readonly subtype: string; readonly text: string }[];
  /** Operators that draw outside of all marked content. */
  readonly untagged: readonly string[];
  /** Glyph codes by font resource. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>;
  /** Colour operators used, with their operands. */
  readonly colours: readonly string[];
}

const DRAWING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"']);
const COLOURS = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);

interface Open {
  readonly kind: 'element' | 'artifact' | 'other';
  readonly marked?: Marked;
  readonly artifact?: { type: string; subtype: string; text: string };
  readonly actualText?: string | undefined;
}

export function readContent(objects: PdfObjects, page: Dictionary): PageContent {
  const stream = objects.stream(page.get('Contents'));
  const fonts = objects.dictionary(objects.dictionary(page.get('Resources')).get('Font'));
  const reader = new ContentReader(objects, fonts);
  const lexer = new Lexer(Buffer.from(stream?.bytes ?? []).toString('latin1'));
  for (let operands: Value[] = [], value = lexer.next(); value !== undefined; value = lexer.next())
    if (value instanceof Operator) {
      reader.run(value.operator, operands);
      operands = [];
    } else operands.push(value);
  return reader.finish();
}

class ContentReader {
  readonly #objects: PdfObjects;
  readonly #fonts: Dictionary;
  readonly #marked = new Map<number, Marked>();
  readonly #artifacts: { type: string; subtype: string; text: string }[] = [];
  readonly #untagged: string[] = [];
  readonly #codes = new Map<string, Set<number>>();
  readonly #colours: string[] = [];
  readonly #open: Open[] = [];
  #font = '';
  #inText = false;

  constructor(objects: PdfObjects, fonts: Dictionary) {
    this.#objects = objects;
    this.#fonts = fonts;
  }

  run(operator: string, operands: readonly Value[]): void {
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operands);
    if (operator === 'EMC' && !this.#open.pop()) throw new Error('EMC without a beginning');
    if (operator === 'BT' || operator === 'ET') {
      if (this.#inText === (operator === 'BT')) throw new Error(`${operator} out of place`);
      this.#inText = operator === 'BT';
    }
    if (operator === 'Tf' && operands[0] instanceof Name) this.#font = operands[0].name;
    if (COLOURS.has(operator)) this.#colours.push([...operands.map(shown), operator].join(' '));
    if (!DRAWING.has(operator)) return;
    const holder = this.#open.findLast((open) => open.kind !== 'other');
    if (!holder) this.#untagged.push(operator);
    if (operator === 'TJ' || operator === 'Tj') {
      const text = this.#show(operands[0]);
      // What is inside a replacement is not read itself.
      if (this.#open.some((open) => open.actualText !== undefined)) return;
      if (holder?.marked) holder.marked.text += text;
      if (holder?.artifact) holder.artifact.text += text;
    } else if (holder?.marked) holder.marked.drawn = true;
  }

  #begin([tag, given]: readonly Value[]): void {
    const properties = given instanceof Map ? given : new Map<string, Value>();
    const actualText = textOf(properties.get('ActualText'));
    if (tag instanceof Name && tag.name === 'Artifact') {
      const of = (key: string): string => this.#objects.name(properties.get(key)) ?? '';
      const artifact = { type: of('Type'), subtype: of('Subtype'), text: '' };
      this.#artifacts.push(artifact);
      this.#open.push({ kind: 'artifact', artifact });
      return;
    }
    const mcid = properties.get('MCID');
    if (typeof mcid !== 'number') {
      this.#open.push({ kind: 'other', actualText });
      const holder = this.#open.findLast((open) => open.kind !== 'other');
      if (actualText !== undefined && holder?.marked) holder.marked.text += actualText;
      return;
    }
    if (this.#open.some((open) => open.kind !== 'other')) throw new Error('marked content within another');
    if (this.#marked.has(mcid)) throw new Error(`MCID ${mcid} twice`);
    const marked = { mcid, text: '', drawn: false };
    this.#marked.set(mcid, marked);
    this.#open.push({ kind: 'element', marked });
  }

  #show(shown: Value | undefined): string {
    const strings = (Array.isArray(shown) ? shown : [shown]).filter((part) => part instanceof Uint8Array);
    const toUnicode = unicodeOf(this.#objects, this.#fonts.get(this.#font));
    const used = this.#codes.get(this.#font) ?? new Set<number>();
    this.#codes.set(this.#font, used);
    let text = '';
    for (const bytes of strings)
      for (let i = 0; i + 1 < bytes.length; i += 2) {
        const code = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
        used.add(code);
        const characters = toUnicode.get(code);
        if (characters === undefined) throw new Error(`glyph ${code} of ${this.#font} has no characters`);
        text += characters;
      }
    return text;
  }

  finish(): PageContent {
    if (this.#open.length > 0) throw new Error('marked content without an end');
    return {
      marked: this.#marked,
      artifacts: this.#artifacts,
      untagged: this.#untagged,
      codes: this.#codes,
      colours: this.#colours,
    };
  }
}

function shown(operand: Value): string {
  return operand instanceof Name ? operand.name : typeof operand === 'number' ? String(operand) : '?';
}

const maps = new WeakMap<Dictionary, ReadonlyMap<number, string>>();

/** A font's characters by glyph code (ISO 32000-1, 9.10.3). */
function unicodeOf(objects: PdfObjects, font: Value | undefined): ReadonlyMap<number, string> {
  const dictionary = objects.dictionary(font);
  const known = maps.get(dictionary);
  if (known) return known;
  const stream = objects.stream(dictionary.get('ToUnicode'));
  const map = new Map<number, string>();
  const utf16 = (value: Value | undefined): string =>
    new TextDecoder('utf-16be').decode(value instanceof Uint8Array ? value : new Uint8Array());
  const code = (value: Value | undefined): number =>
    value instanceof Uint8Array ? value.reduce((sum, byte) => sum * 256 + byte, 0) : 0;
  const lexer = new Lexer(Buffer.from(stream?.bytes ?? []).toString('latin1'));
  for (let operands: Value[] = [], value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    if (value.operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) map.set(code(operands[i]), utf16(operands[i + 1]));
    if (value.operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3)
        for (let c = code(operands[i]); c <= code(operands[i + 1]); c++) {
          const to = operands[i + 2];
          if (!Array.isArray(to)) throw new Error('a range of characters that is no list');
          map.set(c, utf16(to[c - code(operands[i])]));
        }
    operands = [];
  }
  maps.set(dictionary, map);
  return map;
}

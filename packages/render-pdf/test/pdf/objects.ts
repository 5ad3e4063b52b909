/** The objects of a PDF: looked up through its cross-reference table, streams unpacked. */
import { inflateSync } from 'node:zlib';
import { Lexer, Name, Operator, Reference, type Dictionary, type Value } from './syntax.ts';

export interface Stream {
  readonly dictionary: Dictionary;
  readonly bytes: Uint8Array;
}

export class PdfObjects {
  readonly #raw: string;
  readonly #offsets = new Map<number, number>();
  readonly #known = new Map<number, { value: Value; stream?: Stream }>();
  readonly trailer: Dictionary;

  constructor(bytes: Uint8Array) {
    this.#raw = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#raw)?.[1]);
    const table = this.#raw.slice(start);
    const [head = '', count = '0'] = /^xref\s+0 (\d+)\s+/.exec(table) ?? [];
    for (let id = 0; id < Number(count); id++) {
      const line = table.slice(head.length + id * 20, head.length + id * 20 + 20);
      if (line[17] === 'n') this.#offsets.set(id, Number(line.slice(0, 10)));
    }
    const trailer = new Lexer(this.#raw, this.#raw.indexOf('trailer', start) + 7).next();
    if (!(trailer instanceof Map)) throw new Error('no trailer');
    this.trailer = trailer;
  }

  get ids(): Iterable<number> {
    return this.#offsets.keys();
  }

  get catalogue(): Dictionary {
    return this.dictionary(this.trailer.get('Root'));
  }

  #read(id: number): { value: Value; stream?: Stream } {
    const known = this.#known.get(id);
    if (known) return known;
    const offset = this.#offsets.get(id);
    if (offset === undefined) throw new Error(`there is no object ${id}`);
    const lexer = new Lexer(this.#raw, offset);
    const [number, , obj] = [lexer.next(), lexer.next(), lexer.next()];
    if (number !== id || !(obj instanceof Operator)) throw new Error(`no object ${id} at ${offset}`);
    const value = lexer.next() ?? null;
    const read = { value, ...this.#streamAfter(value, lexer.at) };
    this.#known.set(id, read);
    return read;
  }

  #streamAfter(value: Value, at: number): { stream?: Stream } {
    const begin = /^\s*stream\r?\n/.exec(this.#raw.slice(at, at + 20));
    if (!begin || !(value instanceof Map)) return {};
    const length = this.resolve(value.get('Length'));
    const from = at + begin[0].length;
    const packed = Buffer.from(this.#raw.slice(from, from + Number(length)), 'latin1');
    const filter = value.get('Filter');
    const flate = filter instanceof Name && filter.name === 'FlateDecode';
    return { stream: { dictionary: value, bytes: flate ? inflateSync(packed) : packed } };
  }

  resolve(value: Value | undefined): Value {
    return value instanceof Reference ? this.#read(value.id).value : (value ?? null);
  }

  dictionary(value: Value | undefined): Dictionary {
    const resolved = this.resolve(value);
    return resolved instanceof Map ? resolved : new Map();
  }

  list(value: Value | undefined): Value[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : resolved === null ? [] : [value ?? null];
  }

  name(value: Value | undefined): string | undefined {
    const resolved = this.resolve(value);
    return resolved instanceof Name ? resolved.name : undefined;
  }

  stream(value: Value | undefined): Stream | undefined {
    return value instanceof Reference ? this.#read(value.id).stream : undefined;
  }

  /** Every object, by number: for what must hold of all of them. */
  *all(): Iterable<[number, Value]> {
    for (const id of this.#offsets.keys()) yield [id, this.#read(id).value];
  }

  get pages(): Reference[] {
    return this.list(this.dictionary(this.catalogue.get('Pages')).get('Kids')).filter(
      (kid) => kid instanceof Reference,
    );
  }

  /** A name tree's entries in the order of the file (ISO 32000-1, 7.9.6). */
  names(tree: Value | undefined): [string, Value][] {
    const node = this.dictionary(tree);
    const own: [string, Value][] = [];
    const names = this.list(node.get('Names'));
    for (let i = 0; i + 1 < names.length; i += 2)
      own.push([Buffer.from(names[i] as Uint8Array).toString('latin1'), names[i + 1] ?? null]);
    const all = [...own, ...this.list(node.get('Kids')).flatMap((kid) => this.names(kid))];
    const limits = this.list(node.get('Limits')).map((name) =>
      Buffer.from(name as Uint8Array).toString('latin1'),
    );
    if (limits.length > 0 && (limits[0] !== all[0]?.[0] || limits[1] !== all.at(-1)?.[0]))
      throw new Error('a name tree whose limits are not its first and last name');
    return all;
  }
}

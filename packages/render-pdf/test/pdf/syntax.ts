/** PDF's own syntax (ISO 32000-1, 7.2 and 7.3), as far as files of ours use it. */

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Reference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export class Operator {
  readonly operator: string;
  constructor(operator: string) {
    this.operator = operator;
  }
}

export type Dictionary = Map<string, Value>;
/** Strings are bytes. */
export type Value = null | boolean | number | Name | Uint8Array | Reference | Operator | Dictionary | Value[];

const SPACE = ' \n\r\t\f\0';
const DELIMITERS = `${SPACE}()<>[]{}/%`;

/** Reads values one after the other. Bytes come as a string of Latin-1. */
export class Lexer {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  #skip(): void {
    for (; ; this.at++) {
      const c = this.#text[this.at];
      if (c === '%') while (this.at < this.#text.length && this.#text[this.at] !== '\n') this.at++;
      else if (c === undefined || !SPACE.includes(c)) return;
    }
  }

  /** The next value; `undefined` at the end. */
  next(): Value | undefined {
    this.#skip();
    const c = this.#text[this.at];
    if (c === undefined) return undefined;
    if (c === '/') return this.#name();
    if (c === '(') return this.#literal();
    if (c === '[') return this.#list();
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary();
    if (c === '<') return this.#hex();
    return this.#word();
  }

  #plain(): string {
    const start = this.at;
    while (this.at < this.#text.length && !DELIMITERS.includes(this.#text[this.at] ?? '')) this.at++;
    if (this.at === start) throw new Error(`unexpected ${this.#text.slice(start, start + 20)} at ${start}`);
    return this.#text.slice(start, this.at);
  }

  #name(): Name {
    this.at++;
    return new Name(
      this.#plain().replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  #word(): Value {
    const word = this.#plain();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) {
      const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(this.#text.slice(this.at, this.at + 12));
      if (!reference || !/^\d+$/.test(word)) return Number(word);
      this.at += reference[0].length;
      return new Reference(Number(word));
    }
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Operator(word);
  }

  #literal(): Uint8Array {
    const out: number[] = [];
    let depth = 1;
    for (this.at++; depth > 0; this.at++) {
      const c = this.#text[this.at] ?? '';
      if (c === '') throw new Error('a string without an end');
      if (c === '\\') {
        const escape = this.#text[++this.at] ?? '';
        out.push(({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escape] ?? escape).charCodeAt(0));
        continue;
      }
      if (c === '(') depth++;
      if (c === ')') depth--;
      if (depth > 0) out.push(c.charCodeAt(0));
    }
    return Uint8Array.from(out);
  }

  #hex(): Uint8Array {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replaceAll(/\s/g, '');
    this.at = end + 1;
    return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }

  #list(): Value[] {
    const out: Value[] = [];
    for (this.at++; ; out.push(this.next() ?? null)) {
      this.#skip();
      if (this.#text[this.at] === undefined) throw new Error('an array without an end');
      if (this.#text[this.at] === ']') break;
    }
    this.at++;
    return out;
  }

  #dictionary(): Dictionary {
    const out: Dictionary = new Map();
    for (this.at += 2; ;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.at)) break;
      const key = this.next();
      if (!(key instanceof Name)) throw new Error(`a key that is no name, at ${this.at}`);
      out.set(key.name, this.next() ?? null);
    }
    this.at += 2;
    return out;
  }
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with a byte order mark, else taken as Latin-1. */
export function textOf(value: Value | undefined): string | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  if (value[0] === 0xfe && value[1] === 0xff) return new TextDecoder('utf-16be').decode(value.subarray(2));
  return Buffer.from(value).toString('latin1');
}

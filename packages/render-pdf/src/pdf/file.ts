/** A PDF file being written (ISO 32000-1, 7.5): objects as they come, then where each of them is. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { FontWriter, type EmbeddedFont } from './font.ts';
import { pdfString, Reference, serializeDictionary, type Dictionary } from './object.ts';
import type { TrueTypeFont } from './true-type.ts';

/** An indirect object being built; with chunks it becomes a stream. */
export class Ref extends Reference {
  readonly data: Dictionary;
  /** Whether a stream without a filter of its own is deflated. */
  compress = true;
  readonly #file: PdfFile;
  readonly #chunks: Uint8Array[] = [];
  #isStream = false;

  constructor(file: PdfFile, id: number, data: Dictionary) {
    super(id);
    this.#file = file;
    this.data = data;
  }

  write(chunk: Uint8Array | string): void {
    this.#isStream = true;
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  }

  /** Writes it to the file; entries that are changed afterwards are lost. */
  end(chunk?: Uint8Array | string): void {
    if (chunk !== undefined) this.write(chunk);
    if (!this.#isStream) {
      this.#file.writeDictionary(this.id, this.data);
      return;
    }
    let bytes: Uint8Array =
      this.#chunks.length === 1 ? (this.#chunks[0] ?? NO_BYTES) : Buffer.concat(this.#chunks);
    if (this.compress && this.data['Filter'] === undefined) {
      bytes = deflateSync(bytes, { level: DEFLATE_LEVEL });
      this.data['Filter'] = 'FlateDecode';
    }
    this.data['Length'] = bytes.length;
    this.#chunks.length = 0;
    this.#file.writeStream(this.id, this.data, bytes);
  }
}

const NO_BYTES = new Uint8Array();

// Half the time of the usual 6, for pages of text a tenth larger.
const DEFLATE_LEVEL = 4;

export interface PdfInfo {
  readonly Title: string;
  readonly Author?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
  /** Written for a press: the file leaves spreading neighbouring inks into each other to the printer. */
  readonly Trapped?: 'False';
}

export interface PdfOptions {
  readonly version: '1.6' | '1.7';
  readonly language: string;
  readonly info: PdfInfo;
  /** The document's XMP packet. It is given a hash, in hexadecimal, of all that the file holds besides. */
  readonly xmp: (contentHash: string) => string;
}

/** What content may call by name. */
interface Resources {
  readonly Font: Dictionary;
  readonly XObject: Dictionary;
  readonly ExtGState: Dictionary;
  readonly ColorSpace: Dictionary;
}

/** A page or a form XObject being drawn. */
interface Canvas {
  readonly content: Ref;
  readonly resources: Resources;
}

/** Pages are added in order; each is written when the next one begins. */
export class PdfFile {
  readonly #options: PdfOptions;
  readonly #chunks: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  readonly #hash = createHash('md5'); // ISO 32000-1, 14.4: an identifier, nothing secret
  readonly #pages: Ref[] = [];
  readonly #pageTree: Reference;
  readonly #fonts: FontWriter[] = [];
  readonly catalogue: Dictionary;
  /** The catalogue's name dictionary. */
  readonly names: Dictionary = {};
  #length = 0;
  #page: (Canvas & { readonly dictionary: Ref; readonly annotations: Reference[] }) | undefined;
  #form: Canvas | undefined;

  constructor(options: PdfOptions) {
    this.#options = options;
    this.#put(Buffer.from(`%PDF-${options.version}\n%\xFF\xFF\xFF\xFF\n`, 'latin1'));
    this.#pageTree = this.reserveReference();
    this.catalogue = {
      Type: 'Catalog',
      Pages: this.#pageTree,
      Lang: pdfString(options.language),
      ViewerPreferences: { DisplayDocTitle: true },
    };
  }

  #put(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#hash.update(bytes);
    this.#length += bytes.length;
  }

  /** Takes the number of an object that is written later. */
  reserve(): number {
    return this.#offsets.push(-1);
  }

  reserveReference(): Reference {
    return new Reference(this.reserve());
  }

  /** A value that leads to a reserved object. */
  reference(id: number): Reference {
    return new Reference(id);
  }

  /** Writes a reserved object, already in PDF's syntax: cheaper than a `Ref` where there are thousands. */
  write(id: number, body: string): void {
    this.#offsets[id - 1] = this.#length;
    this.#put(Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }

  writeDictionary(id: number, data: Dictionary): void {
    this.write(id, serializeDictionary(data));
  }

  writeStream(id: number, data: Dictionary, bytes: Uint8Array): void {
    this.#offsets[id - 1] = this.#length;
    this.#put(Buffer.from(`${id} 0 obj\n${serializeDictionary(data)}\nstream\n`, 'latin1'));
    this.#put(bytes);
    this.#put(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  ref(data: Dictionary = {}): Ref {
    return new Ref(this, this.reserve(), data);
  }

  addPage(width: number, height: number): void {
    this.#endPage();
    const resources = { Font: {}, XObject: {}, ExtGState: {}, ColorSpace: {} };
    const content = this.ref();
    const dictionary = this.ref({
      Type: 'Page',
      Parent: this.#pageTree,
      MediaBox: [0, 0, width, height],
      Contents: content,
      Resources: resources,
    });
    content.write(`1 0 0 -1 0 ${height} cm\n`); // y points downwards
    this.#pages.push(dictionary);
    this.#page = { content, resources, dictionary, annotations: [] };
  }

  #endPage(): void {
    if (!this.#page) return;
    const { content, dictionary, annotations, resources } = this.#page;
    content.end();
    if (annotations.length > 0) dictionary.data['Annots'] = annotations;
    dictionary.data['Resources'] = filled(resources);
    dictionary.end();
    this.#page = undefined;
  }

  #current(): Canvas & { readonly dictionary: Ref; readonly annotations: Reference[] } {
    if (!this.#page) throw new Error('no page has been begun');
    return this.#page;
  }

  /** The current page's dictionary, as a reference to link to and as entries to add to. */
  get page(): Ref {
    return this.#current().dictionary;
  }

  addAnnotation(annotation: Reference): void {
    this.#current().annotations.push(annotation);
  }

  get #canvas(): Canvas {
    return this.#form ?? this.#current();
  }

  useFont(name: string, font: Reference): void {
    this.#canvas.resources.Font[name] = font;
  }

  useXObject(name: string, object: Reference): void {
    this.#canvas.resources.XObject[name] = object;
  }

  useGraphicsState(name: string, object: Reference): void {
    this.#canvas.resources.ExtGState[name] = object;
  }

  useColourSpace(name: string, space: unknown): void {
    this.#canvas.resources.ColorSpace[name] = space;
  }

  /** Operators for the current page or form, in a space whose y points downwards. */
  addContent(operators: string): void {
    this.#canvas.content.write(`${operators}\n`);
  }

  /** Content and resources go to a form XObject of this size, until `endForm`, and not to a page. */
  beginForm(width: number, height: number): void {
    const resources = { Font: {}, XObject: {}, ExtGState: {}, ColorSpace: {} };
    const content = this.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] });
    content.write(`1 0 0 -1 0 ${height} cm\n`);
    this.#form = { content, resources };
  }

  endForm(): Ref {
    if (!this.#form) throw new Error('no form has been begun');
    const { content, resources } = this.#form;
    content.data['Resources'] = filled(resources);
    content.end();
    this.#form = undefined;
    return content;
  }

  /** Embeds a font. The same face must be embedded once only. */
  embedFont(font: TrueTypeFont): EmbeddedFont {
    const writer = new FontWriter(this, `F${this.#fonts.length + 1}`, font);
    this.#fonts.push(writer);
    return writer;
  }

  /** The whole file. */
  finish(): Uint8Array {
    this.#endPage();
    for (const font of this.#fonts) font.finish();
    this.writeDictionary(this.#pageTree.id, { Type: 'Pages', Count: this.#pages.length, Kids: this.#pages });
    const { info, xmp } = this.#options;
    const entries = Object.entries(info).map(([key, value]): [string, unknown] => [
      key,
      typeof value === 'string' && key !== 'Trapped' ? pdfString(value) : value,
    ]);
    const infoRef = this.ref(Object.fromEntries(entries));
    infoRef.end();
    if (Object.keys(this.names).length > 0) this.catalogue['Names'] = this.names;
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false; // programs look for it in plain bytes
    metadata.end(new TextEncoder().encode(xmp(this.#hash.copy().digest('hex'))));
    this.catalogue['Metadata'] = metadata;
    const root = this.ref(this.catalogue);
    root.end();
    this.#putTrailer(root, infoRef);
    const file = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      file.set(chunk, at);
      at += chunk.length;
    }
    return file;
  }

  #putTrailer(root: Reference, info: Reference): void {
    const id = this.#hash.copy().digest('hex');
    const start = this.#length;
    const places = this.#offsets.map((offset) =>
      offset < 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const size = this.#offsets.length + 1;
    this.#put(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size} /Root ${root.toString()} ` +
          `/Info ${info.toString()} /ID [<${id}> <${id}>]>>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      ),
    );
  }
}

/** Without the kinds that nothing is used of. */
function filled(resources: Resources): Dictionary {
  return Object.fromEntries(
    Object.entries(resources).filter(([, names]) => Object.keys(names as object).length > 0),
  );
}

/**
 * The one file that touches what PDFKit keeps to itself: its catalogue, its file identifier, its output, its page
 * dictionaries. Written against PDFKit 0.20.2; test/pdfkit-contract.test.ts fails when a later version keeps them
 * elsewhere.
 */
// The named export is not in the types.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';
import { deflate, deflatePage } from './deflate.ts';
import { Output } from './output.ts';
import type { PdfOptions } from './pdf-info.ts';
import type { Internals, Ref, Resources } from './pdfkit-internals.ts';

// PDFKit marks what it keeps to itself by an underscore.
/* oxlint-disable eslint/no-underscore-dangle */

/** A string object of PDF, as against a name. */
export function pdfString(text: string): unknown {
  return new String(text);
}

/** A PDF being written. Pages are added in order; each is flushed when the next one begins. */
export class PdfFile {
  readonly #doc: Internals;
  readonly #output = new Output();
  #form: { readonly object: Ref; readonly resources: Resources } | undefined;

  constructor(options: PdfOptions) {
    // Typed as never given a first font: PDFKit would read Helvetica's metrics for nothing.
    const settings = {
      pdfVersion: options.version,
      autoFirstPage: false,
      compress: true,
      lang: options.language,
      displayTitle: true,
      info: { ...options.info },
      font: null,
    } as unknown as PDFKit.PDFDocumentOptions;
    this.#doc = new PDFDocument(settings) as unknown as Internals;
    this.#replaceOutput();
    if (options.info.Trapped) this.#doc.info['Trapped'] = nameLike(this.#doc._root, options.info.Trapped);
    this.#replaceIdentifier();
    this.#replaceMetadata(options.xmp);
    this.#doc.endMarkings = () => {}; // the structure tree is our own, and written by then
  }

  /** What PDFKit writes is kept here, and not passed on through a stream of Node's. */
  #replaceOutput(): void {
    const doc = this.#doc;
    const output = this.#output;
    doc._write = (data) => {
      if (typeof data === 'string') output.text(`${data}\n`);
      else output.bytes(data);
      doc._offset = output.length;
    };
    // The head was written when the document was made.
    for (let chunk = doc.read(); chunk; chunk = doc.read()) output.bytes(chunk);
    doc.push = () => true;
  }

  /** The file's /ID is a hash of all that was written before the trailer, not of the Info alone. */
  #replaceIdentifier(): void {
    const doc = this.#doc;
    const finalize = doc._finalize.bind(doc);
    doc._finalize = () => {
      doc._id = new Uint8Array(this.#output.digest());
      finalize();
    };
  }

  /** PDFKit puts values into its XMP without escaping them; ours takes its place. */
  #replaceMetadata(xmp: (contentHash: string) => string): void {
    const doc = this.#doc;
    const ref = doc.ref.bind(doc);
    doc.endMetadata = () => {
      const stream = ref({ Type: 'Metadata', Subtype: 'XML' });
      (stream as unknown as { compress: boolean }).compress = false; // programs look for it in plain bytes
      stream.end(new TextEncoder().encode(xmp(this.#output.digest().toString('hex'))));
      doc._root.data['Metadata'] = stream;
    };
  }

  /** Takes the number of an object that is written later. */
  reserve(): number {
    return this.#doc._offsets.push(null);
  }

  /** Writes a reserved object, already in PDF's syntax: cheaper than a `Ref` where there are thousands. */
  write(id: number, body: string): void {
    const doc = this.#doc;
    doc._offsets[id - 1] = doc._offset;
    doc._write(`${id} 0 obj\n${body}\nendobj`);
  }

  /** A value that leads to a reserved object. */
  reference(id: number): unknown {
    return { [Symbol.toStringTag]: 'Reference', toString: () => `${id} 0 R` };
  }

  get catalogue(): Record<string, unknown> {
    return this.#doc._root.data;
  }

  /** The catalogue's name dictionary. */
  get names(): Record<string, unknown> {
    return (this.catalogue['Names'] as Ref).data;
  }

  ref(data: Record<string, unknown> = {}): Ref {
    return this.#doc.ref(data);
  }

  /** A stream of any length, written and ended by whoever asks for it. */
  stream(data: Record<string, unknown>): Ref {
    const stream = this.#doc.ref(data);
    deflateAtEnd(stream, deflate);
    return stream;
  }

  addPage(width: number, height: number): void {
    (this.#doc as unknown as PDFKit.PDFDocument).addPage({ size: [width, height], margin: 0 });
    deflateAtEnd(this.#doc.page.content);
  }

  /** Puts the pages, all of them, into the order in which they are read. */
  orderPages(pages: readonly Ref[]): void {
    (this.catalogue['Pages'] as Ref).data['Kids'] = pages;
  }

  /** The current page's dictionary, as a reference to link to and as entries to add to. */
  get page(): Ref {
    return this.#doc.page.dictionary;
  }

  addAnnotation(id: number): void {
    this.#doc.page.annotations.push(this.reference(id));
  }

  get #resources(): Resources {
    return this.#form?.resources ?? this.#doc.page;
  }

  useFont(name: string, object: Ref): void {
    this.#resources.fonts[name] = object;
  }

  useXObject(name: string, object: Ref): void {
    this.#resources.xobjects[name] = object;
  }

  useGraphicsState(name: string, object: Ref): void {
    this.#resources.ext_gstates[name] = object;
  }

  useColourSpace(name: string, space: unknown): void {
    this.#resources.colorSpaces[name] = space;
  }

  /** Operators for the current page or form, in a space whose y points downwards. */
  addContent(operators: string | Uint8Array): void {
    // As bytes: PDFKit would turn the string into them one character at a time.
    const bytes = typeof operators === 'string' ? Buffer.from(`${operators}\n`, 'latin1') : operators;
    if (this.#form) this.#form.object.write(bytes);
    else this.#doc.page.content.write(bytes);
  }

  /** Content and resources go to a form XObject of this size, until `endForm`, and not to a page. */
  beginForm(width: number, height: number): void {
    const resources = { fonts: {}, xobjects: {}, ext_gstates: {}, colorSpaces: {} };
    const object = this.#doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {
        Font: resources.fonts,
        XObject: resources.xobjects,
        ExtGState: resources.ext_gstates,
        ColorSpace: resources.colorSpaces,
      },
    });
    deflateAtEnd(object);
    object.write(`1 0 0 -1 0 ${height} cm\n`); // as PDFKit begins its pages
    this.#form = { object, resources };
  }

  endForm(): Ref {
    if (!this.#form) throw new Error('no form has been begun');
    const { object } = this.#form;
    object.end();
    this.#form = undefined;
    return object;
  }

  finish(): Uint8Array {
    this.#doc.end();
    return this.#output.all();
  }
}

/** Deflates what was written to a stream, if anything, when it ends: in place of PDFKit, whose level can't be chosen. */
function deflateAtEnd(stream: Ref, pack = deflatePage): void {
  const own = stream as unknown as { compress: boolean; buffer: Uint8Array[]; finalize(): void };
  const finalize = own.finalize.bind(stream);
  own.compress = false;
  own.finalize = () => {
    if (own.buffer.length > 0) {
      stream.data['Filter'] = 'FlateDecode';
      own.buffer = [pack(Buffer.concat(own.buffer))];
    }
    finalize();
  };
}

/**
 * A name where PDFKit would write a string: in Info. Whatever derives from its class of references writes itself,
 * and that class is had only by way of a reference.
 */
function nameLike(reference: Ref, name: string): unknown {
  const kind = Object.getPrototypeOf(Object.getPrototypeOf(reference) as object) as object;
  return Object.create(kind, { toString: { value: () => `/${name}` } }) as unknown;
}

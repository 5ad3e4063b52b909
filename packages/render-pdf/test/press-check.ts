/**
 * Checks a file against the demands of PDF/X-4 (ISO 15930-7) that Offprint's files can meet or miss, by reading the
 * objects back. Gives what is wrong, in words; nothing when nothing is.
 */
import { PdfObjects } from './pdf/objects.ts';
import { Lexer, Name, Operator, Reference, textOf, type Dictionary, type Value } from './pdf/syntax.ts';

export function pressProblems(bytes: Uint8Array): string[] {
  return new PressCheck(bytes).run();
}

/** Operators that set a colour space by themselves, and how many channels it has. */
const DEVICE_OPERATORS: Readonly<Record<string, number>> = { g: 1, G: 1, rg: 3, RG: 3, k: 4, K: 4 };

class PressCheck {
  readonly #bytes: Uint8Array;
  readonly #pdf: PdfObjects;
  readonly #problems: string[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#pdf = new PdfObjects(bytes);
  }

  run(): string[] {
    this.#file();
    this.#identity();
    this.#intent();
    this.#actions();
    for (const page of this.#pdf.pages) this.#page(this.#pdf.dictionary(page));
    for (const [id] of this.#pdf.all()) this.#object(id);
    return this.#problems;
  }

  #demand(holds: boolean, problem: string): void {
    if (!holds) this.#problems.push(problem);
  }

  #file(): void {
    const head = Buffer.from(this.#bytes.subarray(0, 8)).toString('latin1');
    this.#demand(head === '%PDF-1.6', `version ${head}`);
    const id = this.#pdf.list(this.#pdf.trailer.get('ID'));
    this.#demand(
      id.length === 2 && id.every((part) => part instanceof Uint8Array && part.length === 16),
      'no /ID',
    );
    this.#demand(!this.#pdf.trailer.has('Encrypt'), 'encrypted');
  }

  #identity(): void {
    const xmp = Buffer.from(this.#pdf.stream(this.#pdf.catalogue.get('Metadata'))?.bytes ?? []).toString();
    const says = (name: string): string | undefined =>
      new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1];
    this.#demand(says('pdfxid:GTS_PDFXVersion') === 'PDF/X-4', 'no GTS_PDFXVersion in XMP');
    for (const name of ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'])
      this.#demand((says(name) ?? '') !== '', `no ${name}`);
    const info = this.#pdf.dictionary(this.#pdf.trailer.get('Info'));
    const trapped = this.#pdf.name(info.get('Trapped'));
    this.#demand(trapped === 'True' || trapped === 'False', 'Trapped is not stated in Info');
    this.#demand(says('pdf:Trapped') === trapped, 'Trapped in Info and in XMP differ');
    const title = textOf(this.#pdf.resolve(info.get('Title')));
    this.#demand((title ?? '') !== '' && xmp.includes('<dc:title>'), 'no title');
    for (const [inInfo, inXmp] of [
      ['CreationDate', 'xmp:CreateDate'],
      ['ModDate', 'xmp:ModifyDate'],
    ] as const) {
      const date = textOf(this.#pdf.resolve(info.get(inInfo)))?.replaceAll(/\D/g, '');
      this.#demand(date !== undefined && says(inXmp)?.replaceAll(/\D/g, '') === date, `${inInfo} differs`);
    }
  }

  #intent(): void {
    const intents = this.#pdf
      .list(this.#pdf.catalogue.get('OutputIntents'))
      .map((i) => this.#pdf.dictionary(i));
    const press = intents.filter((intent) => this.#pdf.name(intent.get('S')) === 'GTS_PDFX');
    this.#demand(
      intents.length === 1 && press.length === 1,
      `${press.length} of ${intents.length} intents GTS_PDFX`,
    );
    const intent = press[0] ?? new Map<string, Value>();
    this.#demand((textOf(intent.get('OutputConditionIdentifier')) ?? '') !== '', 'no condition named');
    const stream = this.#pdf.stream(intent.get('DestOutputProfile'));
    const profile = Buffer.from(stream?.bytes ?? []);
    const at = (from: number): string => profile.toString('latin1', from, from + 4);
    this.#demand(at(36) === 'acsp' && profile.readUInt32BE(0) === profile.length, 'no ICC profile embedded');
    this.#demand(at(12) === 'prtr', `profile of class ${at(12)}`);
    this.#demand(at(16) === 'CMYK' && stream?.dictionary.get('N') === 4, `profile for ${at(16)}`);
    this.#demand((profile[8] ?? 9) <= 4, 'a profile newer than PDF 1.6');
  }

  #actions(): void {
    const { catalogue } = this.#pdf;
    for (const key of ['OpenAction', 'AA', 'AcroForm'])
      this.#demand(!catalogue.has(key), `catalogue has ${key}`);
    const names = this.#pdf.dictionary(catalogue.get('Names'));
    for (const key of ['JavaScript', 'EmbeddedFiles']) this.#demand(!names.has(key), `names of ${key}`);
  }

  #page(page: Dictionary): void {
    const box = (name: string): number[] => this.#pdf.list(page.get(name)).map(Number);
    const [media, bleed, trim] = [box('MediaBox'), box('BleedBox'), box('TrimBox')];
    this.#demand(
      [media, bleed, trim].every((b) => b.length === 4),
      'a box is missing',
    );
    this.#demand(inside(bleed, media), 'bleed box outside of media box');
    this.#demand(inside(trim, bleed), 'trim box outside of bleed box');
    this.#demand(!page.has('ArtBox'), 'art box beside trim box');
    this.#demand(this.#pdf.list(page.get('Annots')).length === 0, 'annotations on a page');
    this.#demand(!page.has('AA'), 'actions of a page');
    const content = Buffer.concat(
      this.#pdf.list(page.get('Contents')).length === 0 && !(page.get('Contents') instanceof Reference)
        ? []
        : [this.#pdf.stream(page.get('Contents'))?.bytes ?? new Uint8Array()],
    );
    this.#content(content, this.#pdf.dictionary(page.get('Resources')));
  }

  /** No colour by a device that the intent is not for; every name found in the resources. */
  #content(content: Uint8Array, resources: Dictionary): void {
    const lexer = new Lexer(Buffer.from(content).toString('latin1'));
    let operands: Value[] = [];
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!(value instanceof Operator)) {
        operands.push(value);
        continue;
      }
      const channels = DEVICE_OPERATORS[value.operator];
      this.#demand(channels !== 3, `device RGB by ${value.operator}`);
      this.#named(value.operator, operands, resources);
      operands = [];
    }
  }

  #named(operator: string, operands: readonly Value[], resources: Dictionary): void {
    const category = { Do: 'XObject', gs: 'ExtGState', Tf: 'Font', CS: 'ColorSpace', cs: 'ColorSpace' }[
      operator
    ];
    if (category === undefined) return;
    const name = operands[0] instanceof Name ? operands[0].name : '';
    const found = this.#pdf.dictionary(resources.get(category)).has(name);
    this.#demand(found, `${operator} of ${name}, which the page does not have`);
  }

  #object(id: number): void {
    const value = this.#pdf.resolve(new Reference(id));
    const stream = this.#pdf.stream(new Reference(id));
    if (!(value instanceof Map)) return;
    const is = (key: string): string | undefined => this.#pdf.name(value.get(key));
    this.#demand(!value.has('JS') && is('S') !== 'JavaScript', 'JavaScript');
    this.#demand(is('S') !== 'URI' && is('S') !== 'GoTo', `an action ${is('S')}`);
    this.#demand(is('Filter') !== 'LZWDecode', 'LZW');
    if (is('Type') === 'FontDescriptor')
      this.#demand(value.has('FontFile2') || value.has('FontFile3'), 'a font that is not embedded');
    if (is('Type') === 'ExtGState') {
      for (const key of ['TR', 'HTP']) this.#demand(!value.has(key), `graphics state with ${key}`);
      this.#demand(is('SMask') === undefined || is('SMask') === 'None', 'a soft mask');
    }
    if (is('Subtype') === 'Image') this.#picture(value);
    if (is('Subtype') === 'Form' && stream)
      this.#content(stream.bytes, this.#pdf.dictionary(value.get('Resources')));
  }

  #picture(picture: Dictionary): void {
    const space = this.#pdf.resolve(picture.get('ColorSpace'));
    this.#demand(this.#pdf.name(space) !== 'DeviceRGB', 'a picture in device RGB');
    this.#demand(!picture.has('SMask'), 'a picture that is not opaque');
    this.#demand(!picture.has('Alternates') && !picture.has('OPI'), 'alternates');
    if (picture.has('Interpolate')) this.#demand(picture.get('Interpolate') === false, 'interpolated');
  }
}

function inside(inner: readonly number[], outer: readonly number[]): boolean {
  const [l = 0, b = 0, r = 0, t = 0] = inner;
  const [ol = 0, ob = 0, or = 0, ot = 0] = outer;
  return l >= ol - 1e-6 && b >= ob - 1e-6 && r <= or + 1e-6 && t <= ot + 1e-6 && l < r && b < t;
}

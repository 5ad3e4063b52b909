/** Finished pages to a PDF file: frames to operators, boxes, links, bookmarks, metadata. */
import type { Face } from '../inline/face.ts';
import type { Frame, PictureFrame } from '../page/frame.ts';
import type { FinishedPage } from '../page/finish.ts';
import { ownCondition } from '../colour/condition.ts';
import type { SaddleStitch } from '../print-options.ts';
import { fill, hairlineStroke, markingFill, ruleThickness } from './colour.ts';
import { linkAnnotation, linkAreas } from './links.ts';
import { writeOutline } from './outline.ts';
import { attach } from './attachments.ts';
import { ContentMarks } from './content.ts';
import { Destinations } from './destinations.ts';
import { impose, type ImposedPage } from './impose.ts';
import { drawMarks, registrationColour } from './marks.ts';
import { Operators } from './operators.ts';
import { ProfileStore } from './output-intent.ts';
import { blackOverprints, knockedOut, type Overprint } from './overprint.ts';
import { leadsNowhere } from './drawn-line.ts';
import { EmbeddedFont } from './embedded-font.ts';
import { parseFont } from './font-file.ts';
import { writeFont } from './font-objects.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfFile } from './pdfkit.ts';
import type { PdfInfo } from './pdf-info.ts';
import type { Ref } from './pdfkit-internals.ts';
import { pdfxClaims } from './pdfx.ts';
import { PictureStore } from './pictures.ts';
import { boxes, pressSheet, screenSheet, type Sheet } from './sheet.ts';
import { StructureWriter } from './structure.ts';
import { number } from './syntax.ts';
import { drawLine, type TextTarget } from './text.ts';
import { TextWriter } from './text-writer.ts';
import { ARCHIVAL_AND_ACCESSIBLE, xmpPacket } from './xmp.ts';

export function writePdf(document: PdfDocument): Uint8Array {
  const { profile, language } = document;
  const press = profile === 'print';
  const info: PdfInfo = press ? { ...document.info, Trapped: 'False' } : document.info;
  const xmp = (contentHash: string): string =>
    xmpPacket(info, language, press ? pdfxClaims(contentHash) : ARCHIVAL_AND_ACCESSIBLE);
  const file = new PdfFile({ version: press ? '1.6' : '1.7', language, info, xmp });
  const condition = press ? (document.print?.condition ?? ownCondition()) : undefined;
  const profiles = new ProfileStore(file);
  profiles.addOutputIntent(condition);
  const pictures = new PictureStore(file, document.pictures, profiles, condition?.profile);
  const drawer = new Drawer(file, document, pictures);
  const imposition = press ? document.print?.imposition : undefined;
  if (imposition) drawer.drawImposed(document.pages, imposition);
  else drawer.drawAll(document.pages);
  drawer.writeFonts();
  attach(file, document.attachments, info.CreationDate);
  return file.finish();
}

class Drawer {
  readonly #file: PdfFile;
  readonly #document: PdfDocument;
  readonly #fonts = new Map<Face, { readonly font: EmbeddedFont; readonly dictionary: Ref }>();
  /** Those that the current page knows. */
  readonly #inUse = new Map<Face, EmbeddedFont>();
  readonly #pictures: PictureStore;
  /** Each page by its number, and where its trimmed top edge is in PDF's coordinates. */
  readonly #sheets: { readonly page: Ref; readonly top: number }[] = [];
  readonly #destinations: Destinations;
  /** Places that links lead to and that are on no page so far. */
  readonly #awaited = new Set<string>();
  readonly #overprint: Overprint | undefined;
  readonly #registration: readonly unknown[] | undefined;
  /** None on imposed sheets. */
  readonly #structure: StructureWriter | undefined;
  readonly #marks: ContentMarks;
  readonly #target: TextTarget;
  #sheet: Sheet = screenSheet(0, 0);
  #number = 0;
  readonly #out = new Operators();

  constructor(file: PdfFile, document: PdfDocument, pictures: PictureStore) {
    this.#file = file;
    this.#document = document;
    this.#pictures = pictures;
    if (document.profile === 'screen' || !document.print?.imposition)
      this.#structure = new StructureWriter(file, document.structure, document.language);
    this.#destinations = new Destinations(document.places.anchors);
    this.#marks = new ContentMarks(this.#structure);
    this.#target = {
      writer: new TextWriter(this.#out),
      fontOf: (face) => this.#font(face),
      begin: (tag) => this.#out.add(this.#marks.begin(tag)),
    };
    if (document.profile === 'screen') return;
    this.#overprint = blackOverprints(file);
    if (document.print?.marks ?? true) this.#registration = registrationColour();
  }

  drawAll(pages: Iterable<FinishedPage>): void {
    for (const page of pages) this.#draw(page);
    this.#finish();
  }

  #draw(page: FinishedPage): void {
    const { width, height } = page.geometry;
    this.#sheet =
      this.#document.profile === 'print'
        ? pressSheet(width, height, this.#registration !== undefined)
        : screenSheet(width, height);
    this.#file.addPage(this.#sheet.width, this.#sheet.height);
    this.#number = page.number;
    this.#sheets[page.number - 1] = { page: this.#file.page, top: height + this.#sheet.inset };
    this.#structure?.beginPage();
    Object.assign(this.#file.page.data, boxes(this.#sheet));
    if (this.#registration) drawMarks(this.#file, this.#registration, this.#sheet);
    this.#content(page);
  }

  /** Each page becomes a form, and the forms are put on sheets. */
  drawImposed(pages: Iterable<FinishedPage>, imposition: SaddleStitch): void {
    const forms: ImposedPage[] = [];
    for (const page of pages) {
      const { width, height } = page.geometry;
      this.#sheet = screenSheet(width, height);
      this.#file.beginForm(width, height);
      this.#content(page);
      forms[page.number - 1] = { form: this.#file.endForm(), width, height };
    }
    impose(this.#file, forms, imposition, this.#registration);
  }

  #content(page: FinishedPage): void {
    this.#inUse.clear();
    this.#overprint?.use();
    this.#out.add(`${this.#overprint?.begin ?? ''}${fill('ink', this.#document.profile)}\n`);
    for (const frame of page.frames) this.#frame(frame);
    this.#out.add(this.#marks.end());
    this.#file.addContent(this.#out.take());
  }

  #frame(frame: Frame): void {
    const x = frame.x + this.#sheet.inset;
    const y = frame.y + this.#sheet.inset;
    switch (frame.kind) {
      case 'line':
        drawLine(frame, x, y, this.#target);
        if (this.#document.profile === 'screen' && !leadsNowhere(frame.line)) this.#addLinks(frame, x, y);
        break;
      case 'bar':
        this.#bar(frame, x, y);
        break;
      case 'outline':
        this.#out.add(
          `${this.#marks.begin(frame.tag)}q\n${hairlineStroke(this.#document.profile)}\n` +
            `${rectangle(x + 0.25, y + 0.25, frame.width - 0.5, frame.height - 0.5)} re\nS\nQ\n`,
        );
        break;
      case 'picture':
        this.#picture(frame, x, y);
        break;
      case 'marking':
        this.#marking(frame, x, y);
        break;
    }
  }

  #font(face: Face): EmbeddedFont {
    return this.#inUse.get(face) ?? this.#useFont(face);
  }

  #useFont(face: Face): EmbeddedFont {
    let embedded = this.#fonts.get(face);
    if (!embedded) {
      embedded = { font: new EmbeddedFont(face.id, parseFont(face.bytes)), dictionary: this.#file.ref() };
      this.#fonts.set(face, embedded);
    }
    this.#file.useFont(face.id, embedded.dictionary);
    this.#inUse.set(face, embedded.font);
    return embedded.font;
  }

  #bar({ width, height, colour, tag }: Frame & { kind: 'bar' }, x: number, y: number): void {
    const { profile } = this.#document;
    const thick = (length: number): number => ruleThickness(length, colour, profile);
    this.#out.add(this.#marks.begin(tag));
    this.#fillRectangle(fill(colour, profile), x, y, thick(width), thick(height));
  }

  #fillRectangle(colour: string, x: number, y: number, width: number, height: number): void {
    this.#out.add(`q\n${colour}\n${rectangle(x, y, width, height)} re\nf\nQ\n`);
  }

  #picture({ sha256, width, tag, ...size }: PictureFrame, x: number, y: number): void {
    const height: number = size.height;
    const drawn = this.#pictures.draw(sha256, x, y, width, height);
    if (drawn === undefined) return;
    const top = this.#sheet.height - y;
    if (typeof tag !== 'string') this.#structure?.setBox(tag, [x, top - height, x + width, top]);
    this.#out.add(`${this.#marks.begin(tag)}q\n${knockedOut(this.#overprint)}${drawn}Q\n`);
  }

  #marking(frame: Frame & { kind: 'marking' }, x: number, y: number): void {
    const { width } = frame.line;
    const { profile, print } = this.#document;
    this.#out.add(`${this.#marks.begin(frame.tag)}q\n${knockedOut(this.#overprint)}`);
    this.#fillRectangle(fill('ink', profile), x - width - 4, y - 12, width + 8, 16);
    this.#out.add(`${markingFill(frame.label, profile, print?.colour === 'grey')}\n`);
    drawLine(frame, x - width, y, this.#target);
    this.#out.add('Q\n');
  }

  #addLinks(frame: Frame & { kind: 'line' }, x: number, y: number): void {
    for (const area of linkAreas(frame.line)) {
      const { target, element } = area;
      const back = element?.within('Reference')?.properties.anchor;
      if (back !== undefined) this.#destinations.add(back, this.#number, frame.y);
      if (target.to === 'anchor' && !this.#destinations.has(target.name)) this.#awaited.add(target.name);
      if (!element) continue;
      const low = this.#sheet.height - y - area.size * 0.25;
      const id = this.#file.reserve();
      const parent = this.#structure?.addAnnotation(element, id);
      this.#file.write(id, linkAnnotation(area, [x + area.from, low, x + area.to, low + area.size], parent));
      this.#file.addAnnotation(id);
    }
  }

  /** As many glyphs as all pages have asked for. */
  writeFonts(): void {
    for (const { font, dictionary } of this.#fonts.values()) writeFont(this.#file, font, dictionary);
  }

  /** What can only be written when every page is there. */
  #finish(): void {
    this.#structure?.finish();
    for (const name of this.#awaited) if (!this.#destinations.has(name)) this.#document.onBrokenLink(name);
    this.#file.orderPages(this.#sheets.map(({ page }) => page));
    this.#destinations.finish(this.#file, this.#sheets);
    writeOutline(this.#file, this.#document.bookmarks);
    const { frontPages } = this.#document.places;
    const front = frontPages > 0 ? [0, { S: 'r' }] : [];
    this.#file.catalogue['PageLabels'] = { Nums: [...front, frontPages, { S: 'D' }] };
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return [x, y, width, height].map(number).join(' ');
}

/** Finished pages to a PDF file: frames to operators, boxes, links, bookmarks, metadata. */
import type { Picture } from '../env/pictures.ts';
import type { Face } from '../inline/face.ts';
import type { Frame, PictureFrame } from '../page/frame.ts';
import type { FinishedPage } from '../page/finish.ts';
import { BLEED } from '../page/geometry.ts';
import type { AnchorPlace } from '../page/paginate.ts';
import type { StructureElement } from '../structure/element.ts';
import { fill, markingFill, type Profile } from './colour.ts';
import { linkAnnotation, linkAreas } from './links.ts';
import { writeOutline, type Bookmark } from './outline.ts';
import { attach, type Attachment } from './attachments.ts';
import { ContentMarks } from './content.ts';
import { Destinations } from './destinations.ts';
import { declareSrgb } from './output-intent.ts';
import { parseFont, PdfFile, type EmbeddedFont, type PdfInfo, type Ref } from './pdfkit.ts';
import { PictureStore } from './pictures.ts';
import { StructureWriter } from './structure.ts';
import { number } from './syntax.ts';
import { lineOperators, type TextTarget } from './text.ts';
import { ARCHIVAL_AND_ACCESSIBLE, xmpPacket } from './xmp.ts';

/** A bookmark by the name of the place it leads to. */
export interface BookmarkEntry {
  readonly title: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

export interface PdfDocument {
  readonly pages: readonly FinishedPage[];
  /** The root of the structure tree. */
  readonly structure: StructureElement;
  readonly anchors: ReadonlyMap<string, AnchorPlace>;
  readonly bookmarks: readonly BookmarkEntry[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly profile: Profile;
  readonly language: string;
  readonly info: PdfInfo;
  /** What the document was made from, enclosed with it. */
  readonly attachments: readonly Attachment[];
}

export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const { profile, language, info } = document;
  const claims = profile === 'screen' ? ARCHIVAL_AND_ACCESSIBLE : '';
  const version = profile === 'print' ? '1.6' : '1.7';
  const file = new PdfFile({ version, language, info, xmp: xmpPacket(info, language, claims) });
  const drawer = new Drawer(file, document);
  for (const page of document.pages) drawer.draw(page);
  drawer.finish();
  if (profile === 'screen') declareSrgb(file);
  attach(file, document.attachments, info.CreationDate);
  return file.finish();
}

class Drawer {
  readonly #file: PdfFile;
  readonly #document: PdfDocument;
  readonly #fonts = new Map<Face, EmbeddedFont>();
  readonly #pictures: PictureStore;
  /** Each page, and where its trimmed top edge is in PDF's coordinates. */
  readonly #sheets: { readonly page: Ref; readonly top: number }[] = [];
  readonly #destinations: Destinations;
  readonly #bleed: number;
  readonly #structure: StructureWriter;
  readonly #marks: ContentMarks;
  readonly #target: TextTarget;
  #sheetHeight = 0;
  #out = '';

  constructor(file: PdfFile, document: PdfDocument) {
    this.#file = file;
    this.#document = document;
    this.#pictures = new PictureStore(file, document.pictures);
    this.#bleed = document.profile === 'print' ? BLEED : 0;
    this.#structure = new StructureWriter(file, document.structure, document.language);
    this.#destinations = new Destinations(document.anchors);
    this.#marks = new ContentMarks(this.#structure);
    this.#target = { fontOf: (face) => this.#font(face), begin: (tag) => this.#marks.begin(tag) };
  }

  draw(page: FinishedPage): void {
    const { width, height } = page.geometry;
    const bleed = this.#bleed;
    this.#sheetHeight = height + 2 * bleed;
    this.#file.addPage(width + 2 * bleed, height + 2 * bleed);
    this.#sheets.push({ page: this.#file.page, top: height + bleed });
    this.#structure.beginPage();
    Object.assign(this.#file.page.data, this.#boxes(width, height));
    this.#out = `${fill('ink', this.#document.profile)}\n`;
    for (const frame of page.frames) this.#frame(frame);
    this.#out += this.#marks.end();
    this.#file.addContent(this.#out.trimEnd());
  }

  /** ISO 32000-1, 14.11.2: the trimmed page lies inside the bleed, which is all of the sheet. */
  #boxes(width: number, height: number): Record<string, number[]> {
    const bleed = this.#bleed;
    const sheet = [0, 0, width + 2 * bleed, height + 2 * bleed];
    return { BleedBox: sheet, TrimBox: [bleed, bleed, width + bleed, height + bleed] };
  }

  #frame(frame: Frame): void {
    const x = frame.x + this.#bleed;
    const y = frame.y + this.#bleed;
    switch (frame.kind) {
      case 'line':
        this.#out += lineOperators(frame, x, y, this.#target);
        if (this.#document.profile === 'screen') this.#addLinks(frame, x, y);
        break;
      case 'bar':
        this.#out += this.#marks.begin(frame.tag);
        this.#fillRectangle(fill(frame.colour, this.#document.profile), x, y, frame.width, frame.height);
        break;
      case 'outline':
        this.#out += `${this.#marks.begin(frame.tag)}q\n0.5 w\n0.62 G\n${rectangle(x + 0.25, y + 0.25, frame.width - 0.5, frame.height - 0.5)} re\nS\nQ\n`;
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
    const font = this.#fonts.get(face) ?? this.#file.embedFont(face.id, parseFont(face.bytes));
    this.#fonts.set(face, font);
    font.use();
    return font;
  }

  #fillRectangle(colour: string, x: number, y: number, width: number, height: number): void {
    this.#out += `q\n${colour}\n${rectangle(x, y, width, height)} re\nf\nQ\n`;
  }

  #picture({ sha256, width, tag, ...size }: PictureFrame, x: number, y: number): void {
    const height: number = size.height;
    const name = this.#pictures.use(sha256);
    if (!name) return;
    const top = this.#sheetHeight - y;
    if (typeof tag !== 'string') this.#structure.setBox(tag, [x, top - height, x + width, top]);
    this.#out += `${this.#marks.begin(tag)}q\n${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm\n/${name} Do\nQ\n`;
  }

  #marking(frame: Frame & { kind: 'marking' }, x: number, y: number): void {
    const { width } = frame.line;
    this.#out += this.#marks.begin(frame.tag);
    this.#fillRectangle(fill('ink', this.#document.profile), x - width - 4, y - 12, width + 8, 16);
    this.#out += `q\n${markingFill(frame.label, this.#document.profile)}\n${lineOperators(frame, x - width, y, this.#target)}Q\n`;
  }

  #addLinks(frame: Frame & { kind: 'line' }, x: number, y: number): void {
    for (const area of linkAreas(frame.line)) {
      const { target, element } = area;
      const back = element?.within('Reference')?.properties.anchor;
      if (back !== undefined) this.#destinations.add(back, this.#sheets.length, frame.y);
      if (!element || (target.to === 'anchor' && !this.#destinations.has(target.name))) continue;
      const low = this.#sheetHeight - y - area.size * 0.25;
      const annotation = linkAnnotation(this.#file, area, [x + area.from, low, x + area.to, low + area.size]);
      this.#file.addAnnotation(annotation);
      this.#structure.addAnnotation(element, annotation);
      annotation.end();
    }
  }

  /** What can only be written when every page is there. */
  finish(): void {
    this.#structure.finish();
    this.#destinations.finish(this.#file, this.#sheets);
    writeOutline(this.#file, this.#bookmarks());
    this.#file.catalogue['PageLabels'] = { Nums: [0, { S: 'D' }] };
  }

  #bookmarks(): Bookmark[] {
    const top: { title: string; destination: string; children: Bookmark[] }[] = [];
    for (const { title, anchor, level } of this.#document.bookmarks) {
      const bookmark = { title, destination: anchor, children: [] };
      const parent = level === 2 ? top.at(-1) : undefined;
      if (parent) parent.children.push(bookmark);
      else top.push(bookmark);
    }
    return top;
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return [x, y, width, height].map(number).join(' ');
}

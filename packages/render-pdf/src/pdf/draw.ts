/** Finished pages to a PDF file: frames to operators, boxes, links, bookmarks, metadata. */
import type { Picture } from '../env/pictures.ts';
import type { Face } from '../inline/face.ts';
import type { Frame } from '../page/frame.ts';
import type { FinishedPage } from '../page/finish.ts';
import { BLEED } from '../page/geometry.ts';
import type { AnchorPlace } from '../page/paginate.ts';
import { fill, markingFill, type Profile } from './colour.ts';
import { linkAnnotation, linkAreas } from './links.ts';
import { writeOutline, type Bookmark } from './outline.ts';
import { parseFont, PdfFile, type EmbeddedFont, type PdfInfo, type Ref } from './pdfkit.ts';
import { PictureStore } from './pictures.ts';
import { lineOperators, number } from './text.ts';
import { xmpPacket } from './xmp.ts';

/** A bookmark by the name of the place it leads to. */
export interface BookmarkEntry {
  readonly title: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

export interface PdfDocument {
  readonly pages: readonly FinishedPage[];
  readonly anchors: ReadonlyMap<string, AnchorPlace>;
  readonly bookmarks: readonly BookmarkEntry[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly profile: Profile;
  readonly language: string;
  readonly info: PdfInfo;
}

export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const { profile, language, info } = document;
  const version = profile === 'print' ? '1.6' : '1.7';
  const file = new PdfFile({ version, language, info, xmp: xmpPacket(info, language) });
  const drawer = new Drawer(file, document);
  for (const page of document.pages) drawer.draw(page);
  drawer.finish();
  return file.finish();
}

interface PendingLink {
  readonly annotation: Ref;
  readonly anchor: string | undefined;
}

class Drawer {
  readonly #file: PdfFile;
  readonly #document: PdfDocument;
  readonly #fonts = new Map<Face, EmbeddedFont>();
  readonly #pictures: PictureStore;
  readonly #pages: Ref[] = [];
  readonly #links: PendingLink[] = [];
  readonly #bleed: number;
  #page: FinishedPage | undefined;
  #out = '';

  constructor(file: PdfFile, document: PdfDocument) {
    this.#file = file;
    this.#document = document;
    this.#pictures = new PictureStore(file, document.pictures);
    this.#bleed = document.profile === 'print' ? BLEED : 0;
  }

  draw(page: FinishedPage): void {
    const { width, height } = page.geometry;
    const bleed = this.#bleed;
    this.#page = page;
    this.#file.addPage(width + 2 * bleed, height + 2 * bleed);
    this.#pages.push(this.#file.page);
    Object.assign(this.#file.page.data, this.#boxes(width, height));
    this.#out = `${fill('ink', this.#document.profile)}\n`;
    for (const frame of page.frames) this.#frame(frame);
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
    if (frame.artifact) this.#out += '/Artifact BMC\n';
    switch (frame.kind) {
      case 'line':
        this.#out += this.#text(frame.line, x, y);
        if (this.#document.profile === 'screen') this.#addLinks(frame, x, y);
        break;
      case 'bar':
        this.#fillRectangle(fill(frame.colour, this.#document.profile), x, y, frame.width, frame.height);
        break;
      case 'outline':
        this.#out += `q\n0.5 w\n0.62 G\n${rectangle(x + 0.25, y + 0.25, frame.width - 0.5, frame.height - 0.5)} re\nS\nQ\n`;
        break;
      case 'picture':
        this.#picture(frame.sha256, x, y, frame.width, frame.height);
        break;
      case 'marking':
        this.#marking(frame, x, y);
        break;
    }
    if (frame.artifact) this.#out += 'EMC\n';
  }

  #text(line: Parameters<typeof lineOperators>[0], x: number, y: number): string {
    return lineOperators(
      line,
      x,
      y,
      (face) => this.#font(face),
      (font) => font.use(),
    );
  }

  #font(face: Face): EmbeddedFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    const font = this.#file.embedFont(face.id, parseFont(face.bytes));
    this.#fonts.set(face, font);
    return font;
  }

  #fillRectangle(colour: string, x: number, y: number, width: number, height: number): void {
    this.#out += `q\n${colour}\n${rectangle(x, y, width, height)} re\nf\nQ\n`;
  }

  #picture(sha256: string, x: number, y: number, width: number, height: number): void {
    const name = this.#pictures.use(sha256);
    if (!name) return;
    this.#out += `q\n${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm\n/${name} Do\nQ\n`;
  }

  #marking(frame: Frame & { kind: 'marking' }, x: number, y: number): void {
    const { width } = frame.line;
    this.#fillRectangle(fill('ink', this.#document.profile), x - width - 4, y - 12, width + 8, 16);
    this.#out += `q\n${markingFill(frame.label, this.#document.profile)}\n${this.#text(frame.line, x - width, y)}Q\n`;
  }

  #addLinks(frame: Frame & { kind: 'line' }, x: number, y: number): void {
    const height = this.#page?.geometry.height ?? 0;
    for (const area of linkAreas(frame.line)) {
      const anchor = area.target.to === 'anchor' ? area.target.name : undefined;
      if (anchor !== undefined && !this.#document.anchors.has(anchor)) continue;
      const low = height + 2 * this.#bleed - y - area.size * 0.25;
      const rect = [x + area.from, low, x + area.to, low + area.size].map((v) => Math.round(v * 100) / 100);
      const annotation = linkAnnotation(
        this.#file,
        area,
        rect as [number, number, number, number],
        anchor ? [] : undefined,
      );
      if (!annotation) continue;
      this.#file.addAnnotation(annotation);
      this.#links.push({ annotation, anchor });
    }
  }

  /** What can only be written when every page is there: where links and bookmarks lead. */
  finish(): void {
    for (const { annotation, anchor } of this.#links) {
      if (anchor !== undefined) annotation.data['Dest'] = this.#destination(anchor);
      annotation.end();
    }
    writeOutline(this.#file, this.#bookmarks());
    this.#file.catalogue['PageLabels'] = { Nums: [0, { S: 'D' }] };
  }

  #destination(anchor: string): readonly unknown[] {
    const place = this.#document.anchors.get(anchor);
    const page = this.#document.pages[(place?.page ?? 1) - 1];
    if (!place || !page) return [this.#pages[0], 'Fit'];
    return [
      this.#pages[place.page - 1],
      'XYZ',
      null,
      page.geometry.height + this.#bleed - place.y + 12,
      null,
    ];
  }

  #bookmarks(): Bookmark[] {
    const top: { title: string; destination: readonly unknown[]; children: Bookmark[] }[] = [];
    for (const { title, anchor, level } of this.#document.bookmarks) {
      const bookmark = { title, destination: this.#destination(anchor), children: [] };
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

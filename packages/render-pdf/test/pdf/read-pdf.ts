/** A reader of PDFs for tests: text with its places, what is an artifact, fonts, links, the objects as written. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Glyphs {
  readonly text: string;
  /** Left end and baseline in points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly artifact: boolean;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  readonly links: readonly { readonly url?: string; readonly dest?: unknown }[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Record<string, unknown>;
  readonly xmp: string;
  readonly outline: readonly {
    readonly title: string;
    readonly items: readonly { readonly title: string }[];
  }[];
  /** Names of the fonts used, and whether their files are in the PDF. */
  readonly fonts: ReadonlyMap<string, boolean>;
  /** The bytes as Latin-1: dictionaries are not compressed. */
  readonly raw: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    fontExtraProperties: true,
    useSystemFonts: false,
  });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await readFonts(page, fonts);
    pages.push(await readPage(page));
  }
  const { info } = await document.getMetadata();
  const raw = Buffer.from(bytes).toString('latin1');
  const xmp =
    /<\?xpacket begin[\s\S]*?<\?xpacket end="r"\?>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
  const outline = (await document.getOutline()) ?? [];
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, xmp, outline, fonts, raw };
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const glyphs: Glyphs[] = [];
  const marks: boolean[] = [];
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push('tag' in item && item.tag === 'Artifact');
      continue;
    }
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    const font = fontName(page, item.fontName);
    const artifact = marks.includes(true);
    if (item.str !== '')
      glyphs.push({ text: item.str, x, y: height - y, width: item.width, size, font, artifact });
    if (item.hasEOL)
      glyphs.push({ text: '\n', x: x + item.width, y: height - y, width: 0, size, font, artifact });
  }
  const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
  return { width, height, glyphs, links: annotations };
}

function fontName(page: PDFPageProxy, key: string): string {
  return page.commonObjs.has(key) ? ((page.commonObjs.get(key) as { name: string }).name ?? key) : key;
}

async function readFonts(page: PDFPageProxy, fonts: Map<string, boolean>): Promise<void> {
  const operators = await page.getOperatorList();
  for (const [i, name] of operators.fnArray.entries()) {
    if (name !== 37 /* OPS.setFont */) continue;
    const key = (operators.argsArray[i] as [string])[0];
    const font = page.commonObjs.get(key) as { name: string; missingFile: boolean };
    fonts.set(font.name, !font.missingFile);
  }
}

/** What is read when the text is copied: hyphens of line ends gone, white space as single spaces. */
export function plainText(pdf: ReadPdf, which: 'content' | 'artifacts' = 'content'): string {
  return pdf.pages.map((page) => pageText(page, which)).join(' ');
}

export function pageText(page: ReadPage, which: 'content' | 'artifacts' = 'content'): string {
  const wanted = page.glyphs.filter((glyph) => glyph.artifact === (which === 'artifacts'));
  return squeezed(wanted.map((glyph) => glyph.text).join(''));
}

export function squeezed(text: string): string {
  return text
    .replaceAll(/\u00ad\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** As `squeezed`, without any white space: for words that may be broken over two lines without a space. */
export function solid(text: string): string {
  return text.replaceAll(/[\s\u00ad]+/g, '');
}

export function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** pdfmake on the server, which sets justified text with PDFKit underneath. */
import { createRequire } from 'node:module';
import { frameOf, type Manuscript } from '../manuscript.ts';
import { FONT, TITLE_SIZE } from './engine.ts';

interface Pdfmake {
  addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

// It has no types, and its entry is CommonJS.
const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;

export async function setWithPdfmake(manuscript: Manuscript): Promise<Uint8Array> {
  const { size, leading } = manuscript;
  const { left, right, top, bottom } = frameOf(manuscript);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.addFonts({ Serif: { normal: FONT.regular, bold: FONT.bold } });
  const lineHeight = leading / (size * (FONT.ascent + FONT.descent));
  const content = manuscript.chapters.flatMap(({ title, paragraphs }, i) => [
    ...(title === ''
      ? []
      : [{ text: title, bold: true, fontSize: TITLE_SIZE, ...(i > 0 && { pageBreak: 'before' }) }]),
    ...paragraphs.map((text) => ({ text, alignment: 'justify', lineHeight })),
  ]);
  const pdf = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom - 1],
    defaultStyle: { font: 'Serif', fontSize: size },
    content,
  });
  return pdf.getBuffer();
}

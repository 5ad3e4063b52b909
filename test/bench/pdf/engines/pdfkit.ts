/** PDFKit, as its guide has it: `doc.text` with `align: 'justify'`. */
// The named export is not in the types.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';
import { frameOf, type Manuscript } from '../manuscript.ts';
import { FONT, TITLE_SIZE } from './engine.ts';

export async function setWithPdfkit(manuscript: Manuscript): Promise<Uint8Array> {
  const { measure, size, leading } = manuscript;
  const { left, right, top, bottom } = frameOf(manuscript);
  const doc = new PDFDocument({ size: 'A4', margins: { left, right, top, bottom: bottom - 1 } });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => {
    doc.on('end', () => resolve());
  });
  const lineGap = leading - size * (FONT.ascent + FONT.descent);
  for (const [i, { title, paragraphs }] of manuscript.chapters.entries()) {
    if (i > 0) doc.addPage();
    if (title !== '') doc.font(FONT.bold).fontSize(TITLE_SIZE).text(title, { width: measure });
    doc.font(FONT.regular).fontSize(size);
    for (const paragraph of paragraphs) doc.text(paragraph, { align: 'justify', width: measure, lineGap });
  }
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

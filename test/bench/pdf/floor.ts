/** The least that writing a PDF with PDFKit takes: its streams, once more, with nothing to set. */
import { inflateSync } from 'node:zlib';
// The named export is not in the types.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';

export interface Streams {
  /** Contents of pages, as operators. */
  readonly pages: readonly Buffer[];
  /** Everything else that is compressed: fonts, maps to Unicode. */
  readonly others: readonly Buffer[];
}

/** Inflates what a file made by PDFKit holds. */
export function streamsOf(pdf: Uint8Array): Streams {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const pages: Buffer[] = [];
  const others: Buffer[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at)) {
    const head =
      bytes
        .toString('latin1', Math.max(0, at - 400), at)
        .split(' obj')
        .at(-1) ?? '';
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw new Error('a stream without its length');
    const from = at + 'stream\n'.length;
    if (head.includes('/FlateDecode')) {
      const stream = inflateSync(bytes.subarray(from, from + length));
      (/\bTJ\n|\bTj\n/.test(stream.toString('latin1', 0, 4000)) ? pages : others).push(stream);
    }
    at = from + length + '\nendstream\n'.length;
  }
  return { pages, others };
}

export async function writeAgain({ pages, others }: Streams): Promise<number> {
  const doc = new PDFDocument({ autoFirstPage: false, compress: true });
  let size = 0;
  doc.on('data', (chunk: Uint8Array) => (size += chunk.length));
  const done = new Promise<void>((resolve) => {
    doc.on('end', () => resolve());
  });
  for (const page of pages) {
    doc.addPage({ size: 'A4', margin: 0 });
    (doc as unknown as { addContent(content: Buffer): void }).addContent(page);
  }
  for (const other of others)
    (doc as unknown as { ref(data: object): { end(chunk: Buffer): void } }).ref({}).end(other);
  doc.end();
  await done;
  return size;
}

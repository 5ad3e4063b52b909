/**
 * The files enclosed in a PDF (ISO 32000-1, 7.11.4). The file's structure is read by pdf-lib; what is enclosed is
 * unpacked here, within the budget, because a small PDF can claim to unpack to any size.
 */
import { inflateSync } from 'node:zlib';
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome } from '../../run.ts';
import type { Budget } from '../form.ts';
import { expandsTooFar } from '../zip/archive.ts';

export interface EnclosedFile {
  readonly name: string;
  /** As they lie in the file. */
  readonly packed: Uint8Array;
  readonly filter: string | undefined;
}

/** Deeper name trees are no work of a program. */
const DEPTH = 32;
const MOST = 20_000;

/** The names and packed bytes of what is enclosed. */
export async function enclosedFiles(bytes: Uint8Array): Promise<Outcome<readonly EnclosedFile[]>> {
  const {
    EncryptedPDFError,
    PDFArray,
    PDFDict,
    PDFDocument,
    PDFHexString,
    PDFName,
    PDFRawStream,
    PDFString,
  } = await import('@cantoo/pdf-lib');
  // Packed objects would be unpacked without a limit; a file of ours has none.
  if (/\/(?:ObjStm|XRef)\b/.test(Buffer.from(bytes).toString('latin1')))
    return refuse(
      'unknown-form',
      'the PDF was made or rewritten by another program',
      'Take the PDF as Offprint wrote it. The text of other PDFs is not read.',
    );
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const names = document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
    const tree = names?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
    const files: EnclosedFile[] = [];
    const textOf = (value: PDFObject | undefined): string | undefined =>
      value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
    const take = (specification: PDFDict): void => {
      const stream = specification.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
      const name =
        textOf(specification.lookup(PDFName.of('UF'))) ?? textOf(specification.lookup(PDFName.of('F')));
      if (!(stream instanceof PDFRawStream) || name === undefined) return;
      const filter = stream.dict.lookup(PDFName.of('Filter'));
      files.push({
        name,
        packed: stream.contents,
        filter: filter === undefined ? undefined : String(filter),
      });
    };
    const seen = new Set<PDFDict>();
    const walk = (node: PDFDict, depth: number): void => {
      if (seen.has(node) || depth > DEPTH || files.length > MOST) return;
      seen.add(node);
      const list = node.lookupMaybe(PDFName.of('Names'), PDFArray);
      for (let i = 1; i < (list?.size() ?? 0); i += 2) {
        const specification = list?.lookup(i);
        if (specification instanceof PDFDict) take(specification);
      }
      const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
      for (let i = 0; i < (kids?.size() ?? 0); i++) {
        const kid = kids?.lookup(i);
        if (kid instanceof PDFDict) walk(kid, depth + 1);
      }
    };
    if (tree) walk(tree, 0);
    return done(files);
  } catch (error) {
    if (error instanceof EncryptedPDFError)
      return refuse(
        'encrypted',
        'the PDF needs a password',
        'Open it with the password and save it without one.',
      );
    // Whatever pdf-lib stumbles over is a fault of the file.
    const why = error instanceof Error ? plainLine(error.message) : 'it can not be read';
    return refuse('damaged', `the PDF is damaged: ${why}`, 'Download or copy it again.');
  }
}

/** The file's own bytes. */
export function unpacked(
  { packed, filter }: EnclosedFile,
  budget: Budget,
  limit: number,
): Outcome<Uint8Array> {
  if (filter !== undefined && filter !== '/FlateDecode')
    return refuse(
      'unknown-form',
      `a file in the PDF is packed by ${filter}`,
      'Take the PDF as Offprint wrote it.',
    );
  try {
    const bytes =
      filter === undefined ? packed : new Uint8Array(inflateSync(packed, { maxOutputLength: limit }));
    return budget.take(bytes.byteLength) ? done(bytes) : expandsTooFar();
  } catch (error) {
    const tooFar =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    if (tooFar) return expandsTooFar();
    return refuse('damaged', 'a file in the PDF can not be unpacked', 'Download or copy the PDF again.');
  }
}

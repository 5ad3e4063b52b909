/** Name trees (ISO 32000-1, 7.9.6): PDFKit sorts its own by locale, so that readers miss names. */
import type { PdfFile } from './pdfkit.ts';
import { byteString } from './syntax.ts';

/** Names to a leaf, so that a reader need not go through all of them. */
const LEAF = 64;

/** Writes a tree of ASCII names with values in PDF's syntax; the result goes into the catalogue's `Names`. */
export function writeNameTree(file: PdfFile, entries: Iterable<readonly [string, string]>): unknown {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const leaves: string[] = [];
  for (let i = 0; i < sorted.length; i += LEAF) {
    const part = sorted.slice(i, i + LEAF);
    const limits = [part[0], part.at(-1)].map((entry) => byteString(entry?.[0] ?? '')).join(' ');
    const names = part.map(([name, value]) => `${byteString(name)} ${value}`).join('\n');
    const id = file.reserve();
    file.write(id, `<</Limits [${limits}] /Names [${names}]>>`);
    leaves.push(`${id} 0 R`);
  }
  const root = file.reserve();
  file.write(root, `<</Kids [${leaves.join(' ')}]>>`);
  return file.reference(root);
}

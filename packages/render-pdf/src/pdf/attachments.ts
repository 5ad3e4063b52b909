/** Files within the file: what a document was made from (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
import { createHash } from 'node:crypto';
import { canonicalJson, type Article, type Briefing } from '@offprint/model';
import { deflate } from './deflate.ts';
import { writeNameTree } from './name-tree.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';

export interface Attachment {
  /** File name, unique in the document, ASCII. */
  readonly name: string;
  readonly description: string;
  /** Enclosed as canonical JSON. */
  readonly content: Article | Briefing;
}

interface Packed {
  /** Before it was deflated, in bytes. */
  readonly size: number;
  readonly md5: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What an article is as a file, for its next briefing: it does not change. */
const packed = new WeakMap<Article | Briefing, Packed>();

function pack(content: Article | Briefing): Packed {
  let known = packed.get(content);
  if (!known) {
    const bytes = new TextEncoder().encode(canonicalJson(content));
    const md5 = new Uint8Array(createHash('md5').update(bytes).digest()); // ISO 32000-1, table 46
    known = { size: bytes.length, md5, bytes: deflate(bytes) };
    packed.set(content, known);
  }
  return known;
}

/** Embeds files as the document's sources. `date` stands for when they were made and changed. */
export function attach(file: PdfFile, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const files = attachments.map(({ name, description, content }) => {
    const { size, md5, bytes } = pack(content);
    const stream = file.ref({
      Type: 'EmbeddedFile',
      Subtype: 'application#2Fjson', // a name can't hold the slash itself
      Params: { Size: size, CheckSum: md5, CreationDate: date, ModDate: date },
      Filter: 'FlateDecode',
    });
    stream.end(bytes);
    const specification = file.ref({
      Type: 'Filespec',
      F: pdfString(name),
      UF: pdfString(name),
      Desc: pdfString(description),
      AFRelationship: 'Source',
      EF: { F: stream, UF: stream },
    });
    specification.end();
    return { name, specification };
  });
  file.names['EmbeddedFiles'] = writeNameTree(
    file,
    files.map(({ name, specification }) => [name, specification.toString()]),
  );
  file.catalogue['AF'] = files.map(({ specification }) => specification);
}

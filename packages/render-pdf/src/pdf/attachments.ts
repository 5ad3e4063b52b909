/** Files within the file: what a document was made from (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). */
import { createHash } from 'node:crypto';
import { writeNameTree } from './name-tree.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';

export interface Attachment {
  /** File name, unique in the document, ASCII. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Embeds files as the document's sources. `date` stands for when they were made and changed. */
export function attach(file: PdfFile, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const files = attachments.map(({ name, mediaType, description, bytes }) => {
    const stream = file.stream({
      Type: 'EmbeddedFile',
      Subtype: mediaType.replace('/', '#2F'), // a name can't hold the slash itself
      Params: {
        Size: bytes.length,
        CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()), // ISO 32000-1, table 46
        CreationDate: date,
        ModDate: date,
      },
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

/** What a case is made of: a page or a file of another form, damaged by its seed and number alone. */
import { randomFor, type Random } from '../random.ts';
import { ARCHIVE_FILES } from './files/archives.ts';
import { DOCUMENTS } from './files/documents.ts';
import { mutate } from './mutate.ts';
import { seedPages } from './seed-pages.ts';

/** What is damaged: saved pages and copied texts, or files of all other forms. */
export type Kind = 'pages' | 'files';

export interface CaseSettings {
  readonly seed: number;
  readonly kind: Kind;
  /** Pages in the form of a corpus; the project's own where there is none. */
  readonly folder?: string | undefined;
}

const KEPT = 200; // pages in memory
const FILES = [...DOCUMENTS, ...ARCHIVE_FILES];

/** The bytes of a case by its number. */
export function caseMaker({ seed, kind, folder }: CaseSettings): (number: number) => Uint8Array {
  if (kind === 'files') return (number) => damagedFile(randomFor(seed, number));
  const pages = seedPages(folder);
  const recent = new Map<string, Uint8Array>();
  const bytesOf = (index: number): Uint8Array => {
    const page = pages[index];
    if (!page) throw new Error('there are no pages');
    const bytes = recent.get(page.id) ?? page.read();
    if (recent.size > KEPT) recent.clear();
    recent.set(page.id, bytes);
    return bytes;
  };
  return (number) => {
    const random = randomFor(seed, number);
    const page = bytesOf(random.below(pages.length));
    const other = bytesOf(random.below(pages.length));
    return mutate(page, other, random);
  };
}

/**
 * A part is damaged before it is packed, for a check sum hides from the parsers what happens after; or the
 * packed file is; or both.
 */
function damagedFile(random: Random): Uint8Array {
  const file = random.pick(FILES);
  const other = random.pick(FILES);
  const how = file.parts.length === 1 && file.id !== 'gzip' ? 0 : random.below(3);
  const hit = random.below(file.parts.length);
  const parts = file.parts.map((part, i) =>
    how < 2 && i === hit ? mutate(part, random.pick(other.parts), random) : part,
  );
  const packed = file.pack(parts);
  return how === 0 ? packed : mutate(packed, other.pack(other.parts), random);
}

/** A document as it is drawn: finished pages, and what the file has besides. */
import type { Picture } from '../env/picture.ts';
import type { FinishedPage } from '../page/finish.ts';
import type { AnchorPlace } from '../page/paginate.ts';
import type { PrintOptions } from '../print-options.ts';
import type { StructureElement } from '../structure/element.ts';
import type { Attachment } from './attachments.ts';
import type { Profile } from './colour.ts';
import type { BookmarkEntry } from './outline.ts';
import type { PdfInfo } from './pdf-info.ts';

export interface PdfDocument {
  /** In any order; each once. */
  readonly pages: Iterable<FinishedPage>;
  /** The root of the structure tree. It may grow while pages are asked for. */
  readonly structure: StructureElement;
  /** What is known for good when all pages have been asked for. */
  readonly places: {
    readonly anchors: ReadonlyMap<string, AnchorPlace>;
    /** Pages numbered for themselves, in roman numerals. */
    readonly frontPages: number;
  };
  readonly bookmarks: readonly BookmarkEntry[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly profile: Profile;
  /** Read only when the profile is `print`. */
  readonly print?: PrintOptions;
  readonly language: string;
  readonly info: PdfInfo;
  /** What the document was made from, enclosed with it. */
  readonly attachments: readonly Attachment[];
  /** Told the name of each place that a link leads to and that is not there. */
  readonly onBrokenLink: (name: string) => void;
}

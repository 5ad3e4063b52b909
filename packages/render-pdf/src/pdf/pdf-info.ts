/** What a file says of itself. */

export interface PdfInfo {
  readonly Title: string;
  readonly Author?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
  /** Written for a press: the file leaves spreading neighbouring inks into each other to the printer. */
  readonly Trapped?: 'False';
}

export interface PdfOptions {
  readonly version: '1.6' | '1.7';
  readonly language: string;
  readonly info: PdfInfo;
  /** The document's XMP packet. It is given a hash, in hexadecimal, of all that the file holds besides. */
  readonly xmp: (contentHash: string) => string;
}

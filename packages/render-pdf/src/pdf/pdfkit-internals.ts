/** What PDFKit 0.20.2 keeps to itself and is touched all the same: its catalogue, objects, pages. */

/** An indirect object being built. */
export interface Ref {
  readonly data: Record<string, unknown>;
  /** As other objects refer to it: `12 0 R`. */
  toString(): string;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** What content may call by name. */
export interface Resources {
  readonly fonts: Record<string, Ref>;
  readonly xobjects: Record<string, Ref>;
  readonly ext_gstates: Record<string, Ref>;
  readonly colorSpaces: Record<string, unknown>;
}

export interface PdfkitPage extends Resources {
  readonly dictionary: Ref;
  readonly content: Ref;
  readonly annotations: unknown[];
}

export interface Internals {
  readonly info: Record<string, unknown>;
  readonly _root: Ref;
  readonly _offsets: (number | null)[];
  _offset: number;
  _id: Uint8Array;
  readonly page: PdfkitPage;
  ref(data?: Record<string, unknown>): Ref;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
  read(): Uint8Array | null;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
  endMetadata(): void;
  endMarkings(): void;
  addContent(content: string): void;
}

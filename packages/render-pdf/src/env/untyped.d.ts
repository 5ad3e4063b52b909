/** What Offprint uses of a package that has no types of its own. */
declare module 'omggif' {
  export class GifReader {
    /** Throws when the bytes are no GIF. */
    constructor(bytes: Uint8Array);
    readonly width: number;
    readonly height: number;
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void;
  }
}

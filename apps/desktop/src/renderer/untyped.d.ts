/** The patterns of `hyphen`, one module a language. */
declare module 'hyphen/*' {
  export const hyphenateSync: (
    text: string,
    options: { hyphenChar: string; minWordLength: number },
  ) => string;
}
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs';

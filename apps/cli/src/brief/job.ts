/** One briefing to be made: data that can be handed to another thread. */
import type { FileItem, OutputFormat } from '@offprint/briefing';
import type { PAGE_SIZES, Marking } from '@offprint/model';
import type { PrintOptions, Typography } from '@offprint/render-pdf';

/** What is to be printed. */
export type JobInput =
  /** A briefing file's text; `folder` is where its paths begin. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly folder: string }
  /** A PDF of Offprint, which encloses its briefing and articles. */
  | { readonly kind: 'pdf'; readonly name: string; readonly folder: string }
  /** Articles named on the command line, in their order. */
  | { readonly kind: 'items'; readonly items: readonly FileItem[]; readonly folder: string };

export interface JobOptions {
  readonly format: OutputFormat;
  readonly profile: 'screen' | 'print';
  readonly print: PrintOptions;
  /** Of a PDF. */
  readonly typography?: Typography;
  readonly page?: (typeof PAGE_SIZES)[number];
  readonly marking?: Marking;
  readonly title?: string;
  readonly template?: string;
  /** Findings that are overruled: `CODE` or `CODE:PLACE`. */
  readonly overrides: readonly string[];
  /** Value of `SOURCE_DATE_EPOCH`, when it is set. */
  readonly epoch?: string;
}

export interface Job {
  readonly input: JobInput;
  readonly options: JobOptions;
}

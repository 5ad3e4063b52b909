/** How much of a page is read. Real pages stay far below; what is beyond them is refused, not cut. */
export interface IngestLimits {
  /** Size of the file, bytes. */
  readonly bytes: number;
  /** Length of a line of copied text, UTF-16 units (a line feed ends a line). */
  readonly lineLength: number;
  /** Lines of copied text. */
  readonly lines: number;
  /** Elements of a page nested in each other. */
  readonly depth: number;
  /** Elements and texts of a page. */
  readonly nodes: number;
  /** Blocks of an article, nested ones counted. */
  readonly blocks: number;
}

export const DEFAULT_LIMITS: IngestLimits = {
  bytes: 64 * 1024 * 1024,
  lineLength: 200_000,
  lines: 20_000,
  depth: 256,
  nodes: 200_000,
  blocks: 20_000,
};

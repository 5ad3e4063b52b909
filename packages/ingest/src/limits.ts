/** How much of a page is read. Real pages stay far below; what is beyond them is refused, not cut. */
export interface IngestLimits {
  /** Size of a page or text, bytes. */
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
  /** Size of a JSON or XML file, which may be an export of many articles, bytes. */
  readonly exportBytes: number;
  /** Size of an archive, bytes. Its entries are held to the other limits. */
  readonly archiveBytes: number;
  /** Bytes that an archive may unpack to in all, archives inside it counted. */
  readonly expandedBytes: number;
  /** How many times its own size an archive may unpack to, above `expandedFree` bytes. */
  readonly expansion: number;
  /** Bytes that any archive may unpack to, however small it is. */
  readonly expandedFree: number;
  /** Entries of an archive or export. */
  readonly entries: number;
  /** Archives inside each other. */
  readonly archiveDepth: number;
  /** Time for one article, milliseconds; looked at between the steps. */
  readonly milliseconds: number;
}

export const DEFAULT_LIMITS: IngestLimits = {
  bytes: 64 * 1024 * 1024,
  lineLength: 200_000,
  lines: 20_000,
  depth: 256,
  nodes: 200_000,
  blocks: 20_000,
  exportBytes: 256 * 1024 * 1024,
  archiveBytes: 512 * 1024 * 1024,
  expandedBytes: 4 * 1024 * 1024 * 1024,
  expansion: 100,
  expandedFree: 128 * 1024 * 1024,
  entries: 100_000,
  archiveDepth: 3,
  milliseconds: 30_000,
};

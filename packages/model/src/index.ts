/** The article model: the one shape that every other package takes in and gives out. */
export { Annotation, AnnotationBody, AnnotationTarget, MOTIVATIONS } from './annotation.ts';
export {
  Article,
  ARTICLE_KINDS,
  Author,
  Headline,
  Publisher,
  SCHEMA_VERSION,
  type Entity,
} from './article.ts';
export {
  Block,
  BlockQuote,
  CodeBlock,
  Embed,
  Heading,
  ListBlock,
  ListItem,
  Note,
  Paragraph,
  PullQuote,
  Rule,
  type BlockType,
} from './block.ts';
export {
  annotatedBlocks,
  annotatedText,
  blockText,
  childBlocks,
  inlineLists,
  walkBlocks,
} from './block-text.ts';
export {
  ArticleRef,
  Briefing,
  BriefingItem,
  Commentary,
  Marking,
  Override,
  PAGE_SIZES,
  PageSpec,
  QuoteRef,
  TextOrigin,
  TimelineEntry,
  TLP_LABELS,
} from './briefing.ts';
export { canonicalJson, contentHash, contentOf, withContentHash, type Sha256Function } from './canonical.ts';
export { Citation, Speaker } from './citation.ts';
export {
  DATE_PRECISIONS,
  Instant,
  latestDate,
  PreciseDate,
  precisionOf,
  startOf,
  type DatePrecision,
} from './date.ts';
export { dateInWords, datePartsOf, dayInWords, ENGLISH_MONTHS, type DateParts } from './date-words.ts';
export { Alt, Asset, Figure } from './figure.ts';
export { BreakInline, Inline, Inlines, Mark, NoteRefInline, TextInline } from './inline.ts';
export { inlineText, joinInlines } from './inline-text.ts';
export { jsonSchema, SCHEMA_NAMES, type SchemaName } from './json-schema.ts';
export { formatPath, type InvariantCode, type Issue, type IssueCode } from './issue.ts';
export { ARTICLE_MIGRATIONS, migrate, type Migrated, type Migration } from './migrate.ts';
export { notesInOrder } from './notes.ts';
export {
  parseAnnotation,
  parseArticle,
  parseArticleJson,
  parseBriefing,
  parseBriefingJson,
  type Parsed,
} from './parse.ts';
export { Origin, Provenance, Transformation } from './provenance.ts';
export { Quote, sliceCodePoints, TextPosition } from './quote.ts';
export {
  articleTextParts,
  charactersIn,
  articleUrl,
  briefingItems,
  headlineText,
  mainHeadline,
  staffTexts,
  type TextPart,
} from './reading.ts';
export { Permitted, Rights, RIGHTS_UNKNOWN } from './rights.ts';
export { Cell, rowWidths, Table } from './table.ts';
export {
  canonicalLanguage,
  CodeText,
  Direction,
  Href,
  Id,
  InferredFrom,
  Language,
  Line,
  MediaType,
  Sha256,
  Text,
  Uri,
  WebUrl,
} from './text.ts';

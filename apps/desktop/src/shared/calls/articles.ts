/** What a page asks of the library: articles, collections, searches, annotations, the journal. */
import { z } from 'zod';
import { Article, Id } from '@offprint/model';
import { Act } from '../acts.ts';
import {
  AnnotationChange,
  AnnotationQuery,
  AnnotationRow,
  NewAnnotation,
  NotesExport,
  TextRange,
} from '../annotations.ts';
import {
  CopyGroup,
  Facets,
  Filter,
  Page,
  ReadingStateName,
  Row,
  Rows,
  Tag,
  Turn,
  VersionDiff,
  VersionInfo,
} from '../articles.ts';
import {
  ArticleIds,
  ArticlesChange,
  CollectionChange,
  CollectionInfo,
  CollectionMove,
  NewCollection,
} from '../collections.ts';
import { SourceCorrections } from '../imports.ts';
import { Nothing } from './nothing.ts';

export const articleCalls = {
  'collections.list': {
    input: Nothing,
    value: z.strictObject({
      all: z.int(),
      unread: z.int(),
      starred: z.int(),
      archived: z.int(),
      trash: z.int(),
      tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
      collections: z.array(CollectionInfo),
    }),
  },
  'collections.create': { input: NewCollection, value: CollectionInfo },
  'collections.change': { input: CollectionChange, value: CollectionInfo },
  'collections.move': { input: CollectionMove, value: CollectionInfo },
  'collections.delete': { input: z.strictObject({ id: Id }), value: z.null() },
  /** Moves articles of a collection before another of it, or to its end. */
  'collections.order': {
    input: z.strictObject({ id: Id, articles: ArticleIds, before: Id.exactOptional() }),
    value: z.null(),
  },
  'articles.list': { input: z.strictObject({ ...Page, ...Filter, turn: Turn.exactOptional() }), value: Rows },
  /** The ids of a stretch of a list, or of what a search finds: to choose many at once. */
  'articles.ids': {
    input: z.strictObject({
      ...Filter,
      query: z.string().min(1).max(1000).exactOptional(),
      offset: Page.offset,
      limit: z.int().min(1).max(200_000),
    }),
    value: z.array(Id),
  },
  /** One change of many articles; how many were not so before. */
  'articles.change': {
    input: z.strictObject({ ids: ArticleIds, change: ArticlesChange }),
    value: z.int().min(0),
  },
  /** Deletes what is in the trash for good; how many articles. */
  'trash.empty': { input: Nothing, value: z.int().min(0) },
  'articles.search': {
    input: z.strictObject({ ...Page, query: z.string().min(1).max(1000), turn: Turn.exactOptional() }),
    value: Rows,
  },
  /** How the hits of a query divide; of an empty one, all articles. */
  'search.facets': {
    input: z.strictObject({ query: z.string().max(1000), turn: Turn.exactOptional() }),
    value: Facets,
  },
  'articles.get': {
    input: z.strictObject({ id: Id, version: z.int().min(1).exactOptional() }),
    value: Article,
  },
  'articles.row': { input: z.strictObject({ id: Id }), value: Row.nullable() },
  'articles.setTags': { input: z.strictObject({ id: Id, tags: z.array(Tag).max(100) }), value: z.null() },
  'articles.setState': {
    input: z.strictObject({
      id: Id,
      state: ReadingStateName.exactOptional(),
      starred: z.boolean().exactOptional(),
      position: z.number().min(0).max(1).exactOptional(),
    }),
    value: z.null(),
  },
  'articles.remove': { input: z.strictObject({ id: Id }), value: z.null() },
  'articles.restore': { input: z.strictObject({ id: Id }), value: z.null() },
  'articles.versions': { input: z.strictObject({ id: Id }), value: z.array(VersionInfo) },
  /** What changed from one version to another, part by part in reading order. */
  'articles.diff': {
    input: z.strictObject({ id: Id, from: z.int().min(1), to: z.int().min(1) }),
    value: VersionDiff,
  },
  /** Makes an older version the newest; the number it now has. */
  'articles.restoreVersion': {
    input: z.strictObject({ id: Id, version: z.int().min(1) }),
    value: z.int().min(1),
  },
  /** Corrects what stands about the source; the number of the version that has it. */
  'articles.correct': {
    input: z.strictObject({ id: Id, corrections: SourceCorrections }),
    value: z.int().min(1),
  },
  /** The articles that have the text of this one, itself among them. */
  'articles.copies': { input: z.strictObject({ id: Id }), value: CopyGroup },
  /** Puts a text that was left out back at the end of the article, as a new version. */
  'articles.putBack': {
    input: z.strictObject({ id: Id, version: z.int().min(1), index: z.int().min(0) }),
    value: z.null(),
  },
  'annotations.list': {
    input: AnnotationQuery,
    value: z.strictObject({ total: z.int().min(0), rows: z.array(AnnotationRow) }),
  },
  'annotations.create': { input: NewAnnotation, value: AnnotationRow },
  'annotations.change': { input: z.strictObject({ id: Id, change: AnnotationChange }), value: AnnotationRow },
  'annotations.delete': { input: z.strictObject({ id: Id }), value: z.null() },
  'annotations.anchor': { input: z.strictObject({ id: Id, range: TextRange }), value: AnnotationRow },
  /** Writes those that a query finds into a file, chosen in the system's dialog. */
  'annotations.export': { input: NotesExport, value: z.strictObject({ fileName: z.string() }) },
  'history.undo': { input: Nothing, value: Act.nullable() },
  'history.redo': { input: Nothing, value: Act.nullable() },
};

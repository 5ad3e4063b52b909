/** Joins the parts to the interface: each call runs its part and makes a result of what it gives or throws. */
import { addArticle, addArticles } from './add/add.ts';
import type { Beside } from './add/beside.ts';
import {
  anchorAnnotation,
  changeAnnotation,
  createAnnotation,
  deleteAnnotation,
} from './annotations/annotate.ts';
import { importAnnotations } from './annotations/import.ts';
import { exportAnnotations } from './annotations/json-ld.ts';
import { getAnnotation, listAnchors, listAnnotations } from './annotations/list.ts';
import { getArticle, getSource, listVersions, resolveId } from './articles.ts';
import type { AssetStore } from './assets.ts';
import {
  createBriefing,
  getBriefing,
  getBriefingVersion,
  hideBriefing,
  keepBriefingVersion,
  listBriefings,
  listBriefingVersions,
  saveBriefing,
} from './briefings/briefings.ts';
import { addBookmarks, listBookmarks, removeBookmarks } from './bookmarks/bookmarks.ts';
import { copiesOf, groupByOrigin } from './copies/groups.ts';
import {
  changeCollection,
  createCollection,
  deleteCollection,
  listCollections,
  moveCollection,
  orderCollection,
} from './collections/collections.ts';
import type { Database } from './database.ts';
import { backUp } from './durability/backup.ts';
import { repair } from './durability/repair.ts';
import { verify } from './durability/verify.ts';
import { attempt } from './errors.ts';
import { history } from './history/journal.ts';
import { redo, undo } from './history/undo.ts';
import { exportArchive } from './exchange/archive.ts';
import { allIds, exportArticle } from './exchange/export.ts';
import { exportFiles } from './exchange/files.ts';
import { importArticles } from './exchange/import.ts';
import { exportOrganisation, importOrganisation } from './exchange/organisation.ts';
import type { Library, LibraryEnv } from './index.ts';
import { getRow, listArticles, listIds } from './list.ts';
import { changeArticles } from './organise/bulk.ts';
import { setReadingState } from './organise/reading-state.ts';
import { listTags, setTags } from './organise/tags.ts';
import { emptyTrash } from './organise/trash.ts';
import { facets } from './search/facets.ts';
import { search, searchIds } from './search/search.ts';
import { diffVersions } from './versions/diff.ts';
import { restoreVersion } from './versions/restore.ts';

/** What every part works on. */
export interface Shelf {
  readonly db: Database;
  readonly assets: AssetStore;
  readonly env: LibraryEnv;
  readonly beside: Beside;
}

export function libraryOn(dir: string, shelf: Shelf): Library {
  const { db, assets, beside } = shelf;
  return {
    dir,
    readOnly: !db.writable,
    addArticle: (entry) => attempt(() => addArticle(shelf, entry)),
    addArticles: (entries) => attempt(() => addArticles(shelf, entries)),
    getArticle: (id, version) => attempt(() => getArticle(shelf, id, version)),
    resolveId: (prefix) => attempt(() => resolveId(shelf, prefix)),
    listVersions: (id) => attempt(() => listVersions(shelf, id)),
    diffVersions: (id, from, to) => attempt(() => diffVersions(shelf, id, from, to)),
    restoreVersion: (id, version) => attempt(() => restoreVersion(shelf, id, version)),
    listArticles: (query = {}) => attempt(() => listArticles(shelf, query)),
    listIds: (query = {}) => attempt(() => listIds(shelf, query)),
    listTags: () => attempt(() => listTags(shelf)),
    getRow: (id) => attempt(() => getRow(shelf, id)),
    search: (query, options = {}) => attempt(() => search(shelf, query, options)),
    searchIds: (query, options = {}) => attempt(() => searchIds(shelf, query, options)),
    facets: (query, options = {}) => attempt(() => facets(shelf, query, options)),
    setTags: (id, tags) => attempt(() => setTags(shelf, id, tags)),
    setReadingState: (id, change) => attempt(() => setReadingState(shelf, id, change)),
    changeArticles: (chosen, change) => attempt(() => changeArticles(shelf, chosen, change)),
    emptyTrash: (ids) => attempt(() => emptyTrash(shelf, ids)),
    createCollection: (collection) => attempt(() => createCollection(shelf, collection)),
    changeCollection: (id, change) => attempt(() => changeCollection(shelf, id, change)),
    moveCollection: (id, to) => attempt(() => moveCollection(shelf, id, to)),
    deleteCollection: (id) => attempt(() => deleteCollection(shelf, id)),
    listCollections: () => attempt(() => listCollections(shelf)),
    orderCollection: (id, articles, before) => attempt(() => orderCollection(shelf, id, articles, before)),
    createBriefing: (text, kind) => attempt(() => createBriefing(shelf, text, kind)),
    saveBriefing: (id, text) => attempt(() => saveBriefing(shelf, id, text)),
    getBriefing: (id) => attempt(() => getBriefing(shelf, id)),
    listBriefings: (query = {}) => attempt(() => listBriefings(shelf, query)),
    removeBriefing: (id) => attempt(() => hideBriefing(shelf, id, true)),
    restoreBriefing: (id) => attempt(() => hideBriefing(shelf, id, false)),
    keepBriefingVersion: (id) => attempt(() => keepBriefingVersion(shelf, id)),
    listBriefingVersions: (id) => attempt(() => listBriefingVersions(shelf, id)),
    getBriefingVersion: (id, number) => attempt(() => getBriefingVersion(shelf, id, number)),
    getAsset: (sha256) => attempt(() => assets.read(sha256)),
    assetPath: (sha256) => assets.path(sha256),
    getSource: (id, version) => attempt(() => getSource(shelf, id, version)),
    copiesOf: (id) => attempt(() => copiesOf(shelf, id)),
    groupByOrigin: (ids) => attempt(() => groupByOrigin(shelf, ids)),
    createAnnotation: (annotation) => attempt(() => createAnnotation(shelf, annotation)),
    changeAnnotation: (id, change) => attempt(() => changeAnnotation(shelf, id, change)),
    deleteAnnotation: (id) => attempt(() => deleteAnnotation(shelf, id)),
    getAnnotation: (id) => attempt(() => getAnnotation(shelf, id)),
    listAnnotations: (query = {}) => attempt(() => listAnnotations(shelf, query)),
    listAnchors: (id) => attempt(() => listAnchors(shelf, id)),
    anchorAnnotation: (id, range) => attempt(() => anchorAnnotation(shelf, id, range)),
    exportAnnotations: (articleId) => attempt(() => exportAnnotations(shelf, articleId)),
    importAnnotations: (document) => attempt(() => importAnnotations(shelf, document)),
    undo: (seq) => attempt(() => undo(shelf, seq)),
    redo: (seq) => attempt(() => redo(shelf, seq)),
    history: (limit) => attempt(() => history(shelf, limit)),
    allIds: () => attempt(() => allIds(shelf)),
    exportArchive: (to, options, overseen) => attempt(() => exportArchive(shelf, to, options, overseen)),
    exportFiles: (to, options, overseen) => attempt(() => exportFiles(shelf, to, options, overseen)),
    exportArticle: (id) => attempt(() => exportArticle(shelf, id)),
    importArticles: (records, assetOf) => attempt(() => importArticles(shelf, records, assetOf)),
    exportOrganisation: () => attempt(() => exportOrganisation(shelf)),
    importOrganisation: (record, renamed = {}) => attempt(() => importOrganisation(shelf, record, renamed)),
    addBookmarks: (bookmarks) => attempt(() => addBookmarks(shelf, bookmarks)),
    listBookmarks: (page = {}) => attempt(() => listBookmarks(shelf, page)),
    removeBookmarks: (ids) => attempt(() => removeBookmarks(shelf, ids)),
    verify: (overseen) => attempt(() => verify(shelf, overseen)),
    repair: () => attempt(() => repair(shelf, dir)),
    backUp: (to, overseen) => attempt(() => backUp(shelf, to, overseen)),
    close: () => {
      beside.close();
      db.close();
    },
  };
}

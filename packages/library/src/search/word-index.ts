/** What of an article the index holds: its own texts by column, and their folded words. */
import { articleTextParts, inlineText, parseArticleJson, type Article, type TextPart } from '@offprint/model';
import type { Database } from '../database.ts';
import { marksOf } from './marks.ts';
import { foldedText } from './words.ts';
import { WrittenForms } from './written.ts';

/** The index's columns, and how much more a word weighs there than in the body (bm25). */
export const COLUMN_WEIGHTS = {
  headline: 10,
  deck: 5,
  byline: 3,
  publisher: 2,
  speaker: 2,
  body: 1,
  captions: 2,
} as const;
export type Column = keyof typeof COLUMN_WEIGHTS;

export interface IndexedText {
  readonly column: Column;
  readonly text: string;
}

/** Stands between two texts of one column, so that no phrase reaches across. No word of a query can be equal to it. */
const BETWEEN = ' \u2029 ';

/** The texts in which an article is found, as they stand in it. */
export function indexedTexts(article: Article): IndexedText[] {
  const texts = articleTextParts(article).map((part) => ({ column: columnOf(part.role), text: part.text }));
  for (const headline of article.headlines)
    if (headline.role === 'alternative' || headline.role === 'short')
      texts.push({ column: 'headline', text: inlineText(headline.inlines) });
  if (article.by !== undefined)
    for (const author of article.authors) texts.push({ column: 'byline', text: author.name });
  if (article.publisher.name !== null) texts.push({ column: 'publisher', text: article.publisher.name });
  const speakers = new Set(texts.filter(({ column }) => column === 'speaker').map(({ text }) => text));
  for (const { speaker } of article.quotes)
    if (speaker && !speakers.has(speaker.name)) {
      speakers.add(speaker.name);
      texts.push({ column: 'speaker', text: speaker.name });
    }
  return texts;
}

function columnOf(role: TextPart['role']): Column {
  switch (role) {
    case 'kicker':
    case 'headline':
      return 'headline';
    case 'deck':
    case 'byline':
    case 'speaker':
      return role;
    case 'caption':
    case 'credit':
      return 'captions';
    default:
      return 'body';
  }
}

/** What the index and the table beside it hold of an article. */
export interface Indexed {
  /** The columns of the index in their order: folded words, then the marks. */
  readonly columns: readonly string[];
  /** Words that folding changes, as they are written. */
  readonly forms: string;
}

export function indexedOf(article: Article): Indexed {
  const texts = indexedTexts(article);
  const written = new WrittenForms();
  const columns = Object.keys(COLUMN_WEIGHTS).map((column) =>
    columnText(texts, column, (text) => written.fold(text)),
  );
  return { columns: [...columns, marksOf(article)], forms: written.forms() };
}

const BODY = Object.keys(COLUMN_WEIGHTS).indexOf('body');

/** The folded words of the body. */
export function bodyOf({ columns }: Indexed): string {
  return columns[BODY] ?? '';
}

/** The folded words of the body alone. */
export function foldedBody(article: Article): string {
  return columnText(indexedTexts(article), 'body', foldedText);
}

function columnText(texts: readonly IndexedText[], column: string, fold: (text: string) => string): string {
  return texts
    .filter((part) => part.column === column)
    .map((part) => fold(part.text))
    .join(BETWEEN);
}

type Index = 'word_index' | 'trash_index';

/** The order of an index. At a row before the last one FTS5 writes out all that it has gathered. */
const ascending = (a: number, b: number): number => a - b;

/** Puts the words of articles that have none there into the index. */
export function indexWords(
  db: Database,
  articles: ReadonlyMap<number, Indexed>,
  index: Index = 'word_index',
): void {
  // One table after the other: a statement between that opens a savepoint makes FTS5 write out what it has gathered.
  for (const [key, { columns }] of [...articles].toSorted(([a], [b]) => ascending(a, b)))
    db.run(
      `INSERT INTO ${index} (rowid, ${Object.keys(COLUMN_WEIGHTS).join(', ')}, marks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      key,
      ...columns,
    );
  for (const [key, { forms }] of articles)
    if (forms !== '') db.run('INSERT INTO written (article_key, forms) VALUES (?, ?)', key, forms);
}

/** Takes the words of articles out, one index after the other: with others between, FTS5 would write each out alone. */
export function removeWords(db: Database, keys: readonly number[]): void {
  const rising = keys.toSorted(ascending);
  for (const index of ['word_index', 'trash_index'])
    for (const key of rising) db.run(`DELETE FROM ${index} WHERE rowid = ?`, key);
  for (const key of keys) db.run('DELETE FROM written WHERE article_key = ?', key);
}

/** Articles indexed at a time: their words are in memory. */
const PART = 500;

/** Indexes the latest versions of articles that have no words in an index: in that of the trash, when they are there. */
export function indexLatest(db: Database, keys: readonly number[]): void {
  const rising = keys.toSorted(ascending);
  for (let at = 0; at < rising.length; at += PART) {
    const parts = { word_index: new Map<number, Indexed>(), trash_index: new Map<number, Indexed>() };
    for (const key of rising.slice(at, at + PART)) {
      const row = db.first<{ document: Uint8Array; trashed: number }>(
        `SELECT CAST(v.document AS BLOB) AS document, a.removed_at IS NOT NULL AS trashed
         FROM article a JOIN version v ON v.article_key = a.key AND v.version = a.latest WHERE a.key = ?`,
        key,
      );
      // A damaged document is told by `verify`; it is found by nobody.
      const parsed = row && parseArticleJson(Buffer.from(row.document).toString());
      if (parsed?.ok)
        parts[row?.trashed === 1 ? 'trash_index' : 'word_index'].set(key, indexedOf(parsed.value));
    }
    for (const index of ['word_index', 'trash_index'] as const) indexWords(db, parts[index], index);
  }
}

/** Indexes all articles anew, from their documents alone. */
export function indexAll(db: Database): void {
  for (const index of ['word_index', 'trash_index'])
    db.execute(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
  db.execute('DELETE FROM written');
  indexLatest(
    db,
    db.all<{ key: number }>('SELECT key FROM article ORDER BY key').map(({ key }) => key),
  );
}

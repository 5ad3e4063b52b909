/** Texts beside the articles that are no UTF-8 any more: a damaged file, which nothing else would tell of. */
import { parseArticleJson } from '@offprint/model';
import { shownText, type Database } from '../database.ts';
import type { Fault } from '../index.ts';
import { summaryColumns, summaryOf } from '../summary.ts';

/** Their texts are checked as whole documents and by the index. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set(['version.document', 'written.forms']);

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One fault for each table with a damaged text. */
export function textFaults(db: Database): Fault[] {
  return textColumns(db).flatMap(({ table, columns }): Fault[] => {
    const damaged = damagedRows(db, table, columns);
    if (damaged === 0) return [];
    return [
      {
        code: 'text',
        message: `${damaged} rows of ${table} hold damaged text`,
        hint:
          table === 'article'
            ? 'Repair takes the texts from the articles themselves.'
            : 'Write it anew where it shows, or restore the library from a backup.',
      },
    ];
  });
}

/** Writes the columns of the list anew, from the articles that they were taken from; gives how many. */
export function mendList(db: Database): number {
  const [article] = textColumns(db).filter(({ table }) => table === 'article');
  if (!article) return 0;
  const damaged: number[] = [];
  const texts = `CAST(${listed(article.columns)} AS BLOB) AS texts`;
  for (const row of db.each<{ key: number; texts: ArrayBuffer }>(`SELECT key, ${texts} FROM article`))
    if (!isWhole(row.texts)) damaged.push(row.key);
  let mended = 0;
  for (const key of damaged) {
    const row = db.first<{ document: ArrayBuffer; added_at: string }>(
      `SELECT CAST(v.document AS BLOB) AS document, v.added_at FROM version v
       JOIN article a ON a.key = v.article_key AND a.latest = v.version WHERE a.key = ?`,
      key,
    );
    const parsed = row && parseArticleJson(shownText(row.document));
    if (!row || !parsed?.ok) continue;
    db.run(
      `UPDATE article SET id = ?, headline = ?, headline_order = ?, publisher = ?, byline = ?, published = ?,
                          published_at = ?, language = ?, lead = ?,
                          added_at = iif(added_at GLOB '????-??-??T??:??:??Z', added_at, ?) WHERE key = ?`,
      parsed.value.id,
      ...summaryColumns(summaryOf(parsed.value)),
      row.added_at,
      key,
    );
    mended++;
  }
  return mended;
}

interface Columns {
  readonly table: string;
  readonly columns: readonly string[];
}

function textColumns(db: Database): Columns[] {
  const all = db.all<{ table: string; name: string }>(
    `SELECT t.name AS "table", c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND t.strict AND c.type = 'TEXT' ORDER BY t.name, c.cid`,
  );
  return [...new Set(all.map(({ table }) => table))].map((table) => ({
    table,
    columns: all
      .filter((column) => column.table === table && !CHECKED_ELSEWHERE.has(`${table}.${column.name}`))
      .map(({ name }) => name),
  }));
}

function damagedRows(db: Database, table: string, columns: readonly string[]): number {
  if (columns.length === 0) return 0;
  let damaged = 0;
  const texts = `CAST(${listed(columns)} AS BLOB) AS texts`;
  for (const row of db.each<{ texts: ArrayBuffer }>(`SELECT ${texts} FROM "${table}"`))
    if (!isWhole(row.texts)) damaged++;
  return damaged;
}

/** All texts of a row as one, because each piece that is read takes its time. */
function listed(columns: readonly string[]): string {
  return `json_array(${columns.join(', ')})`;
}

function isWhole(bytes: ArrayBuffer): boolean {
  try {
    STRICT_UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What stands beside the articles, out of a library and into another one. */
import { keepBookmark } from '../bookmarks/bookmarks.ts';
import type { ExchangedOrganisation, TakenOrganisation } from '../interface/exchange.ts';
import type { Shelf } from '../library.ts';
import { parseQuery } from '../search/query.ts';
import { fieldsOf, listOf, moment, required, text, wrong, type Fields } from './record.ts';

type Collections = ExchangedOrganisation['collections'];
type Briefings = ExchangedOrganisation['briefings'];
type Bookmarks = ExchangedOrganisation['bookmarks'];

export function exportOrganisation(shelf: Shelf): ExchangedOrganisation {
  return shelf.db.read(() => ({
    type: 'organisation',
    collections: collectionsOf(shelf),
    briefings: briefingsOf(shelf),
    bookmarks: bookmarksOf(shelf),
  }));
}

function collectionsOf({ db }: Shelf): Collections {
  const rows = db.all<{ id: string; name: string; parent: string | null; query: string | null; addedAt: string }>(
    'SELECT id, name, parent, query, added_at AS addedAt FROM collection ORDER BY place, id',
  ); // prettier-ignore
  const under = (parent: string | null): Collections[number][] =>
    rows
      .filter((row) => row.parent === parent)
      .flatMap(({ query, ...row }) => [
        {
          ...row,
          ...(query === null ? {} : { query }),
          articles: db
            .all<{ id: string }>(
              `SELECT a.id FROM member m JOIN article a ON a.key = m.article_key
               WHERE m.collection_id = ? ORDER BY m.place, a.key`,
              row.id,
            )
            .map((article) => article.id),
        },
        ...under(row.id),
      ]);
  return under(null);
}

function briefingsOf({ db }: Shelf): Briefings {
  return db
    .all<Omit<Briefings[number], 'versions' | 'removedAt'> & { removedAt: string | null }>(
      `SELECT id, kind, title, document, added_at AS addedAt, changed_at AS changedAt, removed_at AS removedAt
       FROM briefing ORDER BY added_at, id`,
    )
    .map(({ removedAt, ...row }) => ({
      ...row,
      ...(removedAt === null ? {} : { removedAt }),
      versions: db.all<Briefings[number]['versions'][number]>(
        `SELECT number, title, document, written_at AS writtenAt, kept_at AS keptAt
         FROM briefing_version WHERE briefing_id = ? ORDER BY number`,
        row.id,
      ),
    }));
}

function bookmarksOf({ db }: Shelf): Bookmarks {
  return db
    .all<{ url: string; title: string | null; details: string; addedAt: string }>(
      'SELECT url, title, details, added_at AS addedAt FROM bookmark ORDER BY added_at, id',
    )
    .map(({ url, title, details, addedAt }) => ({
      url,
      ...(title === null ? {} : { title }),
      details: JSON.parse(details) as Bookmarks[number]['details'],
      addedAt,
    }));
}

export function importOrganisation(
  shelf: Shelf,
  given: unknown,
  renamed: Readonly<Record<string, string>>,
): TakenOrganisation {
  const record = readRecord(given);
  const missing = new Set<string>();
  return shelf.db.write(() => ({
    collections: sum(record.collections, (one) => takeCollection(shelf, one, renamed, missing)),
    briefings: sum(record.briefings, (one) => takeBriefing(shelf, one)),
    bookmarks: sum(record.bookmarks, (one) => keepBookmark(shelf, one, one.addedAt)),
    missingArticles: [...missing],
  }));
}

function sum<T>(list: readonly T[], take: (one: T) => number): number {
  return list.reduce((all, one) => all + take(one), 0);
}

function takeCollection(
  { db }: Shelf,
  { id, name, parent, query, addedAt, articles }: Collections[number],
  renamed: Readonly<Record<string, string>>,
  missing: Set<string>,
): number {
  const above =
    parent !== null && db.first('SELECT 1 FROM collection WHERE id = ? AND query IS NULL', parent);
  const made = db.run(
    `INSERT INTO collection (id, parent, place, name, query, added_at)
     VALUES (?1, ?2, 1 + coalesce((SELECT max(place) FROM collection WHERE parent IS ?2), 0), ?3, ?4, ?5)
     ON CONFLICT DO NOTHING`,
    id,
    above ? parent : null,
    name,
    query ?? null,
    addedAt,
  );
  if (!db.first('SELECT 1 FROM collection WHERE id = ? AND query IS NULL', id)) return made;
  for (const article of articles) {
    const key = db.first<{ key: number }>('SELECT key FROM article WHERE id = ?', renamed[article] ?? article)?.key;
    if (key === undefined) missing.add(article);
    else
      db.run(
        `INSERT INTO member (collection_id, article_key, place, added_at)
         VALUES (?1, ?2, 1 + coalesce((SELECT max(place) FROM member WHERE collection_id = ?1), 0), ?3)
         ON CONFLICT DO NOTHING`,
        id,
        key,
        addedAt,
      );
  } // prettier-ignore
  return made;
}

function takeBriefing({ db }: Shelf, one: Briefings[number]): number {
  const made = db.run(
    `INSERT INTO briefing (id, kind, title, document, added_at, changed_at, removed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    one.id,
    one.kind,
    one.title,
    one.document,
    one.addedAt,
    one.changedAt,
    one.removedAt ?? null,
  );
  // Of one that is here its own versions count.
  for (const { number, title, document, writtenAt, keptAt } of made === 0 ? [] : one.versions)
    db.run(
      `INSERT INTO briefing_version (briefing_id, number, title, document, written_at, kept_at)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      one.id,
      number,
      title,
      document,
      writtenAt,
      keptAt,
    );
  return made;
}

/** Throws `bad-article` with the place where the record is not what it should be. */
function readRecord(given: unknown): ExchangedOrganisation {
  const record = fieldsOf(given, 'the record');
  if (record['type'] !== 'organisation') throw wrong('type', 'is not "organisation"');
  const each = <T>(name: string, read: (fields: Fields, place: string) => T): T[] =>
    listOf(record[name], name).map((one, i) => read(fieldsOf(one, `${name}.${i}`), `${name}.${i}.`));
  return {
    type: 'organisation',
    collections: each('collections', readCollection),
    briefings: each('briefings', readBriefing),
    bookmarks: each('bookmarks', (fields, place) => ({
      url: text(fields['url'], `${place}url`),
      ...(fields['title'] === undefined ? {} : { title: text(fields['title'], `${place}title`) }),
      details: fieldsOf(fields['details'], `${place}details`),
      addedAt: required(fields, 'addedAt', place),
    })),
  };
}

function readCollection(fields: Fields, place: string): Collections[number] {
  const { query, parent } = fields;
  if (query !== undefined && !parseQuery(text(query, `${place}query`)))
    throw wrong(`${place}query`, 'looks for nothing');
  return {
    id: idOf(fields, place),
    name: text(fields['name'], `${place}name`),
    parent: parent === null ? null : text(parent, `${place}parent`),
    ...(query === undefined ? {} : { query: text(query, `${place}query`) }),
    addedAt: required(fields, 'addedAt', place),
    articles: listOf(fields['articles'], `${place}articles`).map((id, i) =>
      text(id, `${place}articles.${i}`),
    ),
  };
}

function readBriefing(fields: Fields, place: string): Briefings[number] {
  const { kind } = fields;
  if (kind !== 'briefing' && kind !== 'template') throw wrong(`${place}kind`, 'is none that Offprint knows');
  return {
    id: idOf(fields, place),
    kind,
    title: text(fields['title'], `${place}title`),
    document: text(fields['document'], `${place}document`),
    addedAt: required(fields, 'addedAt', place),
    changedAt: required(fields, 'changedAt', place),
    ...moment(fields, 'removedAt'),
    versions: listOf(fields['versions'], `${place}versions`).map((one, i) => {
      const within = `${place}versions.${i}.`;
      const version = fieldsOf(one, within);
      const { number } = version;
      if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
        throw wrong(`${within}number`, 'is no number from 1 on');
      return {
        number,
        title: text(version['title'], `${within}title`),
        document: text(version['document'], `${within}document`),
        writtenAt: required(version, 'writtenAt', within),
        keptAt: required(version, 'keptAt', within),
      };
    }),
  };
}

function idOf(fields: Fields, place: string): string {
  const id = text(fields['id'], `${place}id`);
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)) throw wrong(`${place}id`, 'is no identifier');
  return id;
}

/** Text in the database that is no UTF-8: the binding would end the process on it, with everything unsaved in it. */
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import type { Library } from '../src/index.ts';
import { article, openTestLibrary, value } from './sample.ts';

/** A library that has something in nearly every table, its articles copies of each other. */
function filled(): Library {
  const library = openTestLibrary();
  const text = Array.from({ length: 60 }, (_, i) => `word${i} of the Café report`).join(' ');
  const source = { bytes: new Uint8Array([9]), mediaType: 'text/html', fileName: 'a.html' };
  const provenance = { sourceUrl: 'https://a.example/' };
  value(library.addArticle({ article: article({ id: 'a', paragraphs: [text], provenance }), source }));
  value(
    library.addArticle({
      article: article({ id: 'b', headline: 'Again', paragraphs: [text] }),
      tags: ['port', 'énergie'],
    }),
  );
  value(library.createAnnotation({ articleId: 'a', note: 'Ask', labels: ['x'], creator: 'Nora' }));
  const range = { start: { blockId: 'p0', offset: 0 }, end: { blockId: 'p0', offset: 20 } };
  const { id } = value(library.createCollection({ name: 'Morning' }));
  value(library.createCollection({ name: 'Ports', query: 'tag:port', parent: null }));
  value(library.changeArticles(['a', 'b'], { addTo: id, starred: true, archived: true }));
  value(library.createAnnotation({ articleId: 'b', range, colour: 'amber' }));
  value(library.createBriefing({ title: 'Monday', document: 'title: Monday' }));
  value(library.addArticle({ article: article({ id: 'c', headline: 'Gone' }) }));
  value(library.changeArticles(['c'], { trashed: true }));
  return library;
}

function columns(library: Library): { table: string; column: string }[] {
  const db = new Libsql(join(library.dir, 'library.db'));
  const found = db
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.strict AND c.type = 'TEXT'`,
    )
    .all([]) as { table: string; column: string }[];
  db.close();
  return found;
}

/** Puts a byte that no UTF-8 has at the end of a column's texts; gives whether there were any. */
function damage(library: Library, table: string, column: string): boolean {
  const db = new Libsql(join(library.dir, 'library.db'));
  db.exec(
    'PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; DROP TRIGGER IF EXISTS version_is_immutable',
  );
  const { changes } = db
    .prepare(`UPDATE "${table}" SET "${column}" = CAST(CAST("${column}" AS BLOB) || x'ff' AS TEXT) WHERE "${column}" IS NOT NULL`)
    .run([]); // prettier-ignore
  db.close();
  return changes > 0;
}

/** Everything that reads; a failure is as good as a value, for the process is still there. */
function readAll(library: Library): void {
  library.listArticles();
  library.listArticles({ trashed: true });
  library.search('report');
  library.search('=café tag:port is:starred has:note in:morning');
  library.facets('');
  library.listTags();
  library.listCollections();
  library.listAnnotations();
  library.exportAnnotations();
  library.history();
  library.allIds();
  library.listBriefings();
  for (const id of ['a', 'b', 'c']) {
    library.getArticle(id);
    library.getRow(id);
    library.getSource(id);
    library.resolveId(id);
    library.listVersions(id);
    library.copiesOf(id);
    library.exportArticle(id);
    library.diffVersions(id, 1, 1);
  }
  library.undo();
  library.redo();
  library.addArticle({ article: article({ id: 'a', headline: 'Another' }) });
  library.emptyTrash();
}

test('is survived in any column of any table, and told', () => {
  const all = columns(filled());
  expect(all.length).toBeGreaterThan(40);
  let damaged = 0;
  for (const { table, column } of all) {
    const library = filled();
    if (!damage(library, table, column)) continue;
    damaged++;
    expect(value(library.verify()).clean, `${table}.${column}`).toBe(false);
    readAll(library);
    library.close();
  }
  expect(damaged).toBeGreaterThan(40);
});

test('in the list is taken from the articles again', () => {
  const library = filled();
  const before = value(library.listArticles({ sort: 'headline' })).rows;
  for (const column of ['id', 'headline', 'lead', 'language']) damage(library, 'article', column);
  expect(value(library.listArticles({ sort: 'headline' })).rows[0]?.headline).toContain('\ufffd');
  const repaired = value(library.repair());
  expect(repaired.mended).toContain('took texts of the list from their articles');
  expect(repaired.faults).toEqual([]);
  expect(value(library.listArticles({ sort: 'headline' })).rows).toEqual(before);
});

/** A search that takes long is given up for the next one, in a library that answers some searches slowly. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLibrary } from '@offprint/library';
import { parseArticleJson } from '@offprint/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveToWindow, makeWindowFolder } from '@offprint/tools/electron';
import { articleNamed } from './right-to-left.ts';
import { closeDisplay, forget, openWindow, row, rows, type TestWindow } from './window.ts';

/** Rows that one statement of a search for a tag counts: longer than anybody waits in this test. */
const SLOW = 400_000_000;

let window: TestWindow;
beforeAll(async () => {
  const dir = await makeWindowFolder('offprint-e2e-');
  makeLibrary(join(dir, 'library'));
  await giveToWindow(dir);
  window = await openWindow({ dir });
});
afterAll(async () => {
  await window?.close();
  forget(window);
  await closeDisplay();
});

function makeLibrary(dir: string): void {
  mkdirSync(dir);
  const opened = openLibrary(
    dir,
    {
      now: () => '2026-03-04T10:15:00Z',
      newId: () => 'id',
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
    },
    { create: true },
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const { library } = opened;
  for (const [i, name] of ['Harbour', 'Ferry', 'Bridge'].entries()) {
    const article = parseArticleJson(articleNamed(`article-${i}`, name));
    if (!article.ok) throw new Error(article.issues[0]?.message);
    const added = library.addArticle({ article: article.value, tags: ['energy'] });
    if (!added.ok) throw new Error(added.error.message);
  }
  library.close();
  const db = new DatabaseSync(join(dir, 'library.db'));
  db.exec(`ALTER TABLE tag RENAME TO quick_tag;
    CREATE VIEW tag AS SELECT article_key, tag, CASE WHEN
      (WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${SLOW}) SELECT max(x) FROM n) > 0
      THEN folded END AS folded FROM quick_tag`);
  db.close();
}

const field = () => window.page.getByRole('searchbox', { name: 'Search the library' });

test('the results of the last search stand, and the window answers meanwhile', async () => {
  await expect.poll(() => rows(window.page).count()).toBe(3);
  await field().fill('tag:energy ');
  // The library does everything else while it looks.
  const got = await window.page.evaluate(async () => {
    const { call } = (
      globalThis as unknown as {
        offprint: { call: Record<string, (input: object) => Promise<{ ok: boolean }>> };
      }
    ).offprint;
    return call['articles.get']?.({ id: 'article-1' });
  });
  expect(got?.ok).toBe(true);
  await field().fill('tag:energy harbour ');
  await field().fill('headline:harbour ');
  await expect.poll(() => rows(window.page).allInnerTexts()).toHaveLength(1);
  await row(window.page, 'Harbour').waitFor();
  // What was given up says nothing, now or later.
  expect(await window.page.getByText(/given up|cancelled/i).count()).toBe(0);
});

test('leaving a slow search brings the list back at once', async () => {
  await field().fill('tag:energy ');
  await field().fill('');
  await expect.poll(() => rows(window.page).count()).toBe(3);
  expect(window.complaints).toEqual([]);
});

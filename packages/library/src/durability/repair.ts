/** Mending what can be mended without inventing anything; what was there is kept aside. */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Repaired } from '../index.ts';
import type { Shelf } from '../library.ts';
import { indexAll } from '../search/word-index.ts';
import { mendList } from './texts.ts';
import { filesIn, verify } from './verify.ts';

/** Tables whose rows say something of an article, and nothing without it. */
const BESIDE = [
  'tag',
  'address',
  'reading',
  'written',
  'sample',
  'annotation',
  'anchor',
  'member',
  'change',
] as const;

export function repair(shelf: Shelf, dir: string): Repaired {
  const before = verify(shelf);
  if (before.clean) return { ...before, mended: [] };
  const has = (code: string): boolean => before.faults.some((fault) => fault.code === code);
  const mended: string[] = [];
  const aside = join(dir, 'backups', `before-repair-${shelf.env.now().replaceAll(':', '')}`);
  mkdirSync(aside, { recursive: true });

  shelf.db.write(() => {
    for (const name of ['library.db', 'library.db-wal'])
      if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(aside, name));
    if (has('reference'))
      for (const table of BESIDE)
        if (shelf.db.run(`DELETE FROM ${table} WHERE article_key NOT IN (SELECT key FROM article)`) > 0)
          mended.push(`took out rows of ${table} that belonged to no article`);
    if (has('text') && mendList(shelf.db) > 0) mended.push('took texts of the list from their articles');
    if (has('database')) {
      shelf.db.execute('REINDEX');
      mended.push('built the indexes of the tables anew');
    }
    if (has('index') || has('database')) {
      indexAll(shelf.db);
      mended.push('built the search index anew');
    }
    for (const fault of before.faults)
      if (fault.code === 'asset-altered' || fault.code === 'asset-unnamed')
        for (const file of filesIn(shelf.assets.root).filter((path) => basename(path) === fault.asset)) {
          renameSync(file, join(aside, basename(file)));
          mended.push(`put the file ${basename(file)} aside`);
        }
  });
  return { ...verify(shelf), mended, aside };
}

/**
 * What is done with all articles of a library at once, in a process of its own: `whole.ts FOLDER`. Prints as JSON how
 * many milliseconds each took for an article.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@offprint/library';
import { open } from './build.ts';

export type Whole = Readonly<Record<string, number>>;

function main(from: string): Whole {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    cpSync(from, join(folder, 'library'), { recursive: true });
    const library = open(join(folder, 'library'));
    const valueOf = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
      return result.value;
    };
    const ids = valueOf(library.allIds());
    const took: Record<string, number> = {};
    const time = <T>(work: string, call: () => Result<T>): T => {
      const start = performance.now();
      const value = valueOf(call());
      took[work] = (performance.now() - start) / ids.length;
      return value;
    };
    time('check', () => library.verify());
    time('back up', () => library.backUp(join(folder, 'backup')));
    time('export', () => library.exportArchive(join(folder, 'export'), { tool: 'bench' }));
    time('tag', () => library.changeArticles(ids, { addTags: ['bench'] }));
    const { id } = valueOf(library.createCollection({ name: 'bench' }));
    time('collect', () => library.changeArticles(ids, { addTo: id }));
    time('put half first', () => library.orderCollection(id, ids.slice(ids.length / 2), ids[0]));
    // As the window's list has them: the latest first.
    time('delete', () => library.changeArticles(ids.toReversed(), { trashed: true }));
    time('restore', () => library.changeArticles(ids, { trashed: false }));
    time('undo', () => library.undo());
    time('empty the trash', () => library.emptyTrash(ids));
    library.close();
    return took;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(JSON.stringify(main(process.argv[2] ?? '')));

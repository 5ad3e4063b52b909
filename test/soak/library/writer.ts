/**
 * A process to be killed: `node writer.ts DIR NAME`. Adds articles, tags and stars some, annotates, collects, brings new
 * versions, undoes, makes backups; prints each act once it is done: `article ID`, `marked ID TAG`, `annotated ID VERSION`,
 * `undone ID`, `collected ID COLLECTION`, `backup FOLDER`.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Result } from '@offprint/library';
import { entryOf, sha256 } from './entries.ts';

const [dir = '', name = ''] = process.argv.slice(2);
let ids = 0;
const env = { now: () => '2026-03-04T10:15:00Z', newId: () => `${name}-${ids++}`, sha256 };
const opened = openLibrary(join(dir, 'library'), env, { create: true });
if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
const { library } = opened;

/** So many at once are worked out in two threads. */
const MANY = 220;
/** Every third writer brings that many in its second round, and is mostly killed while it does. */
const large = Number(name.replaceAll(/\D/g, '')) % 3 === 0;

for (let round = 0; ; round++) {
  const count = large && round === 1 ? MANY : 1 + (round % 4);
  const entries = Array.from({ length: count }, (_, i) => entryOf(`${name}-${round}-${i}`));
  const kept = must(library.addArticles(entries)).map((result) => must(result).id);
  for (const id of kept) say(`article ${id}`);
  const [first = ''] = kept;
  must(library.setTags(first, [`round-${round}`]));
  must(library.setReadingState(first, { starred: true }));
  say(`marked ${first} round-${round}`);
  annotate(first, round);
  if (round % 5 !== 4) continue;
  const backup = join(dir, `backup-${name}-${round}`);
  must(library.backUp(backup));
  say(`backup ${backup}`);
}

/** A note and a highlight, one of which is taken back; a collection; and on every other round a new version. */
function annotate(articleId: string, round: number): void {
  const start = { blockId: 'p1', offset: 0 };
  const range = { start, end: { blockId: 'p1', offset: 60 } };
  const { annotation } = must(library.createAnnotation({ articleId, range, note: `of round ${round}` }));
  say(`annotated ${annotation.id} 1`);
  const note = `${name} takes back ${round}`;
  const gone = must(library.createAnnotation({ articleId, note })).annotation;
  const [last] = must(library.history(1));
  // The other writer may have done something since.
  if (last?.subject === note && must(library.undo(last.seq))) say(`undone ${gone.id}`);
  const collection = must(library.createCollection({ name: `${name} ${round}` }));
  must(library.changeArticles([articleId], { addTo: collection.id, addTags: ['collected'] }));
  say(`collected ${articleId} ${collection.id}`);
  if (round % 2 === 0) return;
  const { article, ...entry } = entryOf(articleId);
  must(library.addArticle({ ...entry, article: { ...article, blocks: article.blocks.toReversed() } }));
  say(`annotated ${annotation.id} 2`);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

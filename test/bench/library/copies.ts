/** How right the library is about copies: `node copies.ts FAMILIES`; prints one object of JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from './build.ts';
import { madeCopies } from './made-copies.ts';

const made = madeCopies(Number(process.argv[2] ?? 500));
const folder = mkdtempSync(join(tmpdir(), 'offprint-copies-'));
const library = open(join(folder, 'library'), true);
for (let at = 0; at < made.length; at += 500)
  library.addArticles(made.slice(at, at + 500).map(({ article }) => ({ article })));

const family = new Map(made.map((one) => [one.article.id, one.family]));
const sizes = new Map<number, number>();
for (const one of made) sizes.set(one.family, (sizes.get(one.family) ?? 0) + 1);
let right = 0;
let wrong = 0;
let wanted = 0;
for (const { article, family: own } of made) {
  wanted += (sizes.get(own) ?? 0) - 1;
  const found = library.copiesOf(article.id);
  if (!found.ok) throw new Error(found.error.message);
  for (const { id } of found.value.articles)
    if (id === article.id) continue;
    else if (family.get(id) === own) right++;
    else wrong++;
}
library.close();
rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({
    articles: made.length,
    pairs: wanted / 2,
    precision: right / (right + wrong),
    recall: right / wanted,
  }),
);

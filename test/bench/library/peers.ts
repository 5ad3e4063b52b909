/** One peer measured in a process of its own: `node peers.ts minisearch|orama SIZE`; prints one object of JSON. */
import { create, insert, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { articleNumber } from './articles.ts';
import { queries } from './queries.ts';

const [name = '', size = '0'] = process.argv.slice(2);
// Words and phrases alone, which every peer understands.
const asked = queries().filter(({ kind }) => /word|prefix/.test(kind) && !kind.includes(' and '));
const documents = Array.from({ length: Number(size) }, (_, i) => {
  const article = articleNumber(i);
  const text = (inlines: readonly object[]): string =>
    inlines.map((one) => ('text' in one ? String(one.text) : '')).join('');
  return {
    id: article.id,
    headline: text(article.headlines[0]?.inlines ?? []),
    body: article.blocks.map((block) => ('inlines' in block ? text(block.inlines) : '')).join('\n'),
  };
});
globalThis.gc?.();
const before = process.memoryUsage().rss;
const ask = name === 'minisearch' ? minisearch() : await orama();
const times: number[] = [];
for (const round of [0, 1])
  for (const { query } of asked) {
    const start = performance.now();
    await ask(query.replace('*', ''));
    if (round === 1) times.push(performance.now() - start);
  }
globalThis.gc?.();
console.log(JSON.stringify({ times, memory: (process.memoryUsage().rss - before) / 1024 / 1024 }));

function minisearch(): (query: string) => unknown {
  const index = new MiniSearch({ fields: ['headline', 'body'], storeFields: ['headline', 'body'] });
  index.addAll(documents);
  return (query) => index.search(query, { combineWith: 'AND', boost: { headline: 10 } }).slice(0, 50);
}

async function orama(): Promise<(query: string) => unknown> {
  const index = create({ schema: { id: 'string', headline: 'string', body: 'string' } });
  for (const document of documents) await insert(index, document);
  return (query) => search(index, { term: query, limit: 50, threshold: 0, boost: { headline: 10 } });
}

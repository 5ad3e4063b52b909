/** One peer measured in a process of its own: `node peers.ts minisearch|orama SIZE`; prints one object of JSON. */
import { create, insert, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { articleNumber } from './articles.ts';
import { queries } from './queries.ts';

interface Text {
  readonly id: string;
  readonly headline: string;
  readonly body: string;
}

const [name = '', size = '0'] = process.argv.slice(2);
// Words and prefixes alone, which every peer understands.
const asked = queries().filter(({ kind }) => /word|prefix/.test(kind) && !kind.includes(' and '));
textOf(0); // the words that articles are made of are nobody's memory
globalThis.gc?.();
const before = process.memoryUsage().rss;
const begun = performance.now();
let spent = 0; // on making the articles
const ask = name === 'minisearch' ? minisearch() : await orama();
const filling = performance.now() - begun - spent;
const times: number[] = [];
for (const round of [0, 1])
  for (const { query } of asked) {
    const start = performance.now();
    await ask(query.replace('*', ''));
    if (round === 1) times.push(performance.now() - start);
  }
globalThis.gc?.();
const memory = (process.memoryUsage().rss - before) / 1024 / 1024;
console.log(JSON.stringify({ times, filling, memory }));

/** One at a time, so that nothing but what the engine keeps is in memory. */
function* texts(): Generator<Text> {
  for (let i = 0; i < Number(size); i++) {
    const start = performance.now();
    const text = textOf(i);
    spent += performance.now() - start;
    yield text;
  }
}

function textOf(number: number): Text {
  const article = articleNumber(number);
  const text = (inlines: readonly object[]): string =>
    inlines.map((one) => ('text' in one ? String(one.text) : '')).join('');
  return {
    id: article.id,
    headline: text(article.headlines[0]?.inlines ?? []),
    body: article.blocks.map((block) => ('inlines' in block ? text(block.inlines) : '')).join('\n'),
  };
}

function minisearch(): (query: string) => unknown {
  const index = new MiniSearch<Text>({
    fields: ['headline', 'body'],
    storeFields: ['headline', 'body'],
  });
  for (const text of texts()) index.add(text);
  return (query) => index.search(query, { combineWith: 'AND', boost: { headline: 10 } }).slice(0, 50);
}

async function orama(): Promise<(query: string) => unknown> {
  const index = create({ schema: { id: 'string', headline: 'string', body: 'string' } });
  for (const text of texts()) await insert(index, { ...text });
  return (query) => search(index, { term: query, limit: 50, threshold: 0, boost: { headline: 10 } });
}

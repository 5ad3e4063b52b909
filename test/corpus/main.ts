/**
 * What ingest makes of a collection of pages, as predictions that a scorer compares with a gold standard:
 *
 *   npm run corpus -- --pages DIR --out FILE.json            DIR/index.json: [{id, url, file}], files gzipped
 *   npm run corpus -- --copied-text FILE.json.gz --out FILE.json             {id: text}
 *
 * Goes on past pages that fail and names them on standard error. Ends with 0 when the predictions are
 * written, with 2 when the arguments or the collection can't be read.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { predictAll } from './predict.ts';
import { copiedTexts, savedPages, type Page } from './pages.ts';

const USAGE = 'usage: npm run corpus -- (--pages DIR | --copied-text FILE.json.gz) --out FILE.json';

function collection(values: { pages?: string; 'copied-text'?: string }, here: string): Iterable<Page> {
  const { pages, 'copied-text': copied } = values;
  if (pages !== undefined && copied === undefined) return savedPages(resolve(here, pages));
  if (copied !== undefined && pages === undefined) return copiedTexts(resolve(here, copied));
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  // npm changes to the project's folder; paths are meant from where the command was given.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const { values } = parseArgs({
    options: { pages: { type: 'string' }, 'copied-text': { type: 'string' }, out: { type: 'string' } },
  });
  if (values.out === undefined) throw new Error(USAGE);
  const tally = { pages: 0, failed: 0 };
  const predictions = await predictAll(collection(values, here), (id, problem) => {
    tally.pages++;
    if (problem === undefined) return;
    tally.failed++;
    console.error(`${id}: ${problem}`);
  });
  writeFileSync(resolve(here, values.out), JSON.stringify(predictions));
  console.error(`${tally.pages} pages, ${tally.failed} failed`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

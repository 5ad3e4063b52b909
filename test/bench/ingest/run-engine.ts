/**
 * One extractor over all pages in a process of its own: `run-engine.ts ENGINE PAGES POSTLIGHT`, the last two
 * empty where there is no folder. Prints what it took as JSON:
 * milliseconds of CPU for each page, threads included, and the most memory in use, in MiB.
 */
import { savedPages } from '../../corpus/pages.ts';
import { isEngine, loadEngine } from './engines.ts';
import { madePages } from './made-pages.ts';

export interface Took {
  readonly milliseconds: readonly number[];
  readonly failed: number;
  readonly empty: number;
  readonly peak: number;
}

const WARM = 10; // pages before the clock runs: what the engine compiles at first is not its speed

const [name = '', folder = '', postlight = ''] = process.argv.slice(2);
if (!isEngine(name)) throw new Error(`no such extractor: ${name}`);
const extract = await loadEngine(name, postlight);
const pages = folder ? [...savedPages(folder)] : madePages();
// Some of the peers speak of their troubles on the console; the result stands there alone.
const { log } = console;
console.log = console.warn = console.error = console.debug = () => {};

const milliseconds: number[] = [];
let failed = 0;
let empty = 0;
for (const [i, page] of [...pages.slice(0, WARM), ...pages].entries()) {
  const html = new TextDecoder().decode(page.read());
  const start = process.cpuUsage();
  try {
    const length = await extract(html, page.url ?? 'https://news.example/page');
    if (i >= WARM && length === 0) empty++;
  } catch {
    if (i >= WARM) failed++;
  }
  if (i >= Math.min(WARM, pages.length)) {
    const { user, system } = process.cpuUsage(start);
    milliseconds.push((user + system) / 1000);
  }
}
log(
  JSON.stringify({ milliseconds, failed, empty, peak: process.resourceUsage().maxRSS / 1024 } satisfies Took),
);
process.exit(0); // a peer may keep a timer open

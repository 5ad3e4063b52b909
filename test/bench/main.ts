/**
 * Speed, memory and quality beside the peers, as ratios from one run:
 *
 *   npm run bench                       everything
 *   npm run bench -- pdf [--quick]      one bench; quick leaves out what takes minutes
 *   npm run bench -- briefing [--quick] many briefings at once by the command
 *   npm run bench -- app [--quick]      the reader's window; it must be built first
 *   npm run bench -- ingest [--pages DIR] [--postlight DIR]     DIR/index.json: [{id, url, file}], files may be gzipped
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchApp } from './app/bench.ts';
import { benchBriefings } from './briefing/bench.ts';
import { benchIngest, type IngestBench } from './ingest/bench.ts';
import { benchLibrary } from './library/bench.ts';
import { benchPdf } from './pdf/bench.ts';

const BENCHES: Readonly<Record<string, (options: IngestBench) => Promise<void>>> = {
  pdf: ({ quick }) => benchPdf(quick),
  ingest: benchIngest,
  library: ({ quick }) => benchLibrary(quick),
  briefing: ({ quick }) => benchBriefings(quick),
  app: ({ quick }) => benchApp(quick),
};

/** A folder as an option of a bench. npm changes to the project's folder; paths are meant from where the command was given. */
function folder<K extends string>(name: K, path: string | undefined): Partial<Record<K, string>> {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  return path === undefined ? {} : ({ [name]: resolve(here, path) } as Record<K, string>);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, pages: { type: 'string' }, postlight: { type: 'string' } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there is ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES))
    await BENCHES[name]?.({
      quick: values.quick ?? false,
      ...folder('pages', values.pages),
      ...folder('postlight', values.postlight),
    });

/**
 * Speed, memory and quality beside the peers, as ratios from one run:
 *
 *   npm run bench                       everything
 *   npm run bench -- pdf [--quick]      one bench; quick leaves out what takes minutes
 */
import { parseArgs } from 'node:util';
import { benchPdf } from './pdf/bench.ts';

const BENCHES: Readonly<Record<string, (quick: boolean) => Promise<void>>> = { pdf: benchPdf };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there is ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES))
    await BENCHES[name]?.(values.quick ?? false);

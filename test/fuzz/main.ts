/** `npm run fuzz -- NAME [options]`: feeds a part of Offprint with damaged input. Ends with 1 when something fails. */
import { fuzzIngest } from './ingest/fuzz.ts';

const FUZZERS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  ingest: fuzzIngest,
};

const [name = '', ...args] = process.argv.slice(2);
const fuzzer = FUZZERS[name];
if (!fuzzer) {
  console.error(`usage: npm run fuzz -- (${Object.keys(FUZZERS).join(' | ')}) [options]`);
  process.exitCode = 2;
} else process.exitCode = (await fuzzer(args)) ? 0 : 1;

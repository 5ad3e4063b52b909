/**
 * Writes briefings as e-books and has EPUBCheck say whether they conform to EPUB 3.3:
 *
 *   npm run verify:epub [-- --keep DIR]
 *
 * Ends with 0 when nothing failed, with 1 otherwise. Where EPUBCheck can't be had it says so: nothing was checked.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBriefing } from '../../src/index.ts';
import { sha256 } from '../everything.ts';
import { books } from './books.ts';
import { findEpubcheck, validate } from './epubcheck.ts';

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const here = process.env['INIT_CWD'] ?? process.cwd();
const folder =
  values.keep === undefined ? mkdtempSync(join(tmpdir(), 'offprint-')) : resolve(here, values.keep);
mkdirSync(folder, { recursive: true });
const epubcheck = findEpubcheck();
let failed = 0;
const all = await books();
for (const [i, { name, request }] of all.entries()) {
  const file = join(folder, `${String(i + 1).padStart(2, '0')}.epub`);
  writeFileSync(file, await writeBriefing(request, 'epub', sha256));
  const wrong = epubcheck.ok ? validate(epubcheck.command, file) : [];
  if (wrong.length > 0) failed++;
  console.log(`${name.padEnd(44)} ${epubcheck.ok ? (wrong.length === 0 ? 'pass' : 'FAIL') : 'SKIPPED'}`);
  for (const line of wrong) console.log(`    ${line.replaceAll(folder, '')}`);
}
console.log(
  epubcheck.ok
    ? `\n${all.length} books, ${failed} failed`
    : `\n${all.length} books written, none checked: ${epubcheck.reason}`,
);
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;

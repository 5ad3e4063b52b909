/**
 * Makes a matrix of documents in the `screen` profile, holds the text of each, read in structure order, against
 * the model, and has veraPDF say whether they conform to PDF/A-3a and PDF/UA-1:
 *
 *   npm run verify:pdf [-- --generated N] [--keep DIR]
 *
 * Ends with 0 when nothing failed, with 1 otherwise. Where veraPDF can't be had it says so, and checks the rest.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { briefingItems, inlineText, type BriefingItem } from '@offprint/model';
import { labelsFor } from '@offprint/model/frame';
import { renderBriefing } from '../../src/index.ts';
import { difference, expectedTexts, readable, textsUnder, type Expected } from '../expected-text.ts';
import { env } from '../fixtures.ts';
import { nodesWith, readTagged } from '../pdf/structure.ts';
import { matrix, type Sample } from './matrix.ts';
import { findVerapdf, validate, versionOf } from './verapdf.ts';

interface Row {
  readonly name: string;
  readonly file: string;
  readonly pages: number;
  readonly text: string;
}

async function make(sample: Sample, folder: string, number: number): Promise<Row> {
  const file = join(folder, `${String(number).padStart(2, '0')}.pdf`);
  const result = await renderBriefing({ ...sample, profile: 'screen' }, env);
  if (!result.ok) return { name: sample.name, file, pages: 0, text: result.error.message };
  writeFileSync(file, result.bytes);
  return { name: sample.name, file, pages: result.pages, text: textFault(sample, result.bytes) ?? 'equal' };
}

/** What the text in structure order lacks or has besides the model's; only items set whole can be compared. */
function textFault(sample: Sample, bytes: Uint8Array): string | undefined {
  try {
    const { root, pages } = readTagged(bytes);
    const untagged = pages.flatMap((page) => page.untagged);
    if (untagged.length > 0) return `drawn without a tag: ${untagged.length}`;
    const items = briefingItems(sample.briefing);
    const arts = nodesWith(root, 'Art');
    if (arts.length !== items.length) return `${arts.length} articles, not ${items.length}`;
    for (const [i, item] of items.entries()) {
      const art = arts[i];
      const article = sample.articles.find(({ id }) => id === item.articleId);
      if (!art || !article || item.mode !== 'full') continue;
      const expected = [
        ...expectedTexts(article, sample.briefing),
        ...commentTexts(item, sample.briefing.language),
      ];
      const fault = difference(textsUnder(art), expected);
      if (fault !== undefined) return fault;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function commentTexts({ commentary }: BriefingItem, language: string): Expected[] {
  if (!commentary) return [];
  const { labels } = labelsFor(language);
  const label = commentary.author ? labels.commentBy(commentary.author) : labels.comment;
  return [label, ...commentary.paragraphs.map((inlines) => readable(inlineText(inlines)))];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { generated: { type: 'string', default: '8' }, keep: { type: 'string' } },
  });
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const folder =
    values.keep === undefined ? mkdtempSync(join(tmpdir(), 'offprint-')) : resolve(here, values.keep);
  mkdirSync(folder, { recursive: true });
  const rows: Row[] = [];
  for (const [i, sample] of matrix(Number(values.generated)).entries())
    rows.push(await make(sample, folder, i + 1));
  const made = rows.filter(({ pages }) => pages > 0).map(({ file }) => file);
  const verapdf = findVerapdf();
  const verdicts = verapdf.ok
    ? (['3a', 'ua1'] as const).map((flavour) => validate(verapdf.command, flavour, made))
    : [];
  let failed = 0;
  const line = (...columns: string[]): void =>
    console.log(
      columns
        .map((column, i) => column.padEnd([44, 6, 10, 10][i] ?? 0))
        .join(' ')
        .trimEnd(),
    );
  line('document', 'pages', 'PDF/A-3a', 'PDF/UA-1', 'text');
  for (const { name, file, pages, text } of rows) {
    const [archival, accessible] = verapdf.ok
      ? verdicts.map((verdict) => verdict.get(file) ?? ['not made'])
      : [undefined, undefined];
    const word = (broken: readonly string[] | undefined): string =>
      broken === undefined ? 'skipped' : broken.length === 0 ? 'pass' : 'FAIL';
    line(name, String(pages), word(archival), word(accessible), text);
    for (const rule of [...(archival ?? []), ...(accessible ?? [])]) console.log(`    ${rule}`);
    if (text !== 'equal' || (archival ?? []).length > 0 || (accessible ?? []).length > 0) failed++;
  }
  console.log(`\n${rows.length} documents, ${failed} failed`);
  console.log(
    verapdf.ok
      ? `validated with ${versionOf(verapdf.command)}`
      : `PDF/A and PDF/UA were not validated: ${verapdf.reason}`,
  );
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  if (failed > 0) process.exitCode = 1;
}

await main();

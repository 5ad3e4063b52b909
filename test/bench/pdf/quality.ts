/** The lines of every engine that justifies, over the same paragraphs: word gaps, hyphens, edges. */
import { join } from 'node:path';
import { runEngine, type Bench } from './context.ts';
import type { EngineName } from './engines/all.ts';
import { FONT } from './engines/engine.ts';
import { externals } from './externals.ts';
import type { LanguageCode } from './language.ts';
import { specimenOf } from './manuscript.ts';
import { lineQuality } from './word-gaps.ts';

interface Specimen {
  readonly title: string;
  readonly language: LanguageCode;
  readonly measure: number;
}

const SPECIMENS: readonly Specimen[] = [
  { title: 'English-like, 451 pt', language: 'en', measure: 451 },
  { title: 'English-like, a column of 215 pt', language: 'en', measure: 215 },
  { title: 'German-like, 451 pt', language: 'de', measure: 451 },
  { title: 'Russian-like, 451 pt', language: 'ru', measure: 451 },
];

const JUSTIFYING: readonly EngineName[] = ['offprint', 'typst', 'react-pdf', 'pdfkit', 'pdfmake'];
const SEED = 18_780_409;

export async function compareLines(bench: Bench): Promise<void> {
  if (!(await hasPoppler())) {
    bench.report.note('pdftotext (poppler) is not installed: lines were not compared.');
    return;
  }
  for (const specimen of SPECIMENS) await compareOne(specimen, bench);
}

async function hasPoppler(): Promise<boolean> {
  const { runProgram } = await import('../process.ts');
  return runProgram('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
}

async function compareOne({ title, language, measure }: Specimen, bench: Bench): Promise<void> {
  const manuscript = specimenOf(bench.quick ? 12_000 : 40_000, language, SEED, measure);
  const input = bench.file('specimen.json', JSON.stringify(manuscript));
  const rows: (string | number)[][] = [];
  const add = async (name: string, set: (output: string) => Promise<unknown>): Promise<void> => {
    const output = join(bench.folder, `specimen-${name}.pdf`);
    try {
      await set(output);
      const q = await lineQuality(output, manuscript, FONT.space);
      rows.push([
        name,
        q.lines,
        q.mean,
        q.p95,
        q.p99,
        q.max,
        percent(q.overTwice),
        percent(q.hyphenated),
        q.ladders,
        q.rivers,
        q.worstEdge,
        q.meanEdge,
      ]);
    } catch (error) {
      bench.report.note(
        `${title}: ${name} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  for (const name of JUSTIFYING) await add(name, (output) => runEngine(name, input, output));
  for (const [name, run] of await externals(manuscript, bench)) await add(name, run);
  bench.report.table({
    title: `${title}: word gap ÷ word space in justified lines`,
    columns: [
      '',
      'lines',
      'mean',
      'p95',
      'p99',
      'max',
      '> 2×',
      'hyphenated',
      'ladders',
      'rivers ‰',
      'edge max',
      'edge mean',
    ],
    rows,
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

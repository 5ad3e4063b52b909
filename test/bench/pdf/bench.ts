/** The printed page beside its peers: time, memory and the quality of lines, over the same made-up text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from '../report.ts';
import { bundleOffprint, bundleRunner } from './bundle.ts';
import { growth, inProcess, wholeProcess } from './measure.ts';
import { compareLines } from './quality.ts';

export async function benchPdf(quick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const report = new Report('pdf');
  try {
    const file = (name: string, content: string): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const bench = { folder, report, quick, file };
    await bundleOffprint();
    await bundleRunner();
    await compareLines(bench);
    await wholeProcess(2, bench);
    await wholeProcess(100, bench);
    await inProcess(bench);
    if (quick) report.note('1,000 pages left out: run without --quick.');
    else await growth(bench);
    report.save();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is said of a briefing that was made, or was not. */
import type { Finding } from '@offprint/briefing';
import type { Imposed } from '@offprint/render-pdf';
import type { PlacedProblem } from '../exit.ts';
import { printable, type Console } from '../terminal/console.ts';
import type { Report } from './perform.ts';

/** `input`: the briefing file, where there is one. */
export function tellReport(console: Console, report: Report, input: string | undefined, json: boolean): void {
  const { findings } = report;
  for (const finding of findings) tellFinding(console, finding);
  if (!report.ok) for (const problem of report.problems) console.problem(problem, placeIn(problem, input));
  const briefing = input === undefined ? {} : { briefing: input };
  if (!report.ok) {
    const stopped = findings.filter(({ severity, overruled }) => severity === 'error' && !overruled);
    const codes = [...new Set(stopped.map(({ code }) => code))];
    if (codes.length > 0)
      console.note(
        `Nothing was written. To print it all the same: ${codes.map((code) => `--override ${code}`).join(' ')}`,
      );
    if (json)
      console.json({
        ...briefing,
        file: report.output,
        ok: false,
        error: firstError(report),
        problems: report.problems,
        findings,
      });
    return;
  }
  const { output, size, sha256, title, pages, imposed, profile } = report;
  if (json) {
    const facts = { ...(pages !== undefined && { pages }), ...imposed, bytes: size, sha256 };
    console.json({ ...briefing, file: output, ok: true, title, profile, ...facts, findings });
  } else console.result(`${printable(output)}  ${extent(pages, imposed)}${Math.ceil(size / 1024)} KB`);
  if (imposed) console.note('Print it on both sides, turned over the short edge, without scaling.');
}

function extent(pages: number | undefined, imposed: Imposed | undefined): string {
  if (pages === undefined) return '';
  return `${pages} ${pages === 1 ? 'page' : 'pages'}${imposed ? onSheets(imposed) : ''}, `;
}

/** What a script looks at first: the first problem, or the first finding that stopped it. */
function firstError({ problems, findings }: Extract<Report, { ok: false }>) {
  const [problem] = problems;
  const stopped = findings.find(({ severity, overruled }) => severity === 'error' && !overruled);
  const { code, message, hint } = problem ??
    stopped ?? { code: 'unknown', message: 'it was not made', hint: '' };
  return { code, message, hint };
}

export function tellFinding(
  console: Console,
  { code, severity, message, hint, place, overruled }: Finding,
): void {
  if (overruled) console.warning(`${message} (${code}, overruled)`, place);
  else if (severity === 'error') console.problem({ code, message, hint }, place);
  else console.warning(`${message} (${code}) ${hint}`, place);
}

/** `briefing.yaml:12:5` */
export function placeIn({ line, column }: PlacedProblem, input: string | undefined): string | undefined {
  if (input === undefined || line === undefined) return input;
  return `${input}:${line}:${column ?? 1}`;
}

function onSheets({ sheets, blankPages }: Imposed): string {
  const blank = blankPages === 0 ? '' : `, ${blankPages} left blank at the end`;
  return ` on ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}${blank}`;
}

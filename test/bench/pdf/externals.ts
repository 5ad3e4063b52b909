/** Programs that print HTML, where the machine has them: WeasyPrint and Chromium. */
import { pathToFileURL } from 'node:url';
import { runProgram, type Ran } from '../process.ts';
import type { Bench } from './context.ts';
import { FONT, TITLE_SIZE } from './engines/engine.ts';
import { frameOf, type Manuscript } from './manuscript.ts';

type External = (output: string) => Promise<Ran>;

const PROGRAMS: Readonly<Record<string, (command: string, html: string) => External>> = {
  weasyprint: (command, html) => (output) => runProgram(command, [html, output]),
  chromium: (command, html) => (output) =>
    runProgram(command, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${output}`,
      pathToFileURL(html).href,
    ]),
};

const said = new Set<string>();

/** Those that are installed; for the others the report says once that they are not. */
export async function externals(manuscript: Manuscript, bench: Bench): Promise<Map<string, External>> {
  const html = bench.file('manuscript.html', htmlOf(manuscript));
  const found = new Map<string, External>();
  for (const [name, make] of Object.entries(PROGRAMS)) {
    const there = await runProgram(name, ['--version']).then(
      () => true,
      () => false,
    );
    if (there) found.set(name, make(name, html));
    else if (!said.has(name)) bench.report.note(`${name} is not installed, and left out.`);
    said.add(name);
  }
  return found;
}

function htmlOf(manuscript: Manuscript): string {
  const { language, size, leading, measure, chapters } = manuscript;
  const { left, right, top, bottom } = frameOf(manuscript);
  const css = [
    `@font-face { font-family: Serif4; src: url('${pathToFileURL(FONT.regular).href}') }`,
    `@font-face { font-family: Serif4; font-weight: 600; src: url('${pathToFileURL(FONT.bold).href}') }`,
    `@page { size: A4; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }`,
    `body { margin: 0; width: ${measure}pt; font: ${size}pt/${leading}pt Serif4; text-align: justify; hyphens: auto }`,
    `p { margin: 0 } h1 { margin: 0; font: 600 ${TITLE_SIZE}pt/1.2 Serif4; text-align: left }`,
    'section + section { break-before: page }',
  ].join('\n');
  const body = chapters.map(
    ({ title, paragraphs }) =>
      `<section>${title === '' ? '' : `<h1>${title}</h1>`}${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${css}</style>${body.join('\n')}</html>`;
}

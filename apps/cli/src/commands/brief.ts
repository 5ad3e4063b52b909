/** `offprint brief`: a briefing, or articles alone, as PDF. */
import { env } from 'node:process';
import { renderBriefing, type Diagnostic, type Imposed } from '@offprint/render-pdf';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { buildTime } from '../brief/build-time.ts';
import { printOptions } from '../brief/print-options.ts';
import { briefingRequest } from '../brief/request.ts';
import { writeWhole } from '../brief/write-file.ts';
import { withLibrary, type Context } from '../context.ts';
import { EXIT, Stop, type ExitCode } from '../exit.ts';
import type { BriefOptions } from '../program.ts';
import { sha256, VERSION } from '../system.ts';
import { printable, type Console } from '../terminal/console.ts';

export async function brief(
  context: Context,
  inputs: readonly string[],
  options: BriefOptions,
): Promise<ExitCode> {
  const { console, json } = context;
  return withLibrary(context, 'read', async (library) => {
    const print = await printOptions(options);
    const { briefing, articles } = await briefingRequest(library, inputs, options);
    const rendered = await renderBriefing(
      { briefing, articles, profile: options.profile, print },
      {
        fonts: nodeFonts(),
        asset: (hash) => {
          const found = library.getAsset(hash);
          return found.ok ? found.value : undefined;
        },
        buildTime: buildTime(briefing.asOf, env),
        producer: `Offprint ${VERSION}`,
      },
    );
    const { diagnostics } = rendered;
    for (const diagnostic of diagnostics) printDiagnostic(console, diagnostic);
    if (!rendered.ok) throw new Stop(EXIT.someFailed, rendered.error);

    const { bytes, pages, imposed } = rendered;
    writeWhole(options.output, bytes);
    const facts = { pages, ...imposed, bytes: bytes.length, sha256: sha256(bytes) };
    if (json)
      console.json({
        file: options.output,
        ok: true,
        title: briefing.title,
        profile: options.profile,
        ...facts,
        diagnostics,
      });
    else
      console.result(
        `${printable(options.output)}  ${pages} ${pages === 1 ? 'page' : 'pages'}${imposed ? onSheets(imposed) : ''}, ${Math.ceil(bytes.length / 1024)} KB`,
      );
    if (imposed) console.note('Print it on both sides, turned over the short edge, without scaling.');
    // The file is there, and it says of itself that it is not fit for the press.
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.someFailed : EXIT.ok;
  });
}

function onSheets({ sheets, blankPages }: Imposed): string {
  const blank = blankPages === 0 ? '' : `, ${blankPages} left blank at the end`;
  return ` on ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}${blank}`;
}

function printDiagnostic(console: Console, { severity, code, message, hint, place }: Diagnostic): void {
  const about = place && `${place.articleId}${place.blockId ? `#${place.blockId}` : ''}`;
  if (severity === 'error') console.problem({ code, message, hint: hint ?? '' }, about);
  else console.warning(hint ? `${message} ${hint}` : message, about);
}

/** `offprint brief`: a briefing, or articles alone, as PDF. */
import { env } from 'node:process';
import { renderBriefing, type Diagnostic } from '@offprint/render-pdf';
import { nodeFonts } from '@offprint/render-pdf/node-fonts';
import { buildTime } from '../brief/build-time.ts';
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
    const { briefing, articles } = await briefingRequest(library, inputs, options);
    const rendered = await renderBriefing(
      { briefing, articles, profile: options.profile },
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

    const { bytes, pages } = rendered;
    writeWhole(options.output, bytes);
    const facts = { pages, bytes: bytes.length, sha256: sha256(bytes) };
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
        `${printable(options.output)}  ${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes.length / 1024)} KB`,
      );
    return EXIT.ok;
  });
}

function printDiagnostic(console: Console, { severity, code, message, hint, place }: Diagnostic): void {
  const about = place && `${place.articleId}${place.blockId ? `#${place.blockId}` : ''}`;
  if (severity === 'error') console.problem({ code, message, hint: hint ?? '' }, about);
  else console.warning(hint ? `${message} ${hint}` : message, about);
}

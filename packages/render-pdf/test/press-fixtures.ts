/** A briefing for the press, with a link and rules to draw. */
import type { Briefing } from '@offprint/model';
import { renderBriefing, type PrintOptions } from '../src/index.ts';
import { article, briefing, env, longText, paragraph, text, type Rendered } from './fixtures.ts';
import { readPdf } from './pdf/read-pdf.ts';

const LINKED = article({
  blocks: [
    paragraph(
      'p1',
      'The ',
      text('new tariffs', { type: 'link', href: 'https://www.example.org/tariffs' }),
      ' hold.',
    ),
    ...longText(6),
  ],
});

/** Renders and reads back; fails the test when rendering does. */
export async function press(
  print: PrintOptions = {},
  profile: 'screen' | 'print' = 'print',
  parts: Partial<Briefing> = {},
): Promise<Rendered> {
  const request = { briefing: briefing([LINKED], parts), articles: [LINKED], profile, print };
  const result = await renderBriefing(request, env);
  if (!result.ok) throw new Error(`${result.error.code}: ${JSON.stringify(result.diagnostics)}`);
  return { ...result, pdf: await readPdf(result.bytes) };
}

/** A briefing for the press, with a link and rules to draw. */
import type { Briefing } from '@offprint/model';
import type { PrintOptions } from '../src/index.ts';
import { article, briefing, longText, paragraph, renderWith, text, type Rendered } from './fixtures.ts';

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
  return renderWith({ briefing: briefing([LINKED], parts), articles: [LINKED], profile, print });
}

/** Code, line by line as it was written. */
import type { CodeBlock } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { pt, ZERO } from '../units/length.ts';
import { inset, sourceOf, type BlockContext } from './block-context.ts';
import { edged, plain, textRows, type Source } from './context.ts';
import { BODY, CODE } from './house-style.ts';

export function composeCode(block: CodeBlock, context: BlockContext): Row[] {
  const source: Source = { ...sourceOf(block, context), language: 'und', direction: 'ltr' };
  const { x, measure } = inset(context, BODY.size);
  const tag = context.parent.add('P', { lang: source.language }).inline('Code');
  const rows = block.text.split('\n').flatMap((line): Row[] => {
    // Spaces that indent a line are kept from vanishing at its head.
    const indented = line.replaceAll('\t', '    ').replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
    const options = { style: CODE, x, measure, tag, spaced: true };
    const set = textRows(plain(indented, CODE, source), source, options, context.on);
    return set.length > 0 ? set : [{ height: CODE.leading, before: ZERO, frames: [] }];
  });
  // A few lines stay together; of more, two at the least stand on each side of a page's end.
  const kept = rows.map((row, i): Row => {
    const together = rows.length <= 8 || i === 0 || i === rows.length - 2;
    return together && i < rows.length - 1 ? { ...row, keepWithNext: true } : row;
  });
  return edged(kept, { before: pt(GRID / 2) });
}

/** Links on screen: one annotation for each stretch of a line that leads to one place (ISO 32000-1, 12.5.6.5). */
import type { SetLine } from '../inline/line.ts';
import type { LinkTarget } from '../inline/style.ts';
import type { StructureElement } from '../structure/element.ts';
import { byteString, textString } from './syntax.ts';

export interface LinkArea {
  readonly target: LinkTarget;
  /** From the line's left end. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly text: string;
  /** The link in the structure tree. */
  readonly element: StructureElement | undefined;
}

/** Stretches of a line under one link. */
export function linkAreas(line: SetLine): LinkArea[] {
  const areas: LinkArea[] = [];
  const { pieces } = line;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece?.link) continue;
    const text = piece.shaped.texts.join('');
    const last = areas.at(-1);
    const end = piece.x + piece.width;
    if (last && sameTarget(last.target, piece.link) && Math.abs(last.to - piece.x) < 0.1)
      areas[areas.length - 1] = { ...last, to: end, text: last.text + text };
    else
      areas.push({
        target: piece.link,
        from: piece.x,
        to: end,
        size: piece.style.size,
        text,
        element: piece.tag?.within('Link'),
      });
  }
  return areas;
}

function sameTarget(a: LinkTarget, b: LinkTarget): boolean {
  return a.to === 'address'
    ? b.to === 'address' && a.href === b.href
    : b.to === 'anchor' && a.name === b.name;
}

/**
 * An annotation over a rectangle in PDF's own coordinates, y upwards, in PDF's syntax. A place of the document goes by
 * its name.
 *
 * @param parent its key in the structure's parent tree, where there is one
 */
export function linkAnnotation(
  { target, text }: LinkArea,
  rectangle: readonly [number, number, number, number],
  parent: number | undefined,
): string {
  const edges = rectangle.map((edge) => Math.round(edge * 100) / 100).join(' ');
  const isAddress = target.to === 'address';
  const contents = isAddress ? target.href : text.trim() || target.name;
  const leads = isAddress
    ? `/A <<\n/S /URI\n/URI ${byteString(new URL(target.href).href)}\n>>`
    : `/Dest ${textString(target.name)}`;
  const key = parent === undefined ? '' : `/StructParent ${parent}\n`;
  // F: printed with the page
  return `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${edges}]\n/Border [0 0 0]\n/F 4\n/Contents ${textString(contents)}\n${leads}\n${key}>>`;
}

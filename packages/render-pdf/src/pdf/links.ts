/** Links on screen: one annotation for each stretch of a line that leads to one place (ISO 32000-1, 12.5.6.5). */
import type { SetLine } from '../inline/line.ts';
import type { LinkTarget } from '../inline/style.ts';
import { pdfString, type PdfFile, type Ref } from './pdfkit.ts';

export interface LinkArea {
  readonly target: LinkTarget;
  /** From the line's left end. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly text: string;
}

/** Stretches of a line under one link. */
export function linkAreas(line: SetLine): LinkArea[] {
  const areas: LinkArea[] = [];
  for (const piece of line.pieces) {
    if (!piece.link) continue;
    const text = piece.shaped.texts.join('');
    const last = areas.at(-1);
    const end = piece.x + piece.width;
    if (last && sameTarget(last.target, piece.link) && Math.abs(last.to - piece.x) < 0.1)
      areas[areas.length - 1] = { ...last, to: end, text: last.text + text };
    else areas.push({ target: piece.link, from: piece.x, to: end, size: piece.style.size, text });
  }
  return areas;
}

function sameTarget(a: LinkTarget, b: LinkTarget): boolean {
  return a.to === 'address'
    ? b.to === 'address' && a.href === b.href
    : b.to === 'anchor' && a.name === b.name;
}

/** An annotation over a rectangle in PDF's own coordinates, y upwards. */
export function linkAnnotation(
  file: PdfFile,
  area: LinkArea,
  rectangle: readonly [number, number, number, number],
  destination: readonly unknown[] | undefined,
): Ref | undefined {
  const leads =
    area.target.to === 'address'
      ? { A: { S: 'URI', URI: pdfString(new URL(area.target.href).href) } }
      : destination && { Dest: destination };
  if (!leads) return undefined;
  return file.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle,
    Border: [0, 0, 0],
    F: 4, // printed with the page
    Contents: pdfString(area.target.to === 'address' ? area.target.href : area.text.trim()),
    ...leads,
  });
}

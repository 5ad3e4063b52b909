/** Links on screen: one annotation for each stretch of a line that leads to one place (ISO 32000-1, 12.5.6.5). */
import type { SetLine } from '../inline/line.ts';
import type { LinkTarget } from '../inline/style.ts';
import type { StructureElement } from '../structure/element.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';

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

/** An annotation over a rectangle in PDF's own coordinates, y upwards. A place of the document goes by its name. */
export function linkAnnotation(
  file: PdfFile,
  { target, text }: LinkArea,
  rectangle: readonly [number, number, number, number],
): Ref {
  return file.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle.map((edge) => Math.round(edge * 100) / 100),
    Border: [0, 0, 0],
    F: 4, // printed with the page
    Contents: pdfString(target.to === 'address' ? target.href : text.trim() || target.name),
    ...(target.to === 'address'
      ? { A: { S: 'URI', URI: pdfString(new URL(target.href).href) } }
      : { Dest: pdfString(target.name) }),
  });
}

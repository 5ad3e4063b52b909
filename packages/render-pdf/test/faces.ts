/** Faces, and what is made of words in them. */
import type { FaceId } from '../src/env/fonts.ts';
import { nodeFonts } from '../src/env/node-fonts.ts';
import { Face } from '../src/inline/face.ts';
import type { Shaped } from '../src/inline/shaped.ts';

export const FACES: readonly FaceId[] = [
  'serif-400',
  'serif-400-italic',
  'serif-600',
  'serif-600-italic',
  'sans-400',
  'sans-400-italic',
  'sans-600',
  'mono-400',
];

/** One that has shaped nothing so far. */
export function open(id: FaceId): Face {
  const bytes = nodeFonts().face(id);
  if (!bytes) throw new Error(`no face ${id}`);
  return new Face(id, bytes);
}

export function glyphsOf(shaped: Shaped): unknown[] {
  return Array.from({ length: shaped.count }, (_, i) => [
    shaped.glyph(i),
    shaped.advance(i),
    shaped.cluster(i),
    shaped.textOf(i),
    shaped.dx(i),
    shaped.dy(i),
  ]);
}

/**
 * Paragraphs of body text on plain pages, at any measure: for looking at how lines are set and measuring it.
 * The lines are set and drawn by the same steps as a briefing's.
 */
import { BODY } from './compose/house-style.ts';
import type { RenderEnv } from './env/env.ts';
import { fontSetOf } from './inline/font-set.ts';
import { loadHyphenation } from './inline/hyphenate.ts';
import { setText } from './inline/set.ts';
import type { LineFrame } from './page/frame.ts';
import type { FinishedPage } from './page/finish.ts';
import type { PageGeometry } from './page/geometry.ts';
import { writePdf } from './pdf/draw.ts';
import { StructureElement } from './structure/element.ts';
import { pt, ZERO } from './units/length.ts';

/** Lengths in points. */
export interface Specimen {
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    readonly top: number;
    readonly measure: number;
    readonly lines: number;
  };
}

/** The paragraphs justified, one after the other without indents. Throws on a character that no font has. */
export async function setSpecimen(specimen: Specimen, env: RenderEnv): Promise<Uint8Array> {
  const { language, page } = specimen;
  const setting = { fonts: fontSetOf(env.fonts), hyphenate: await loadHyphenation([language]) };
  const style = { ...BODY, size: pt(specimen.size) };
  const onMissing = (grapheme: string): never => {
    throw new Error(`no font has ${grapheme}`);
  };
  const structure = StructureElement.root();
  const options = { measure: pt(page.measure), align: 'justify', onMissing } as const;
  const lines = specimen.paragraphs.flatMap((text): LineFrame[] => {
    const tag = structure.add('P');
    const set = setText([{ text, style, language }], setting, options);
    return set.map((line) => ({ kind: 'line', x: pt(page.left), y: ZERO, line, tag }));
  });
  const built = new Date(env.buildTime);
  return writePdf({
    pages: pagesOf(lines, specimen),
    structure,
    attachments: [],
    onBrokenLink: () => {},
    places: { anchors: new Map(), frontPages: 0 },
    bookmarks: [],
    pictures: new Map(),
    profile: 'screen',
    language,
    info: {
      Title: 'Specimen',
      Creator: env.producer,
      Producer: env.producer,
      CreationDate: built,
      ModDate: built,
    },
  });
}

function pagesOf(lines: readonly LineFrame[], { page, leading }: Specimen): FinishedPage[] {
  const { width, height, left, top, measure } = page;
  const geometry: PageGeometry = {
    width: pt(width),
    height: pt(height),
    columns: [{ x: pt(left), y: pt(top), width: pt(measure), height: pt(page.lines * leading) }],
    margin: undefined,
    left: pt(left),
    right: pt(left + measure),
    headBaseline: pt(top),
    footBaseline: pt(height),
  };
  const pages: FinishedPage[] = [];
  for (let from = 0; from < lines.length; from += page.lines)
    pages.push({
      number: pages.length + 1,
      geometry,
      frames: lines
        .slice(from, from + page.lines)
        .map((line, i) => ({ ...line, y: pt(top + (i + 0.75) * leading) })),
    });
  return pages;
}

/** Typst by its binding for Node, with its optimized line breaks, which it uses for justified text. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { frameOf, PAPER, type Manuscript } from '../manuscript.ts';
import { FONT, TITLE_SIZE } from './engine.ts';

export async function setWithTypst(manuscript: Manuscript): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: FONT.folder, // has to be some folder; nothing is read from it
    fontArgs: [{ fontPaths: [`${FONT.folder}/400Regular`, `${FONT.folder}/600SemiBold`] }],
  });
  compiler.evictCache(0); // else a second run over the same text does next to nothing
  return new Uint8Array(compiler.pdf({ mainFileContent: sourceOf(manuscript) }));
}

function sourceOf(manuscript: Manuscript): string {
  const { language, size, leading } = manuscript;
  const { left, right, top, bottom } = frameOf(manuscript);
  const gap = `${leading - size}pt`;
  const head = [
    `#set page(width: ${PAPER.width}pt, height: ${PAPER.height}pt, margin: (left: ${left}pt, right: ${right}pt, top: ${top}pt, bottom: ${bottom - 1}pt))`,
    `#set text(font: "${FONT.name}", size: ${size}pt, lang: "${language}", top-edge: ${size}pt, bottom-edge: 0pt)`,
    `#set par(justify: true, leading: ${gap}, spacing: ${gap})`,
  ];
  const chapters = manuscript.chapters.map(({ title, paragraphs }, i) =>
    [
      ...(i > 0 ? ['#pagebreak()'] : []),
      ...(title === '' ? [] : [`#text(size: ${TITLE_SIZE}pt, weight: 600)[#${quoted(title)}]`]),
      ...paragraphs.map((paragraph) => `#par(${quoted(paragraph)})`),
    ].join('\n'),
  );
  return [...head, ...chapters].join('\n');
}

/** A string of Typst. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

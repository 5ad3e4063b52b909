/** Headings, facts and the words of the staff, as every part of the document has them. */
import { Bookmark, InternalHyperlink, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { type Inline } from '@offprint/model';
import { type Content } from '../content.ts';
import { heading, inlineRuns } from './blocks.ts';

export function titled(words: string, level: number, anchor?: string): Paragraph {
  const run = new TextRun(words);
  return new Paragraph({
    heading: heading(level),
    keepNext: true,
    children: anchor === undefined ? [run] : [new Bookmark({ id: anchor, children: [run] })],
  });
}

export function factLines(facts: readonly (readonly [string, string])[]): Paragraph[] {
  return facts.map(
    ([label, value]) =>
      new Paragraph({
        indent: { left: 2400, hanging: 2400 },
        spacing: { after: 0 },
        tabStops: [{ type: 'left', position: 2400 }],
        children: [
          new TextRun({ text: label, bold: true, size: 17, font: 'Arial' }),
          new TextRun({ text: `\t${value.replaceAll('\n', '; ')}`, size: 17, font: 'Arial' }),
        ],
      }),
  );
}

/** The staff's words, their citations as numbers that lead to the source. */
export function staffRuns(
  inlines: readonly Inline[],
  { sourceOf }: Content,
  base: IRunOptions = {},
): ParagraphChild[] {
  return inlineRuns(
    inlines,
    (id, follows) => {
      const source = sourceOf(id);
      if (!source) return [];
      const number = new TextRun({ ...base, text: String(source.number), superScript: true });
      const comma = follows ? [new TextRun({ ...base, text: ',', superScript: true })] : [];
      return [...comma, new InternalHyperlink({ anchor: source.anchor, children: [number] })];
    },
    base,
  );
}

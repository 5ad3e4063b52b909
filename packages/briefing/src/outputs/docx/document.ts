/**
 * A briefing as a document for a word processor (Office Open XML), by the library `docx`. Headings, tables, lists of
 * facts and the marking in every head and foot; citations lead to the sources.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { contentOf, type Content, type OutputRequest } from '../content.ts';
import type { Line } from './blocks.ts';
import { factLines, staffRuns, titled } from './words.ts';
import { itemLines } from './item.ts';
import { sourceLines, tableLines } from './lists.ts';
import { settled } from './settled.ts';

/** TLP 2.0: text colours on black. */
const MARKING_COLOURS: Readonly<Record<string, string>> = {
  'TLP:RED': 'FF2B2B',
  'TLP:AMBER+STRICT': 'FFC000',
  'TLP:AMBER': 'FFC000',
  'TLP:GREEN': '33FF00',
  'TLP:CLEAR': 'FFFFFF',
};

export async function briefingToDocx(request: OutputRequest): Promise<Uint8Array> {
  const content = contentOf(request);
  const { briefing, labels } = content;
  const lines = [
    ...titleLines(content),
    ...content.sections.flatMap(({ heading: words, items }) => [
      ...(words === undefined ? [] : [titled(words, 1)]),
      ...items.flatMap((item) => itemLines(item, words === undefined ? 1 : 2, content, request)),
    ]),
    ...tableLines(content),
    ...sourceLines(content),
  ];
  const document = new Document({
    title: briefing.title,
    creator: briefing.preparedBy ?? request.producer,
    lastModifiedBy: request.producer,
    description: briefing.subtitle ?? briefing.title,
    styles: {
      default: { document: { run: { font: 'Georgia', size: 21, language: { value: briefing.language } } } },
    },
    sections: [
      {
        headers: { default: new Header({ children: marked(briefing.marking) }) },
        footers: {
          default: new Footer({
            children: [
              ...marked(briefing.marking),
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: lines.map((line) => line),
      },
    ],
    ...(labels.direction === 'rtl' && { features: { updateFields: false } }),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), request.buildTime);
}

function marked(marking: string | undefined): Paragraph[] {
  if (marking === undefined) return [];
  const run = new TextRun({
    text: ` ${marking} `,
    bold: true,
    size: 24,
    font: 'Arial',
    color: MARKING_COLOURS[marking] ?? 'FFFFFF',
    shading: { type: 'clear', fill: '000000', color: 'auto' },
  });
  return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })];
}

function titleLines(content: Content): Line[] {
  const { briefing, facts, labels } = content;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(briefing.title)] }),
    ...(briefing.subtitle === undefined
      ? []
      : [new Paragraph({ children: [new TextRun({ text: briefing.subtitle, italics: true, size: 28 })] })]),
    ...factLines(facts),
    ...(briefing.keyPoints.length === 0 ? [] : [titled(labels.keyPoints, 1)]),
    ...briefing.keyPoints.map(
      (inlines, i) =>
        new Paragraph({
          indent: { left: 400, hanging: 400 },
          children: [new TextRun(`${i + 1}.\u00a0`), ...staffRuns(inlines, content)],
        }),
    ),
  ];
}

/** An article's blocks as paragraphs and tables of a word processor. */
import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { childBlocks, type Block, type Inline } from '@offprint/model';
import type { Content, OutputRequest } from '../content.ts';

export type Line = Paragraph | Table;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
export const heading = (level: number) =>
  HEADINGS[Math.min(6, Math.max(1, level)) - 1] ?? HeadingLevel.HEADING_6;

/** Widest picture, in pixels of a ninety-sixth of an inch. */
const WIDEST = 560;
const PICTURES: Readonly<Record<string, 'jpg' | 'png' | 'gif'>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

export interface BlockContext {
  readonly runs: (inlines: readonly Inline[]) => ParagraphChild[];
  readonly level: number;
  readonly bidirectional: boolean;
  readonly request: OutputRequest;
  readonly labels: Content['labels'];
  readonly anchorOf: (blockId: string) => string;
}

/** `left`: how far it is set in, in twentieths of a point. */
export function blockLines(block: Block, context: BlockContext, left: number): Line[] {
  const { runs, level, bidirectional, anchorOf } = context;
  const paragraph = (
    children: readonly ParagraphChild[],
    more: { readonly left?: number; readonly hanging?: number } = {},
  ): Paragraph =>
    new Paragraph({
      bidirectional,
      spacing: { after: 120 },
      indent: { left: more.left ?? left, ...(more.hanging !== undefined && { hanging: more.hanging }) },
      children: [...children],
    });
  const said = (name: string | undefined, role?: string): Paragraph[] =>
    name === undefined
      ? []
      : [paragraph([new TextRun(`— ${[name, role].filter(Boolean).join(', ')}`)], { left: left + 400 })];
  switch (block.type) {
    case 'paragraph':
      return [paragraph([new Bookmark({ id: anchorOf(block.id), children: runs(block.inlines) })])];
    case 'heading':
      return [
        new Paragraph({
          heading: heading(level + block.level - 1),
          bidirectional,
          keepNext: true,
          children: runs(block.inlines),
        }),
      ];
    case 'pullquote':
      return [
        paragraph(runs(block.inlines), { left: left + 400 }),
        ...said(block.speaker?.name, block.speaker?.role),
      ];
    case 'quote':
      return [
        ...block.blocks.flatMap((inner) => blockLines(inner, context, left + 400)),
        ...said(block.speaker?.name, block.speaker?.role),
      ];
    case 'list':
      return block.items.flatMap((item, i) => [
        paragraph([new TextRun(block.ordered ? `${(block.start ?? 1) + i}.` : '•')], {
          left: left + 400,
          hanging: 300,
        }),
        ...item.blocks.flatMap((inner) => blockLines(inner, context, left + 400)),
      ]);
    case 'figure':
      return figureLines(block, context, paragraph);
    case 'table':
      return tableOf(block, runs, paragraph);
    case 'code':
      return block.text.split('\n').map(
        (text) =>
          new Paragraph({
            indent: { left },
            spacing: { after: 0 },
            children: [new TextRun({ text, font: 'Courier New', size: 18 })],
          }),
      );
    case 'rule':
      return [paragraph([new TextRun('* * *')])];
    case 'embed':
      return [
        paragraph([new TextRun([block.provider, block.author, block.url].filter(Boolean).join(', '))]),
        ...childBlocks(block).flatMap((inner) => blockLines(inner, context, left + 400)),
      ];
    case 'note':
      return [];
  }
}

type MakeParagraph = (children: readonly ParagraphChild[]) => Paragraph;

function figureLines(
  block: Extract<Block, { type: 'figure' }>,
  { runs, request, labels }: BlockContext,
  paragraph: MakeParagraph,
): Line[] {
  const { asset, alt, caption, credit } = block;
  const type = asset && PICTURES[asset.mediaType];
  const bytes = asset && type ? request.picture(asset.sha256) : undefined;
  const scale = asset ? Math.min(1, WIDEST / asset.width) : 1;
  const words = 'text' in alt ? alt.text : '';
  const picture =
    asset && type && bytes
      ? new ImageRun({
          type,
          data: bytes,
          transformation: {
            width: Math.round(asset.width * scale),
            height: Math.round(asset.height * scale),
          },
          altText: {
            name: words || labels.pictureNotDescribed,
            description: words || labels.pictureNotDescribed,
            title: '',
          },
        })
      : new TextRun({ text: [labels.pictureNotKept, words].filter(Boolean).join(' '), italics: true });
  return [
    paragraph([picture]),
    ...(caption ? [paragraph(runs(caption))] : []),
    ...(credit === undefined ? [] : [paragraph([new TextRun({ text: credit, smallCaps: true, size: 17 })])]),
  ];
}

function tableOf(
  block: Extract<Block, { type: 'table' }>,
  runs: BlockContext['runs'],
  paragraph: MakeParagraph,
): Line[] {
  const rows = block.rows.map(
    (row, r) =>
      new TableRow({
        tableHeader: r < block.headRows,
        children: row.cells.map(
          ({ inlines, colspan, rowspan }) =>
            new TableCell({
              children: [new Paragraph({ children: runs(inlines) })],
              ...(colspan !== undefined && { columnSpan: colspan }),
              ...(rowspan !== undefined && { rowSpan: rowspan }),
            }),
        ),
      }),
  );
  return [
    ...(block.caption ? [paragraph(runs(block.caption))] : []),
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
    new Paragraph(''),
  ];
}

/** `reference` writes what refers to a note or a source. */
export function inlineRuns(
  inlines: readonly Inline[],
  reference: (id: string, follows: boolean) => ParagraphChild[],
  base: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline, i): ParagraphChild[] => {
    if (inline.type === 'br') return [new TextRun({ ...base, break: 1 })];
    if (inline.type === 'noteRef') return reference(inline.noteId, inlines[i - 1]?.type === 'noteRef');
    const has = (type: string): boolean => inline.marks?.some((mark) => mark.type === type) === true;
    const link = inline.marks?.find((mark) => mark.type === 'link');
    const run = new TextRun({
      ...base,
      text: inline.text,
      ...(has('em') && { italics: true }),
      ...(has('strong') && { bold: true }),
      ...(has('sub') && { subScript: true }),
      ...(has('sup') && { superScript: true }),
      ...(has('smallcaps') && { smallCaps: true }),
      ...(has('code') && { font: 'Courier New' }),
    });
    return [link ? new ExternalHyperlink({ link: link.href, children: [run] }) : run];
  });
}

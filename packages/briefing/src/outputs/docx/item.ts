/** One article of a briefing: headline, source, blocks, and what the staff say of it. */
import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import { inlineText, mainHeadline, type Inline } from '@offprint/model';
import {
  blockAnchor,
  bylineOf,
  sourceLine,
  type Content,
  type OutputRequest,
  type PrintedItem,
} from '../content.ts';
import { blockLines, inlineRuns, type BlockContext, type Line } from './blocks.ts';
import { staffRuns, titled } from './words.ts';

export function itemLines(
  printed: PrintedItem,
  level: number,
  content: Content,
  request: OutputRequest,
): Line[] {
  const { labels } = content;
  const { article, item, anchor } = printed;
  const small = (words: string): Paragraph =>
    new Paragraph({
      spacing: { after: 40 },
      keepNext: true,
      children: [new TextRun({ text: words, size: 18, font: 'Arial' })],
    });
  const by = bylineOf(article, labels);
  const noteNumbers = new Map(printed.notes.map(({ id }, i) => [id, i + 1]));
  const runs = (inlines: readonly Inline[]): ParagraphChild[] =>
    inlineRuns(inlines, (id) => [
      new TextRun({ text: String(noteNumbers.get(id) ?? ''), superScript: true }),
    ]);
  const context: BlockContext = {
    runs,
    level,
    bidirectional: article.dir === 'rtl',
    request,
    labels: content.labels,
    anchorOf: (id) => blockAnchor(printed, id),
  };
  const aside = (label: string, paragraphs: readonly (readonly Inline[])[]): Paragraph[] => [
    new Paragraph({
      indent: { left: 300 },
      keepNext: true,
      children: [new TextRun({ text: label, bold: true, size: 19, font: 'Arial' })],
    }),
    ...paragraphs.map(
      (inlines) =>
        new Paragraph({
          indent: { left: 300 },
          border: { left: { style: 'single', size: 6, space: 8, color: '444444' } },
          children: staffRuns(inlines, content, { font: 'Arial', size: 19 }),
        }),
    ),
  ];
  return [
    ...article.headlines
      .filter(({ role }) => role === 'kicker')
      .map(({ inlines }) => small(inlineText(inlines))),
    titled(inlineText(mainHeadline(article).inlines).replaceAll('\n', ' '), level, anchor),
    ...(article.deck
      ? [new Paragraph({ children: [new TextRun({ text: inlineText(article.deck), italics: true })] })]
      : []),
    ...(by === undefined ? [] : [small(by)]),
    small(sourceLine(printed, labels)),
    ...(item.mode === 'excerpt' ? [small(labels.excerpt)] : []),
    ...(article.dateline && item.mode !== 'summary'
      ? [new Paragraph({ children: [new TextRun({ text: article.dateline.text, smallCaps: true })] })]
      : []),
    ...printed.blocks.flatMap((block) => (block ? blockLines(block, context, 0) : [new Paragraph('[…]')])),
    ...(item.summary ? aside(labels.summary, item.summary) : []),
    ...printed.notes.flatMap((note, i) => [
      small(`${labels.notes} ${i + 1}`),
      ...note.blocks.flatMap((block) => blockLines(block, context, 300)),
    ]),
    ...(article.corrections ?? []).map(({ text }) => small(`${labels.correction}: ${text}`)),
    ...(item.commentary
      ? aside(
          item.commentary.author === undefined ? labels.comment : labels.commentBy(item.commentary.author),
          item.commentary.paragraphs,
        )
      : []),
  ];
}

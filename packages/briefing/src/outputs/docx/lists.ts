/** What stands after the articles: who said what, the timeline, the sources. */
import {
  Bookmark,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { quotedWords, speakerWords, type Content } from '../content.ts';
import { type Line } from './blocks.ts';
import { factLines, staffRuns, titled } from './words.ts';

export function tableLines(content: Content): Line[] {
  const { quotes, timeline, labels } = content;
  const cell = (children: readonly ParagraphChild[]): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [...children] })] });
  const head = new TableRow({
    tableHeader: true,
    children: [labels.speaker, labels.saidWords, labels.source].map((label) =>
      cell([new TextRun({ text: label, bold: true })]),
    ),
  });
  const rows = quotes.map(({ quote, article, source, place }) => {
    const words = new TextRun(quotedWords(quote, labels));
    const outlet = [labels.sourceNumber(source), article.publisher.name]
      .filter((part) => part !== null)
      .join(', ');
    return new TableRow({
      children: [
        cell([new TextRun(speakerWords(quote, labels))]),
        cell([place === undefined ? words : new InternalHyperlink({ anchor: place, children: [words] })]),
        cell([new InternalHyperlink({ anchor: `source-${source}`, children: [new TextRun(outlet)] })]),
      ],
    });
  });
  return [
    ...(rows.length === 0
      ? []
      : [
          titled(labels.whoSaidWhat, 1),
          new Table({ rows: [head, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
          new Paragraph(''),
        ]),
    ...(timeline.length === 0 ? [] : [titled(labels.timeline, 1)]),
    ...timeline.map(
      ({ when, inlines }) =>
        new Paragraph({
          indent: { left: 2000, hanging: 2000 },
          tabStops: [{ type: 'left', position: 2000 }],
          children: [new TextRun(`${when}\t`), ...staffRuns(inlines, content)],
        }),
    ),
  ];
}

export function sourceLines(content: Content): Line[] {
  const { briefing, labels, notices, sources } = content;
  return [
    titled(labels.sources, 1),
    ...(briefing.sourceSummary ?? []).map(
      (inlines) => new Paragraph({ children: staffRuns(inlines, content) }),
    ),
    ...factLines(notices),
    ...sources.flatMap(({ number, anchor, citation, card }) => [
      new Paragraph({
        spacing: { before: 240 },
        keepNext: true,
        children: [
          new Bookmark({ id: anchor, children: [new TextRun(`${number}. `)] }),
          ...citation.map(({ text, italic }) => new TextRun({ text, italics: italic === true })),
        ],
      }),
      ...factLines(card),
    ]),
  ];
}

/**
 * A briefing as a document for a word processor (Office Open XML), by the library `docx`. Headings, tables, lists of
 * facts and the marking in every head and foot; citations lead to the sources.
 */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { inlineText, mainHeadline, type Inline } from '@offprint/model';
import {
  blockAnchor,
  bylineOf,
  contentOf,
  quotedWords,
  sourceLine,
  speakerWords,
  type Content,
  type OutputRequest,
  type PrintedItem,
} from '../content.ts';
import { blockLines, heading, inlineRuns, type BlockContext, type Line } from './blocks.ts';
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

function titled(words: string, level: number, anchor?: string): Paragraph {
  const run = new TextRun(words);
  return new Paragraph({
    heading: heading(level),
    keepNext: true,
    children: anchor === undefined ? [run] : [new Bookmark({ id: anchor, children: [run] })],
  });
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

function factLines(facts: readonly (readonly [string, string])[]): Paragraph[] {
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

function itemLines(printed: PrintedItem, level: number, content: Content, request: OutputRequest): Line[] {
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

function tableLines(content: Content): Line[] {
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

function sourceLines(content: Content): Line[] {
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

/** The staff's words, their citations as numbers that lead to the source. */
function staffRuns(
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

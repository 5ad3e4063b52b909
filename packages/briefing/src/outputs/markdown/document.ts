/** A briefing as Markdown: CommonMark with GitHub's tables and footnotes. */
import { inlineText, mainHeadline, type Block, type Inline } from '@offprint/model';
import {
  bylineOf,
  contentOf,
  quotedWords,
  sourceLine,
  speakerWords,
  type Content,
  type OutputRequest,
  type PrintedItem,
} from '../content.ts';
import { renamed } from '../renamed.ts';
import { escapeText, guardStart, hang, markdownBlocks, markdownInlines } from './blocks.ts';

type Facts = readonly (readonly [string, string])[];

export function briefingToMarkdown(request: OutputRequest): Uint8Array {
  const content = contentOf(request);
  const { briefing, facts, labels, sections, quotes, timeline } = content;
  const marking = briefing.marking === undefined ? [] : [`**${briefing.marking}**`];
  const parts = [
    ...marking,
    `# ${line(briefing.title)}`,
    ...(briefing.subtitle === undefined ? [] : [`*${line(briefing.subtitle)}*`]),
    factList(facts),
    ...(briefing.keyPoints.length === 0
      ? []
      : [
          `## ${line(labels.keyPoints)}`,
          briefing.keyPoints
            .map((inlines, i) => hang(`${i + 1}. `, '   ', staff(inlines, content)))
            .join('\n'),
        ]),
    ...sections.flatMap(({ heading, items }) => [
      ...(heading === undefined ? [] : [`## ${line(heading)}`]),
      ...items.flatMap((item) => itemParts(item, heading === undefined ? 2 : 3, content)),
    ]),
    ...(quotes.length === 0 ? [] : [`## ${line(labels.whoSaidWhat)}`, quoteTable(content)]),
    ...(timeline.length === 0
      ? []
      : [
          `## ${line(labels.timeline)}`,
          timeline.map(({ when, inlines }) => `- **${line(when)}**: ${staff(inlines, content)}`).join('\n'),
        ]),
    `## ${line(labels.sources)}`,
    ...(briefing.sourceSummary ?? []).map((inlines) => guardStart(staff(inlines, content))),
    ...(content.notices.length > 0 ? [factList(content.notices)] : []),
    sourceList(content),
    ...marking,
  ];
  return new TextEncoder().encode(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

function line(text: string): string {
  return escapeText(text.replaceAll('\n', ' '));
}

function factList(facts: Facts): string {
  return facts.map(([label, value]) => `- ${line(label)}: ${line(value)}`).join('\n');
}

/** The staff's words; a citation is the number of its source, in brackets. */
function staff(inlines: readonly Inline[], { sourceOf }: Content): string {
  const shown = inlines.map((inline): Inline => {
    if (inline.type !== 'noteRef') return inline;
    const source = sourceOf(inline.noteId);
    return { type: 'text', text: source ? ` [${source.number}]` : '' };
  });
  return markdownInlines(shown.filter((inline) => inline.type !== 'text' || inline.text !== ''));
}

function itemParts(printed: PrintedItem, level: number, content: Content): string[] {
  const { labels } = content;
  const { anchor, item, article } = printed;
  const by = bylineOf(article, labels);
  const blocksOf = (blocks: readonly Block[]): string[] =>
    markdownBlocks(renamed({ ...article, blocks: [...blocks] }, `${anchor}-`, level - 1).blocks);
  const body: string[] = [];
  let run: Block[] = [];
  for (const block of [...printed.blocks, undefined]) {
    if (block) {
      run.push(block);
      continue;
    }
    body.push(...blocksOf(run), '[…]');
    run = [];
  }
  body.pop(); // what follows the last block is no omission
  const aside = (label: string, paragraphs: readonly (readonly Inline[])[]): string =>
    hang(
      '> ',
      '> ',
      [`**${line(label)}**`, ...paragraphs.map((inlines) => guardStart(staff(inlines, content)))].join(
        '\n\n',
      ),
    );
  const kickers = article.headlines.filter(({ role }) => role === 'kicker');
  return [
    ...kickers.map(({ inlines }) => `**${line(inlineText(inlines))}**`),
    `${'#'.repeat(level)} ${markdownInlines(mainHeadline(article).inlines).replaceAll('\\\n', ' ')}`,
    ...(article.deck ? [`*${line(inlineText(article.deck))}*`] : []),
    [by, sourceLine(printed, labels)]
      .flatMap((words) => (words === undefined ? [] : [escapeText(words)]))
      .join('\\\n'),
    ...(item.mode === 'excerpt' ? [`*${line(labels.excerpt)}*`] : []),
    ...(article.dateline && item.mode !== 'summary' ? [`**${line(article.dateline.text)}**`] : []),
    ...body,
    ...(item.summary ? [aside(labels.summary, item.summary)] : []),
    ...printed.notes.map((note) =>
      hang(`[^${anchor}-${note.id}]: `, '    ', blocksOf(note.blocks).join('\n\n')),
    ),
    ...(article.corrections ?? []).map(({ text }) => `*${line(labels.correction)}*: ${line(text)}`),
    ...(item.commentary
      ? [
          aside(
            item.commentary.author === undefined ? labels.comment : labels.commentBy(item.commentary.author),
            item.commentary.paragraphs,
          ),
        ]
      : []),
  ];
}

function quoteTable({ quotes, labels }: Content): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => line(cell)).join(' | ')} |`;
  return [
    row([labels.speaker, labels.saidWords, labels.source]),
    '| --- | --- | --- |',
    ...quotes.map(({ quote, article, source }) =>
      row([
        speakerWords(quote, labels),
        quotedWords(quote, labels),
        [labels.sourceNumber(source), article.publisher.name].filter((part) => part !== null).join(', '),
      ]),
    ),
  ].join('\n');
}

function sourceList({ sources }: Content): string {
  return sources
    .map(({ number, citation, card }) => {
      const words = citation.map(({ text, italic }) => {
        const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
        return italic ? `${before}*${escapeText(core)}*${after}` : escapeText(text);
      });
      return hang(`${number}. `, '   ', [words.join(''), factList(card)].join('\n\n'));
    })
    .join('\n\n');
}

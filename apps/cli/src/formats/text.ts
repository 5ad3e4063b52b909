/** An article as plain text to read in a terminal: title block, body, notes, source card. */
import { noteNumbers, numberedNotes } from '@offprint/briefing';
import { attributionRows, NOT_STATED } from '@offprint/briefing/articles';
import {
  childBlocks,
  dateInWords,
  headlineText,
  inlineText,
  type Article,
  type Block,
  type Inline,
  type Speaker,
  type Table,
} from '@offprint/model';
import { columnsOf } from '../terminal/columns.ts';
import type { Style } from '../terminal/style.ts';
import { indent, padTo, wrap } from '../terminal/wrap.ts';

export interface TextLook {
  /** Columns. */
  readonly width: number;
  readonly style: Style;
}

/** What the parts of one article share while it is set. */
interface Setting extends TextLook {
  readonly notes: ReadonlyMap<string, number>;
}

/** The article as text, lines no wider than the look asks for. */
export function toText(article: Article, look: TextLook): string {
  const notes = numberedNotes(article);
  const setting: Setting = { ...look, notes: noteNumbers(notes) };
  const { style, width } = look;
  const kickers = article.headlines.filter((headline) => headline.role === 'kicker');
  const by = article.by ?? article.authors.map((author) => author.name).join(', ');
  const line = [
    by,
    article.publisher.name ?? '',
    article.datePublished ? dateInWords(article.datePublished.value) : '',
    article.dateline?.text ?? '',
  ];
  const parts: string[][] = [
    [
      ...kickers.flatMap((kicker) => wrap(text(kicker.inlines, setting), width).map(style.quiet)),
      ...wrap(headlineText(article), width).map(style.strong),
      ...(article.deck ? wrap(text(article.deck, setting), width) : []),
      ...wrap(line.filter(Boolean).join(' · '), width).map(style.quiet),
    ],
    ...blocks(article.blocks, setting),
    ...(notes.length ? [[style.quiet('─'.repeat(12))]] : []),
    ...notes.map(({ number, note }) => {
      const mark = `${number}. `;
      return indent(join(blocks(note.blocks, narrower(setting, mark))), mark);
    }),
    [style.quiet('─'.repeat(Math.min(width, 76)))],
    card(article, setting),
  ];
  return `${join(parts.filter((part) => part.length > 0)).join('\n')}\n`;
}

/** Parts with an empty line between each two. */
function join(parts: readonly (readonly string[])[]): string[] {
  return parts.flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

function narrower(setting: Setting, mark: string): Setting {
  return { ...setting, width: Math.max(20, setting.width - columnsOf(mark)) };
}

function text(inlines: readonly Inline[], { notes }: Setting): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'noteRef') return `[${notes.get(inline.noteId)}]`;
      const marks = inline.type === 'text' ? inline.marks?.map((mark) => mark.type) : undefined;
      return raisedOrLowered(inlineText([inline]), marks ?? []);
    })
    .join('');
}

/** Powers and indices would read as other numbers and words once they stand on the line: `2^-1`, `A_n`, but H2O. */
function raisedOrLowered(words: string, marks: readonly string[]): string {
  const whole = /^[^\s]+$/u.test(words) ? words : `(${words})`;
  if (marks.includes('sup') && /\p{N}/u.test(words)) return `^${whole}`;
  if (marks.includes('sub') && /^\p{L}/u.test(words)) return `_${whole}`;
  return words;
}

function blocks(list: readonly Block[], setting: Setting): string[][] {
  return list.filter((block) => block.type !== 'note').map((block) => lines(block, setting));
}

function lines(block: Block, setting: Setting): string[] {
  const { width, style } = setting;
  switch (block.type) {
    case 'paragraph':
      return wrap(text(block.inlines, setting), width);
    case 'heading':
      return wrap(text(block.inlines, setting), width).map(style.strong);
    case 'pullquote':
      return [
        ...indent(wrap(text(block.inlines, setting), width - 8), '    ').map(style.quiet),
        ...speaker(block.speaker, '    '),
      ];
    case 'quote': {
      const bar = '  │ ';
      const inner = join(blocks(block.blocks, narrower(setting, bar)));
      return [...inner.map((line) => style.quiet(bar) + line), ...speaker(block.speaker, bar)];
    }
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = block.ordered ? `  ${(block.start ?? 1) + i}. ` : '  • ';
        return indent(blocks(item.blocks, narrower(setting, mark)).flat(), mark);
      });
    case 'figure': {
      const kept = block.asset ? 'Picture' : 'Picture, not kept';
      const alt =
        block.alt.status === 'stated' || block.alt.status === 'inferred' ? `: ${block.alt.text}` : '';
      return [
        ...wrap(`[${kept}${alt}]`, width).map(style.quiet),
        ...(block.caption ? wrap(text(block.caption, setting), width) : []),
        ...(block.credit ? wrap(block.credit, width).map(style.quiet) : []),
      ];
    }
    case 'table':
      return table(block, setting);
    case 'code':
      return indent(block.text.split('\n'), '    ');
    case 'rule':
      return [style.quiet('* * *')];
    case 'embed':
      return [
        ...wrap(
          `[${[block.provider ?? 'Embedded', block.author, block.url].filter(Boolean).join(', ')}]`,
          width,
        ),
        ...indent(join(blocks(block.blocks, narrower(setting, '  '))), '  '),
      ];
    case 'note':
      return join(blocks(childBlocks(block), setting));
  }
}

function speaker(who: Speaker | undefined, first: string): string[] {
  if (!who) return [];
  const role = who.role ? `, ${who.role}` : '';
  return [`${first}— ${who.name}${role}${who.inferredFrom ? ` (inferred from ${who.inferredFrom})` : ''}`];
}

/** Columns side by side when they fit; else a line a cell, with its column's heading. */
function table(block: Table, setting: Setting): string[] {
  const rows = block.rows.map((row) =>
    row.cells.map((cell) => text(cell.inlines, setting).replaceAll('\n', ' ')),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...rows.map((row) => columnsOf(row[c] ?? ''))),
  );
  const fits = widths.reduce((sum, width) => sum + width, 2 * (columns - 1)) <= setting.width;
  const caption = block.caption
    ? wrap(text(block.caption, setting), setting.width).map(setting.style.quiet)
    : [];
  const heads = rows[0] ?? [];
  const body = fits
    ? rows.flatMap((row, r) => {
        const line = row
          .map((cell, c) => padTo(cell, widths[c] ?? 0))
          .join('  ')
          .trimEnd();
        return [r < block.headRows ? setting.style.strong(line) : line];
      })
    : join(
        rows
          .slice(block.headRows)
          .map((row) =>
            row.flatMap((cell, c) =>
              wrap(block.headRows ? `${heads[c] ?? ''}: ${cell}` : cell, setting.width),
            ),
          ),
      );
  return [...caption, ...body];
}

const LABEL_WIDTH = 11;

function card(article: Article, setting: Setting): string[] {
  return attributionRows(article).flatMap(({ label, value, inferredFrom }) => {
    const words = `${value ?? NOT_STATED}${inferredFrom ? ` (inferred from ${inferredFrom})` : ''}`;
    return indent(wrap(words, setting.width - LABEL_WIDTH), padTo(label, LABEL_WIDTH)).map((line) =>
      value === undefined ? setting.style.quiet(line) : line,
    );
  });
}

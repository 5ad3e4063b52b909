/**
 * Blocks as Markdown: CommonMark with GitHub's tables and footnotes, and inline HTML where Markdown has no sign of
 * its own (small capitals, languages, abbreviations, sub- and superscripts).
 */
import { childBlocks, type Block, type Inline, type Speaker, type Table } from '@offprint/model';
import { escapeAttribute, inlinesToHtml } from '../html/inline.ts';

type TextInline = Extract<Inline, { type: 'text' }>;

/** Two lists of one kind would run into one; an empty comment parts them. */
const LISTS_APART = '<!-- -->';

export function markdownBlocks(blocks: readonly Block[]): string[] {
  const kept = blocks.filter((block) => block.type !== 'note');
  return kept.flatMap((block, i) => {
    const before = kept[i - 1];
    const runsOn = block.type === 'list' && before?.type === 'list' && block.ordered === before.ordered;
    return runsOn ? [LISTS_APART, markdownBlock(block)] : [markdownBlock(block)];
  });
}

function markdownBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return guardStart(markdownInlines(block.inlines));
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownInlines(block.inlines).replaceAll('\\\n', ' ')}`;
    case 'pullquote':
      return hang(
        '> ',
        '> ',
        [guardStart(markdownInlines(block.inlines)), ...attributed(block.speaker)].join('\n\n'),
      );
    case 'quote':
      return hang('> ', '> ', [...markdownBlocks(block.blocks), ...attributed(block.speaker)].join('\n\n'));
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${Math.max(0, (block.start ?? 1) + i)}. ` : '- ';
          const inner = markdownBlocks(item.blocks).join('\n\n');
          return hang(mark, ' '.repeat(mark.length), inner);
        })
        .join('\n');
    case 'figure': {
      const alt =
        block.alt.status === 'stated' || block.alt.status === 'inferred' ? escapeText(block.alt.text) : '';
      const picture = block.asset
        ? `![${alt}](assets/${block.asset.sha256.slice(0, 2)}/${block.asset.sha256})`
        : `*Picture not kept${alt ? `: ${alt}` : ''}*`;
      const words = [
        block.caption ? markdownInlines(block.caption) : '',
        block.credit ? escapeText(block.credit) : '',
      ];
      return [picture, guardStart(words.filter(Boolean).join(' — '))].filter(Boolean).join('\n\n');
    }
    case 'table':
      return markdownTable(block);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}${block.language?.replaceAll(/[`\s]/g, '') ?? ''}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
    case 'embed': {
      const head = [block.provider ?? 'Embedded', block.author]
        .filter(Boolean)
        .map((part) => escapeText(part ?? ''));
      const address = block.url ? [`<${block.url}>`] : [];
      return hang(
        '> ',
        '> ',
        [[...head, ...address].join(', '), ...markdownBlocks(block.blocks)].join('\n\n'),
      );
    }
    case 'note':
      return markdownBlocks(childBlocks(block)).join('\n\n');
  }
}

function attributed(speaker: Speaker | undefined): string[] {
  if (!speaker) return [];
  return [`— ${escapeText([speaker.name, speaker.role].filter(Boolean).join(', '))}`];
}

/** Puts `first` before the first line and `further` before the others; empty lines keep no trailing space. */
export function hang(first: string, further: string, text: string): string {
  return text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : further) + line).trimEnd())
    .join('\n');
}

/** GitHub's tables have one head row and no spans; a table with more is written as HTML, which Markdown allows. */
function markdownTable(table: Table): string {
  const caption = table.caption ? `${markdownInlines(table.caption)}\n\n` : '';
  const spans = table.rows.some((row) => row.cells.some((cell) => cell.colspan || cell.rowspan));
  if (spans || table.headRows > 1) {
    const rows = table.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const tag = cell.header ? 'th' : 'td';
        const span = `${cell.colspan ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan ? ` rowspan="${cell.rowspan}"` : ''}`;
        return `<${tag}${span}>${inlinesToHtml(cell.inlines, (id) => `[^${id}]`)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `${caption}<table>\n${rows.join('\n')}\n</table>`;
  }
  const rows = table.rows.map((row) => row.cells.map((cell) => markdownInlines(cell.inlines, true)));
  const head = table.headRows ? (rows.shift() ?? []) : (rows[0] ?? []).map(() => '');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return caption + [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function markdownInlines(inlines: readonly Inline[], inTable = false): string {
  return inlines
    .map((inline, i) => {
      if (inline.type === 'br') return inTable ? '<br>' : '\\\n';
      if (inline.type === 'noteRef') return `[^${inline.noteId}]`;
      return markdownRun(
        inline,
        characterOf(inlines[i - 1], 'last'),
        characterOf(inlines[i + 1], 'first'),
        inTable,
      );
    })
    .join('');
}

/** The character that Markdown has at the end of a neighbour; a link and a reference begin with a bracket. */
function characterOf(inline: Inline | undefined, which: 'first' | 'last'): string {
  const bracketed = inline?.type === 'noteRef' || (inline?.type === 'text' && inline.marks?.some(isLink));
  if (bracketed) return which === 'first' ? '[' : ']';
  if (inline?.type !== 'text') return '';
  return (which === 'first' ? /^./su : /.$/su).exec(inline.text)?.[0] ?? '';
}

function markdownRun(inline: TextInline, previous: string, next: string, inTable: boolean): string {
  const marks = inline.marks ?? [];
  const has = (type: string): boolean => marks.some((mark) => mark.type === type);
  // Emphasis may not begin or end with a space, so spaces at the ends stay outside of the signs.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inline.text) ?? [];
  if (core === '') return inline.text;
  let out = has('code') ? codeSpan(core, inTable) : escapeText(core);
  if (next === '[' && after === '' && !has('code')) out = out.replace(/!$/, '\\!'); // would make a picture of a link
  for (const mark of marks) {
    if (mark.type === 'smallcaps') out = `<span style="font-variant-caps: small-caps">${out}</span>`;
    else if (mark.type === 'lang') out = `<span lang="${markAttribute(mark.lang)}">${out}</span>`;
    else if (mark.type === 'abbr') out = `<abbr title="${markAttribute(mark.expansion)}">${out}</abbr>`;
    else if (mark.type === 'sub' || mark.type === 'sup') out = `<${mark.type}>${out}</${mark.type}>`;
  }
  // Asterisks emphasise only where a space or punctuation stands outside of them (CommonMark 6.2, flanking).
  const tight = (before === '' && isWordy(previous)) || (after === '' && isWordy(next));
  if (has('em')) out = tight ? `<em>${out}</em>` : `*${out}*`;
  if (has('strong')) out = tight ? `<strong>${out}</strong>` : `**${out}**`;
  for (const mark of marks) if (mark.type === 'link') out = `[${out}](<${mark.href.replaceAll('|', '%7C')}>)`;
  return before + out + after;
}

/** A bar would end a cell of a table, even in an attribute. */
function markAttribute(value: string): string {
  return escapeAttribute(value).replaceAll('|', '&#124;');
}

const isLink = (mark: { readonly type: string }): boolean => mark.type === 'link';

function isWordy(character: string): boolean {
  return character !== '' && !/^[\s\p{P}]$/u.test(character);
}

function codeSpan(text: string, inTable: boolean): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + (inTable ? text.replaceAll('|', '\\|') : text) + pad + fence;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Backslashes before the characters that Markdown or its inline HTML would read as signs. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&');
}

/** A paragraph that begins like a heading, a list or a rule is kept from becoming one. */
export function guardStart(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(/^([#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`)),
    )
    .map((line) => line.replace(/^(\d{1,9})([.)])/, '$1\\$2'))
    .join('\n');
}

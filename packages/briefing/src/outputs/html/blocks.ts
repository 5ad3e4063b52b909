/** Blocks as HTML. Everything from the article is escaped; nothing in it can become a tag. */
import { childBlocks, type Block, type Figure, type Speaker, type Table } from '@offprint/model';
import { markInlines, type Highlights } from './highlights.ts';
import { escapeAttribute, escapeHtml, inlinesToHtml } from './inline.ts';

export interface BlockWriter {
  /** Number of a note by its id. */
  readonly notes: ReadonlyMap<string, number>;
  /** Address of a picture by its SHA-256; `undefined` when the picture is not there. */
  readonly picture: (sha256: string, mediaType: string) => string | undefined;
  /** Stretches to be marked. */
  readonly highlights?: Highlights;
}

/** Blocks in order; notes are left out, because they stand together at the end. */
export function blocksToHtml(blocks: readonly Block[], writer: BlockWriter): string {
  return blocks
    .filter((block) => block.type !== 'note')
    .map((block) => blockToHtml(block, writer))
    .join('\n');
}

/** A reference to a note, linked to it. */
export function noteReference(noteId: string, notes: ReadonlyMap<string, number>): string {
  const id = escapeAttribute(noteId);
  return `<sup><a href="#${id}" role="doc-noteref">${notes.get(noteId)}</a></sup>`;
}

function blockToHtml(block: Block, writer: BlockWriter): string {
  const plain = (list: Parameters<typeof inlinesToHtml>[0]): string =>
    inlinesToHtml(list, (id) => noteReference(id, writer.notes));
  // A table's positions count through its cells, which are not marked; its highlights stand in the list after the text.
  const spans = block.type === 'table' ? undefined : writer.highlights?.get(block.id);
  const inlines = (list: Parameters<typeof inlinesToHtml>[0]): string =>
    spans ? markInlines(list, spans, plain) : plain(list);
  const inner = (): string => blocksToHtml(childBlocks(block), writer);
  const lang = block.lang ? ` lang="${escapeAttribute(block.lang)}"` : '';
  const open = `id="${escapeAttribute(block.id)}"${lang}${block.dir ? ` dir="${block.dir}"` : ''}`;
  switch (block.type) {
    case 'paragraph':
      return `<p ${open}>${inlines(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level} ${open}>${inlines(block.inlines)}</h${block.level}>`;
    case 'pullquote':
      return `<aside ${open} class="pullquote"><p>${inlines(block.inlines)}</p>${said(block.speaker)}</aside>`;
    case 'quote':
      return `<figure ${open} class="quote"><blockquote>\n${inner()}\n</blockquote>${said(block.speaker, 'figcaption')}</figure>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== undefined ? ` start="${block.start}"` : '';
      const items = block.items.map((item) => `<li>${blocksToHtml(item.blocks, writer)}</li>`);
      return `<${tag} ${open}${start}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'figure': {
      const { alt } = block;
      const words = alt.status === 'stated' || alt.status === 'inferred' ? alt.text : '';
      const source = block.asset && writer.picture(block.asset.sha256, block.asset.mediaType);
      const picture =
        block.asset && source
          ? `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(words)}" width="${block.asset.width}" height="${block.asset.height}">`
          : `<p class="missing">Picture not kept${words ? `: ${escapeHtml(words)}` : ''}</p>`;
      const credit = block.credit ? `<span class="credit">${escapeHtml(block.credit)}</span>` : '';
      const caption = [block.caption ? inlines(block.caption) : '', credit].filter(Boolean).join(' ');
      return `<figure ${open}${figureFacts(block)}>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
    }
    case 'table':
      return tableToHtml(block, open, inlines);
    case 'code':
      return `<pre ${open}><code${block.language ? ` class="language-${escapeAttribute(block.language)}"` : ''}>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return `<hr ${open}>`;
    case 'embed': {
      const head = [block.provider ?? 'Embedded', block.author].filter(Boolean).join(', ');
      const link = block.url
        ? `, <a href="${escapeAttribute(block.url)}" rel="noreferrer">${escapeHtml(block.url)}</a>`
        : '';
      const facts = [attribute('data-provider', block.provider), attribute('data-author', block.author)].join(
        '',
      );
      return `<div ${open} class="embed"${facts}><p>${escapeHtml(head)}${link}</p>\n${inner()}</div>`;
    }
    case 'note':
      return `<li ${open} role="doc-footnote">${inner()}</li>`;
  }
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
}

/** What the markup itself can't say of a figure, so that the file can be read back: which picture, and how we know what it shows. */
function figureFacts({ asset, alt, sourceUrl }: Figure): string {
  const named = asset && `${asset.sha256} ${asset.mediaType} ${asset.width}x${asset.height}`;
  const text = alt.status === 'stated' || alt.status === 'inferred' ? alt.text : undefined;
  return [
    attribute('data-asset', named),
    attribute('data-source', sourceUrl),
    attribute('data-alt', alt.status),
    attribute('data-alt-text', text),
    attribute('data-alt-from', alt.status === 'inferred' ? alt.inferredFrom : undefined),
  ].join('');
}

/** One note as an item of the list of notes. */
export function noteToHtml(note: Block, writer: BlockWriter): string {
  return blockToHtml(note, writer);
}

function said(speaker: Speaker | undefined, tag = 'p'): string {
  if (!speaker) return '';
  return `<${tag} class="speaker" data-name="${escapeAttribute(speaker.name)}">— ${escapeHtml([speaker.name, speaker.role].filter(Boolean).join(', '))}</${tag}>`;
}

function tableToHtml(
  table: Table,
  open: string,
  inlines: (list: Table['rows'][number]['cells'][number]['inlines']) => string,
): string {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      const attributes = [
        cell.header ? ` scope="${cell.header}"` : '',
        cell.colspan ? ` colspan="${cell.colspan}"` : '',
        cell.rowspan ? ` rowspan="${cell.rowspan}"` : '',
      ];
      return `<${tag}${attributes.join('')}>${inlines(cell.inlines)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = table.caption ? `<caption>${inlines(table.caption)}</caption>` : '';
  const head = rows.slice(0, table.headRows);
  const body = rows.slice(table.headRows);
  return [
    `<table ${open}>${caption}`,
    ...(head.length ? [`<thead>\n${head.join('\n')}\n</thead>`] : []),
    ...(body.length ? [`<tbody>\n${body.join('\n')}\n</tbody>`] : []),
    '</table>',
  ].join('\n');
}

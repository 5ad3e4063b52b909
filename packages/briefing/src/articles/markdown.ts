/**
 * An article as Markdown: CommonMark with GitHub's tables and footnotes, and inline HTML where Markdown has no
 * sign of its own (small capitals, languages, abbreviations, sub- and superscripts).
 */
import { dateInWords, mainHeadline, type Article } from '@offprint/model';
import { escapeText, guardStart, hang, markdownBlocks, markdownInlines } from '../outputs/markdown/blocks.ts';
import { numberedNotes } from '../outputs/notes.ts';
import { attributionRows, NOT_STATED } from './attribution.ts';
import { frontMatter } from './front-matter.ts';

/** The article as a Markdown document; pictures are linked as they lie in a library's folder. */
export function toMarkdown(article: Article): string {
  const kickers = article.headlines.filter((headline) => headline.role === 'kicker');
  const by = article.by ?? article.authors.map((author) => author.name).join(', ');
  const line = [
    by,
    article.publisher.name,
    article.datePublished && dateInWords(article.datePublished.value),
  ];
  const parts = [
    frontMatter(article),
    ...kickers.map((kicker) => `**${markdownInlines(kicker.inlines)}**`),
    `# ${markdownInlines(mainHeadline(article).inlines).replaceAll('\\\n', ' ')}`,
    ...(article.deck ? [guardStart(markdownInlines(article.deck))] : []),
    escapeText([...line, article.dateline?.text].filter(Boolean).join(' · ')),
    '<!-- article -->',
    ...markdownBlocks(article.blocks),
    ...numberedNotes(article).map(({ note }) =>
      hang(`[^${note.id}]: `, '    ', markdownBlocks(note.blocks).join('\n\n')),
    ),
    '<!-- /article -->',
    '---',
    sourceCard(article),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function sourceCard(article: Article): string {
  const rows = attributionRows(article).map(({ label, value, href, inferredFrom }) => {
    const words = href && value === href ? `<${href}>` : escapeText(value ?? NOT_STATED);
    return `- ${label}: ${words}${inferredFrom ? escapeText(` (inferred from ${inferredFrom})`) : ''}`;
  });
  return ['**Source**', '', ...rows].join('\n');
}

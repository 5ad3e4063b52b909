/** An article as one HTML file: style and pictures inside, no script, nothing fetched. */
import { dateInWords, headlineText, mainHeadline, type Article } from '@offprint/model';
import { attributionRows, NOT_STATED } from './attribution.ts';
import { blocksToHtml, noteReference, noteToHtml, type BlockWriter } from '../outputs/html/blocks.ts';
import { escapeAttribute, escapeHtml, inlinesToHtml } from '../outputs/html/inline.ts';
import { noteNumbers, numberedNotes } from '../outputs/notes.ts';
import { highlightsOf, notesSection, type Annotated } from './highlights.ts';

// Even if the file is opened where a page's policy doesn't hold, this one does: nothing loads and nothing runs.
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f1d1a; --quiet: #5c574f; --line: #dedad2; --accent: #9a3412 }
@media (prefers-color-scheme: dark) { :root { --paper: #16171a; --ink: #e6e3dc; --quiet: #a6a29a; --line: #2f3237; --accent: #f0a679 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 19px/30px "Source Serif 4", Charter, Georgia, serif }
article { max-width: 64ch; margin: 0 auto; padding: 48px 24px }
h1 { font-size: 34px; line-height: 39px; margin: 8px 0 }
.kicker, .smallcaps { font-variant-caps: all-small-caps; letter-spacing: .04em }
.deck { font-size: 20px; line-height: 29px; color: var(--quiet); margin: 8px 0 16px }
.line, figcaption, .speaker, footer, caption { font: 14px/20px system-ui, sans-serif; color: var(--quiet) }
figure { margin: 32px 0 } img { max-width: 100%; height: auto } figcaption { margin-top: 8px }
.missing { border: 1px solid var(--line); padding: 16px; color: var(--quiet); font: 14px/20px system-ui, sans-serif; margin: 0 }
figure.quote, .pullquote, .embed { border-left: 1px solid var(--line); padding-left: 24px; margin: 24px 0 }
blockquote { margin: 0 } .pullquote { font-size: 22px } a { color: var(--accent) }
mark { background: #f3dfae; color: #1f1d1a } .annotations { border-top: 1px solid var(--line); margin-top: 48px; font: 16px/24px system-ui, sans-serif }
pre { overflow-x: auto; font: 14px/22px ui-monospace, monospace } code { font-family: ui-monospace, monospace; font-size: .85em }
table { border-collapse: collapse; margin: 24px 0 } caption { text-align: start; padding-bottom: 8px }
th, td { text-align: start; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line) }
hr { border: 0; border-top: 1px solid var(--line); margin: 32px 25% }
footer { border-top: 1px solid var(--line); margin-top: 48px; padding-top: 16px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 } dd { margin: 0; overflow-wrap: anywhere }
`;

/**
 * The article as an HTML document that stands alone. `asset` gives a picture's bytes by its SHA-256; pictures
 * are written into the file. Highlights are marked in the text, and listed with their notes after it.
 */
export function toHtml(
  article: Article,
  asset: (sha256: string) => Uint8Array | undefined,
  annotations: readonly Annotated[] = [],
): string {
  const picture: BlockWriter['picture'] = (sha256, mediaType) => {
    const bytes = asset(sha256);
    return bytes && `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  };
  const writer = { ...writerFor(article, picture), highlights: highlightsOf(annotations) };
  const inlines = (list: Article['headlines'][number]['inlines']): string =>
    inlinesToHtml(list, (id) => noteReference(id, writer.notes));
  const by = article.by ?? article.authors.map((author) => author.name).join(', ');
  const line = [
    by,
    article.publisher.name,
    article.datePublished && dateInWords(article.datePublished.value),
    article.dateline?.text,
  ];
  const kickers = article.headlines.filter((headline) => headline.role === 'kicker');
  return `${[
    '<!doctype html>',
    `<html lang="${escapeAttribute(article.language)}" dir="${article.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="Offprint ${escapeAttribute(article.provenance.tool.version)}">`,
    `<meta name="offprint:article" content="${escapeAttribute(besidesBlocks(article))}">`,
    `<title>${escapeHtml(headlineText(article))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    ...kickers.map((kicker) => `<p class="kicker">${inlines(kicker.inlines)}</p>`),
    `<h1>${inlines(mainHeadline(article).inlines)}</h1>`,
    ...(article.deck ? [`<p class="deck">${inlines(article.deck)}</p>`] : []),
    `<p class="line">${escapeHtml(line.filter(Boolean).join(' · '))}</p>`,
    '</header>',
    '<div class="article-body">',
    bodyToHtml(article, writer),
    '</div>',
    ...[notesSection(annotations)].filter((section) => section !== ''),
    sourceCard(article),
    '</article>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Everything but the blocks, as JSON, so that the file can be imported again without loss. It is data and runs nothing. */
function besidesBlocks(article: Article): string {
  const { blocks: _blocks, ...rest } = article;
  return JSON.stringify(rest);
}

/** Body and notes as a fragment, for formats that carry HTML; pictures stand for themselves by caption and credit. */
export function toHtmlFragment(article: Article): string {
  return bodyToHtml(
    article,
    writerFor(article, () => undefined),
  );
}

function writerFor(article: Article, picture: BlockWriter['picture']): BlockWriter {
  return { notes: noteNumbers(numberedNotes(article)), picture };
}

function bodyToHtml(article: Article, writer: BlockWriter): string {
  const notes = numberedNotes(article).map(({ note }) => noteToHtml(note, writer));
  const list = notes.length ? [`<ol role="doc-endnotes">\n${notes.join('\n')}\n</ol>`] : [];
  return [blocksToHtml(article.blocks, writer), ...list].join('\n');
}

function sourceCard(article: Article): string {
  const rows = attributionRows(article).map(({ label, value, href, inferredFrom }) => {
    const words = escapeHtml(value ?? NOT_STATED);
    const linked = href ? `<a href="${escapeAttribute(href)}" rel="noreferrer">${words}</a>` : words;
    const why = inferredFrom ? ` <small>(inferred from ${escapeHtml(inferredFrom)})</small>` : '';
    return `<dt>${label}</dt><dd>${linked}${why}</dd>`;
  });
  return `<footer lang="en" dir="ltr"><dl>\n${rows.join('\n')}\n</dl></footer>`;
}

/** Markdown: CommonMark with GitHub's tables and footnotes, and front matter in YAML. */
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { contentPage } from '../content/page.ts';
import type { Page, PageForm } from '../form.ts';
import { isOwnMarkdown, ownBody } from './own.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * Whether a text is Markdown on purpose: front matter, or a first line that is a heading of its own kind, or
 * several links in its notation. A copied page has none of these, and must not lose its stars and dashes.
 */
export function isMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (
    /^---[ \t]*\r?\n[^]{0,16000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(start) &&
    /^---[ \t]*\r?\n(?:\s*[#\w"'-][^\n]*:|\s*\r?\n)/.test(start)
  )
    return true;
  if (/^\s*#{1,3} \S[^\n]*(?:\r?\n|$)/.test(start)) return true;
  return (start.match(/\[[^\]\n]+\]\((?:https?:|<https?:)[^)\s]+\)/g)?.length ?? 0) >= 3;
}

const PIECE = 2_000_000; // characters; Markdown takes more time than its length on hostile input

export const markdownForm: PageForm = {
  kind: 'page',
  mediaType: 'text/markdown',
  method: 'export-file',
  declaredEncoding: () => undefined,
  parse: (text, run) => parseMarkdown(text, run),
};

function parseMarkdown(text: string, run: Run): Outcome<Page> {
  const front = readFrontMatter(text);
  if (!front.ok) return front;
  const { metadata, deck, body, fields } = front.value;
  const isOurs = isOwnMarkdown(fields);
  const source = isOurs ? ownBody(body) : body;
  const heavy = tooHeavy(source, run);
  if (heavy) return heavy;
  const html = micromark(source, {
    // The markup goes through the same parser as any page, which takes out what runs.
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml({ clobberPrefix: '' })],
  });
  const page = contentPage(html, { metadata, ...(deck ? { deck } : {}), keepIds: false }, run);
  return page.ok ? done(page.value) : page;
}

/** Nested quotes and lists, and runs of brackets, on which a Markdown parser spends time without end. */
function tooHeavy(source: string, run: Run): ReturnType<typeof refuse> | undefined {
  if (source.length > PIECE)
    return refuse('too-large', `the text has more than ${PIECE} characters`, 'Split it into articles.');
  const deep = run.limits.depth;
  if (new RegExp(`^(?:[ \\t]*(?:>|[-*+] |\\d+[.)] )){${deep},}`, 'm').test(source))
    return refuse(
      'too-deep',
      `quotes and lists stand in each other more than ${deep} deep`,
      'No article does.',
    );
  if (/[[\]*_`<!(]{2000,}/.test(source))
    return refuse('too-deep', 'the text is a long run of signs', 'Remove what is no text of an article.');
  return undefined;
}

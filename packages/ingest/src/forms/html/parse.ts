/** Step `parse` for HTML: a DOM without anything that runs, loads or is not shown. */
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { withoutUnshown } from './unshown.ts';
import { placeStreamedParts, showPaywalledParts } from './reveal.ts';
import { descendants, isElement } from './dom.ts';
import { parseTree } from './tree/build.ts';
import type { TreeDocument, TreeElement } from './tree/nodes.ts';

/** What the steps for HTML share. */
export interface HtmlPage {
  readonly document: TreeDocument;
  /** The html element, or what stands in its place. */
  readonly root: TreeElement;
  readonly body: TreeElement;
  /** Texts of the page's JSON-LD scripts; nothing in them is run. */
  readonly linkedData: readonly string[];
  /** Address that a saving tool wrote into a comment. */
  readonly savedFrom: string | undefined;
  /** The date of the copy, as a saving tool wrote it into the same comment. */
  readonly savedAt?: string | undefined;
}

/** Elements of which nothing is shown as text. */
const REMOVED =
  'script,style,template,noscript,svg,math,iframe,object,embed,applet,canvas,video,audio,map,form>input,select,textarea,input,dialog,link[rel="stylesheet"]';

export function parsePage(html: string, run: Run): Outcome<{ page: HtmlPage }> {
  const { nodes, depth } = run.limits;
  const shown = withoutUnshown(html);
  if (countTags(shown, nodes) > nodes) return tooLarge(nodes);
  if (nestingOf(shown, 2 * depth) > 2 * depth) return tooDeep(depth);
  const document = parseDocument(withoutEmptyReferences(shown));
  const root = document.documentElement;
  if (!root) return refuse('no-article', 'the page has no elements', 'Save the page again, complete.');
  const measured = measure(root, run);
  if (!measured.ok) return measured;
  const linkedData = Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    (script) => script.textContent ?? '',
  );
  const savedFrom = savedAddress(html);
  const savedAt = /\bPage saved with SingleFile[^]{0,2000}?saved date:\s*([^\n]{1,80})/i.exec(
    html.slice(0, 8192),
  )?.[1];
  placeStreamedParts(document);
  showPaywalledParts(document, linkedData);
  unwrapNoscriptPictures(document);
  for (const element of Array.from(document.querySelectorAll(REMOVED))) element.remove();
  // A button that enlarges a picture holds the picture, and often its caption.
  for (const button of Array.from(document.querySelectorAll('button')))
    if (!button.querySelector('img,amp-img')) button.remove();
  return done({ page: { document, root, body: bodyOf(document, root), linkedData, savedFrom, savedAt } });
}

/** References to no character (NUL, surrogates) left out: a parser would write U+FFFD for them. */
function withoutEmptyReferences(html: string): string {
  return html.replaceAll(/&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?/gi, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : whole;
  });
}

/** A document whose root is an `html` element, also of a fragment or where the tag stands only in a comment. */
function parseDocument(html: string): TreeDocument {
  const document = parseTree(html);
  if (document.documentElement?.localName === 'html') return document;
  const rest = html.replace(/^\s*<!doctype[^>]*>/i, '');
  return parseTree(`<!doctype html><html>${/<body\b/i.test(rest) ? rest : `<body>${rest}</body>`}</html>`);
}

/** The body; the root where markup out of place has left the body empty. */
function bodyOf(document: TreeDocument, root: TreeElement): TreeElement {
  const { body } = document;
  return body && body.textContent.trim() !== '' ? body : root;
}

function countTags(html: string, limit: number): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= limit; at = html.indexOf('<', at + 1)) count++;
  return count;
}

/** Elements that a parser closes by itself or that have no content; they don't nest. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body'.split(
    ' ',
  ),
);

/**
 * How deep tags nest in the text, roughly and in linear time: the parser takes time in the square of the
 * depth, so that hopeless pages are refused before it sees them. Counts up to `limit` + 1.
 */
function nestingOf(html: string, limit: number): number {
  const open = new Map<string, number>();
  let deepest = 0;
  let current = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})\b(?:[^<>]*?(\/)?>)?/gi)) {
    const name = (match[2] ?? '').toLowerCase();
    if (FLAT.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (match[1]) {
      if (count === 0) continue;
      open.set(name, count - 1);
      current--;
    } else if (!match[3]) {
      open.set(name, count + 1);
      current++;
      if (current > deepest) deepest = current;
      // Tags that were never closed add up too; of many names they stand for depth only when there are many.
      if (deepest > limit && (count > limit / 2 || deepest > 8 * limit)) return deepest;
    }
  }
  return [...open.values()].some((count) => count > limit) ? deepest : Math.min(deepest, limit);
}

/** Nodes and depth of the tree, counted on the way down and up, without recursion. */
function measure(root: TreeElement, run: Run): Outcome<true> {
  const { nodes, depth } = run.limits;
  let count = 0;
  const level = new Map<unknown, number>([[root, 1]]);
  for (const node of descendants(root)) {
    if (++count > nodes) return tooLarge(nodes);
    if (!isElement(node)) continue;
    const own = (level.get(node.parentNode) ?? 0) + 1;
    if (own > depth) return tooDeep(depth);
    level.set(node, own);
  }
  return done(true);
}

function tooLarge(nodes: number): Outcome<never> {
  return refuse(
    'too-large',
    `the page has more than ${nodes} elements and texts`,
    'Save only the page with the article.',
  );
}

function tooDeep(depth: number): Outcome<never> {
  return refuse(
    'too-deep',
    `the page nests elements more than ${depth} deep`,
    'No article does. Copy its text into a .txt file instead.',
  );
}

/** SingleFile and browsers note in a comment at the page's start which address it was saved from. */
function savedAddress(html: string): string | undefined {
  const start = html.slice(0, 4096);
  return (
    /\bPage saved with SingleFile[^]{0,200}?url:\s*(https?:\S+)/i.exec(start)?.[1] ??
    /\bsaved from url=\(\d+\)(https?:\S+)/i.exec(start)?.[1]
  );
}

/** Pages that load pictures by script keep the picture itself in a `noscript` beside a placeholder. */
function unwrapNoscriptPictures(document: TreeDocument): void {
  for (const noscript of Array.from(document.querySelectorAll('noscript'))) {
    const pictures = Array.from(noscript.querySelectorAll('img'));
    const [picture] = pictures;
    if (!picture || pictures.length > 1 || (noscript.textContent ?? '').trim() !== '') continue;
    if (
      /\b(?:pixel|track|beacon|analytics|facebook\.com\/tr)\b|height=["']?1\b/i.test(
        `${picture.getAttribute('src')}`,
      )
    )
      continue;
    if (picture.getAttribute('width') === '1' || picture.getAttribute('height') === '1') continue;
    const parent = noscript.parentNode;
    const placeholder = parent
      ? Array.from(parent.querySelectorAll('img')).find((img) => img !== picture)
      : undefined;
    if (placeholder && parent && Array.from(parent.querySelectorAll('img')).length === 2)
      placeholder.remove();
    noscript.replaceWith(picture);
  }
}

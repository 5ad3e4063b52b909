/**
 * Markup that is known to be the article (a feed's item, the body of a news document, our own pages) as blocks.
 * Nothing is looked for and nothing left out but what can't be shown; what the markup means is all kept.
 */
import type { Block, Inline, ListItem, Note } from '@offprint/model';
import { canonicalLanguage, Id } from '@offprint/model';
import { plainCode, plainLine } from '../../plain.ts';
import type { Run } from '../../run.ts';
import type { AddressBook } from '../html/address.ts';
import { children, isElement, isInLine, isText, labels, type DomElement, type DomNode } from '../html/dom.ts';
import { settle, splitAtBreaks, textRun, withMark } from '../html/inline.ts';
import { buildTable } from '../html/table.ts';
import { contentFigure } from './figure.ts';
import { contentMark, type Marks } from './mark.ts';
import type { NoteBook } from './notes.ts';
import { embedOf, speakerOf } from './quoted.ts';

/** What the walk needs to know besides the markup. */
export interface ContentState {
  readonly addresses: AddressBook;
  readonly notes: NoteBook;
  readonly run: Run;
  /** The ids of the markup are ours and stay; otherwise blocks are numbered. */
  readonly keepIds: boolean;
}

export class ContentWalk {
  private readonly state: ContentState;
  private readonly used = new Set<string>();
  private count = 0;

  constructor(state: ContentState) {
    this.state = state;
    for (const id of state.notes.ids()) this.used.add(id);
  }

  blocksIn(element: DomElement): Block[] {
    const blocks: Block[] = [];
    let runs: Inline[] = [];
    const flush = (): void => {
      for (const part of splitAtBreaks(runs)) {
        const inlines = settle(part);
        if (inlines.length > 0) blocks.push({ type: 'paragraph', id: this.nextId(), inlines });
      }
      runs = [];
    };
    for (const child of children(element)) {
      if (isText(child)) runs.push(textRun(child.textContent ?? '', []));
      else if (isElement(child) && isInLine(child) && !holdsBlock(child)) this.inline(child, [], runs);
      else if (isElement(child)) {
        flush();
        blocks.push(...this.block(child));
      }
    }
    flush();
    return blocks;
  }

  inlinesOf(element: DomElement): Inline[] {
    const runs: Inline[] = [];
    for (const child of children(element)) this.inline(child, [], runs);
    return settle(runs);
  }

  /** A note's element as a block. */
  note(element: DomElement, id: string): Note | undefined {
    const blocks = this.blocksIn(element);
    return blocks.length > 0 ? { type: 'note', id, ...this.languageOf(element), blocks } : undefined;
  }

  private inline(node: DomNode, marks: Marks, runs: Inline[]): void {
    if (isText(node)) runs.push(textRun(node.textContent ?? '', marks));
    if (!isElement(node) || this.state.notes.isBacklink(node)) return;
    const noteId = this.state.notes.referenceOf(node);
    if (noteId !== undefined) {
      runs.push({ type: 'noteRef', noteId });
      return;
    }
    if (node.localName === 'br') runs.push({ type: 'br' });
    const parted = !isInLine(node) && runs.some((run) => run.type !== 'text' || run.text.trim() !== '');
    if (parted) runs.push({ type: 'br' });
    const own = withMark(marks, contentMark(node, this.state.addresses));
    for (const child of children(node)) this.inline(child, own, runs);
  }

  private block(element: DomElement): Block[] {
    const name = element.localName;
    if (this.state.notes.isNote(element) || this.state.notes.isList(element)) return [];
    if (/^h[1-6]$/.test(name)) return this.leaf(element, 'heading');
    switch (name) {
      case 'p':
        return this.paragraph(element);
      case 'ul':
      case 'ol':
        return this.list(element, name === 'ol');
      case 'dl':
        return this.list(element, false);
      case 'blockquote':
        return this.quote(element, undefined, element);
      case 'aside':
        return /(?<![a-z])pull-?quote/.test(labels(element))
          ? this.leaf(element, 'pullquote')
          : this.blocksIn(element);
      case 'pre':
        return this.code(element);
      case 'table':
        return this.table(element);
      case 'hr':
        return [{ type: 'rule', ...this.base(element) }];
      case 'img':
      case 'picture':
      case 'figure':
        return this.figure(element);
      default:
        return this.other(element);
    }
  }

  /** A paragraph that holds a picture or a list, as careless markup does, comes apart into its pieces. */
  private paragraph(element: DomElement): Block[] {
    if (Array.from(element.querySelectorAll('img,ul,ol,table,blockquote,pre,p')).length > 0)
      return this.blocksIn(element);
    const parts = splitAtBreaks(this.inlinesRaw(element)).map((part) => settle(part));
    return parts
      .filter((inlines) => inlines.length > 0)
      .map((inlines, i) => ({
        type: 'paragraph',
        ...(i === 0 ? this.base(element) : { id: this.nextId(), ...this.languageOf(element) }),
        inlines,
      }));
  }

  private inlinesRaw(element: DomElement): Inline[] {
    const runs: Inline[] = [];
    for (const child of children(element)) this.inline(child, [], runs);
    return runs;
  }

  private leaf(element: DomElement, type: 'heading' | 'pullquote'): Block[] {
    const speaker = type === 'pullquote' ? speakerOf(element) : undefined;
    speaker?.element.remove();
    const inlines = this.inlinesOf(element);
    if (inlines.length === 0) return this.picturesOnly(element);
    if (type === 'heading')
      return [
        { type, ...this.base(element), level: Math.max(2, Number(element.localName.slice(1))), inlines },
      ];
    return [{ type, ...this.base(element), inlines, ...(speaker ? { speaker: speaker.speaker } : {}) }];
  }

  private picturesOnly(element: DomElement): Block[] {
    return Array.from(element.querySelectorAll('img')).flatMap((img) => this.figure(img));
  }

  private list(element: DomElement, ordered: boolean): Block[] {
    const items: ListItem[] = [];
    for (const child of children(element)) {
      if (!isElement(child)) continue;
      const blocks = this.blocksIn(child);
      if (blocks.length > 0) items.push({ blocks });
    }
    if (items.length === 0) return [];
    const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
    const numbered = ordered && Number.isSafeInteger(start) && start !== 1 ? { start } : {};
    return [{ type: 'list', ...this.base(element), ordered, ...numbered, items }];
  }

  private quote(element: DomElement, caption: DomElement | undefined, holder: DomElement): Block[] {
    const speaker = speakerOf(caption ?? element, caption !== undefined);
    if (!caption) speaker?.element.remove();
    const blocks = this.blocksIn(element);
    if (blocks.length === 0) return [];
    return [
      { type: 'quote', ...this.base(holder), blocks, ...(speaker ? { speaker: speaker.speaker } : {}) },
    ];
  }

  private code(element: DomElement): Block[] {
    const text = plainCode(element.textContent ?? '').replace(/^\n|\n$/g, '');
    const language = /(?:^|\s)language-(\S+)/.exec(
      element.querySelector('code')?.getAttribute('class') ?? '',
    )?.[1];
    const named = plainLine(language ?? '');
    if (text.trim() === '') return [];
    return [{ type: 'code', ...this.base(element), text, ...(named ? { language: named } : {}) }];
  }

  private table(element: DomElement): Block[] {
    if (
      element.querySelector('table') ||
      ['presentation', 'none'].includes(element.getAttribute('role') ?? '')
    )
      return this.blocksIn(element);
    const base = this.base(element);
    const table = buildTable(element, base.id, (cell) => this.inlinesOf(cell));
    return table ? [{ ...table, ...base }] : [];
  }

  private figure(element: DomElement): Block[] {
    const quoted = element.localName === 'figure' ? element.querySelector('blockquote') : null;
    if (quoted) return this.quote(quoted, element.querySelector('figcaption') ?? undefined, element);
    if (
      element.localName === 'figure' &&
      element.querySelector('table,pre,p:not(.missing)') &&
      !element.querySelector('img')
    )
      return this.blocksIn(element);
    const figure = contentFigure(element, this.base(element), (inner) => this.inlinesOf(inner), this.state);
    return figure ? [figure] : [];
  }

  private other(element: DomElement): Block[] {
    const embed = embedOf(element, this.state.addresses);
    if (!embed) return this.blocksIn(element);
    embed.head.remove();
    return [{ type: 'embed', ...this.base(element), ...embed.facts, blocks: this.blocksIn(element) }];
  }

  private base(element: DomElement): { id: string; lang?: string; dir?: 'ltr' | 'rtl' | 'auto' } {
    const own = element.getAttribute('id') ?? '';
    const kept = this.state.keepIds && Id.safeParse(own).success && !this.used.has(own);
    if (kept) this.used.add(own);
    return { id: kept ? own : this.nextId(), ...this.languageOf(element) };
  }

  private languageOf(element: DomElement): { lang?: string; dir?: 'ltr' | 'rtl' | 'auto' } {
    const lang = canonicalLanguage(element.getAttribute('lang') ?? '');
    const stated = element.getAttribute('dir')?.toLowerCase();
    const dir = (['ltr', 'rtl', 'auto'] as const).find((one) => one === stated);
    return { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) };
  }

  private nextId(): string {
    let id: string;
    do id = `b${++this.count}`;
    while (this.used.has(id));
    this.used.add(id);
    return id;
  }
}

function holdsBlock(element: DomElement): boolean {
  return (
    element.localName === 'img' ||
    element.localName === 'picture' ||
    element.querySelector('img,p,div,ul,ol,table,blockquote,figure,pre,h1,h2,h3,h4,h5,h6') !== null
  );
}

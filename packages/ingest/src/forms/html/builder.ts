/** The walk over the page's elements that turns kept texts and pictures into blocks. */
import { inlineText, type Block, type Figure, type Inline, type ListItem, type Mark } from '@offprint/model';
import { plainCode, plainLine } from '../../plain.ts';
import type { Run } from '../../run.ts';
import {
  children,
  isElement,
  isInLine,
  isPicture,
  isText,
  labels,
  type DomElement,
  type DomNode,
} from './dom.ts';
import { buildFigure } from './pictures/figure.ts';
import { markOf, settle, splitAtBreaks, textRun, withMark } from './inline.ts';
import type { Notes } from './notes.ts';
import { pictureKey } from './pictures/address.ts';
import type { HtmlState } from './state.ts';
import { buildTable, isDataTable } from './table.ts';

/** Builds blocks of a page. Recursion is as deep as the page, which `parse` has limited. */
export class Builder {
  private count = 0;
  private readonly pictures = new Map<string, Figure>();
  private readonly state: HtmlState;
  private readonly notes: Notes;
  private readonly run: Run;

  constructor(state: HtmlState, notes: Notes, run: Run) {
    this.state = state;
    this.notes = notes;
    this.run = run;
  }

  /** The blocks inside an element, its own text included. */
  blocksIn(element: DomElement): Block[] {
    const flow = new Flow(() => this.nextId());
    for (const child of children(element)) this.visit(child, [], flow);
    flow.flush();
    return flow.blocks;
  }

  /** All text of an element, but for the part `without`, as inlines; blocks in it are parted by breaks. */
  inlinesOf(element: DomElement, without?: DomElement): Inline[] {
    const runs: Inline[] = [];
    const collect = (node: DomNode, marks: readonly Mark[]): void => {
      if (isText(node)) runs.push(textRun(node.textContent ?? '', marks));
      if (!isElement(node) || node === without || this.notes.backlinks.has(node)) return;
      if (node.localName === 'br') runs.push({ type: 'br' });
      const isBlock = !isInLine(node);
      if (isBlock) partRuns(runs);
      const own = withMark(marks, markOf(node, this.state.addresses));
      for (const child of children(node)) collect(child, own);
      if (isBlock) partRuns(runs);
    };
    for (const child of children(element)) collect(child, []);
    return settle(runs);
  }

  private nextId(): string {
    return `b${++this.count}`;
  }

  private visit(node: DomNode, marks: readonly Mark[], flow: Flow): void {
    const { kept, deck } = this.state;
    if (isText(node)) {
      const text = node.textContent ?? '';
      if (kept.texts.has(node)) flow.runs.push(textRun(text, marks));
      else if (flow.runs.length > 0 && /^\s+$/.test(text)) flow.runs.push(textRun(' ', marks));
      return;
    }
    if (!isElement(node) || deck.includes(node)) return;
    if (node.localName === 'br') {
      flow.runs.push({ type: 'br' });
      return;
    }
    const noteId = this.notes.referenceOf.get(node);
    if (noteId !== undefined) {
      if (flow.runs.length > 0) flow.runs.push({ type: 'noteRef', noteId });
      return;
    }
    if (this.notes.elements.has(node) || this.notes.backlinks.has(node)) return;
    if (node.localName === 'hr') {
      flow.rule();
      return;
    }
    if (!kept.around.has(node)) return;
    if (isPicture(node)) this.picture(node, flow);
    else if (isInLine(node)) {
      const own = withMark(marks, markOf(node, this.state.addresses));
      for (const child of children(node)) this.visit(child, own, flow);
    } else this.block(node, flow);
  }

  private block(element: DomElement, flow: Flow): void {
    flow.flush();
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) this.heading(element, flow);
    else if (name === 'ul' || name === 'ol') this.list(element, flow);
    else if (name === 'blockquote') this.quote(element, flow);
    else if (name === 'pre') this.code(element, flow);
    else if (name === 'table' && isDataTable(element)) this.table(element, flow);
    else {
      for (const child of children(element)) this.visit(child, [], flow);
      flow.flush();
    }
  }

  private heading(element: DomElement, flow: Flow): void {
    const inside = this.blocksIn(element);
    const paragraphs = inside.filter((block) => block.type === 'paragraph');
    const inlines = settle(
      paragraphs.flatMap((block, i) => (i > 0 ? [textRun(' ', []), ...block.inlines] : block.inlines)),
    );
    // The level is the page's own until `settleHeadings`.
    const level = Math.max(2, Number(element.localName.slice(1)));
    if (inlines.length > 0) flow.blocks.push({ type: 'heading', id: this.nextId(), level, inlines });
    flow.blocks.push(...inside.filter((block) => block.type !== 'paragraph'));
  }

  private list(element: DomElement, flow: Flow): void {
    const items: ListItem[] = [];
    for (const child of children(element)) {
      if (!isElement(child) || !this.state.kept.around.has(child) || this.notes.elements.has(child)) continue;
      const blocks = this.blocksIn(child);
      if (blocks.length > 0) items.push({ blocks });
    }
    if (items.length === 0) return;
    // A list of pictures is a gallery.
    if (items.every((item) => item.blocks.every((block) => block.type === 'figure'))) {
      flow.blocks.push(...items.flatMap((item) => item.blocks));
      return;
    }
    const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
    const ordered = element.localName === 'ol';
    flow.blocks.push({
      type: 'list',
      id: this.nextId(),
      ordered,
      ...(ordered && Number.isSafeInteger(start) && start !== 1 ? { start } : {}),
      items,
    });
  }

  private quote(element: DomElement, flow: Flow): void {
    const blocks = this.blocksIn(element);
    if (blocks.length === 0) return;
    const [only] = blocks;
    if (/(?<![a-z])pull-?quote/.test(labels(element)) && blocks.length === 1 && only?.type === 'paragraph')
      flow.blocks.push({ type: 'pullquote', id: only.id, inlines: only.inlines });
    else flow.blocks.push({ type: 'quote', id: this.nextId(), blocks });
  }

  private code(element: DomElement, flow: Flow): void {
    const text = plainCode(element.textContent ?? '').replace(/^\n|\n+$/g, '');
    if (text.trim() !== '') flow.blocks.push({ type: 'code', id: this.nextId(), text });
  }

  private table(element: DomElement, flow: Flow): void {
    const table = buildTable(element, this.nextId(), (cell) => this.inlinesOf(cell));
    if (table) flow.blocks.push(table);
  }

  private picture(img: DomElement, flow: Flow): void {
    if (!this.state.kept.pictures.has(img)) return;
    flow.flush();
    const figure = buildFigure(
      img,
      this.nextId(),
      this.state,
      (element, without) => this.inlinesOf(element, without),
      this.run,
    );
    if (!figure) return;
    const key = figure.asset?.sha256 ?? (figure.sourceUrl ? pictureKey(figure.sourceUrl) : undefined);
    const above = key === undefined ? undefined : this.pictures.get(key);
    if (above) {
      if (above.caption === undefined && figure.caption !== undefined) above.caption = figure.caption;
      else
        this.run.drop(
          'restore',
          'the same picture stands above',
          plainLine(inlineText(figure.caption ?? [])),
        );
      if (above.credit === undefined && figure.credit !== undefined) above.credit = figure.credit;
      return;
    }
    if (key !== undefined) this.pictures.set(key, figure);
    flow.blocks.push(figure);
  }
}

/** A break between blocks, unless there is one already. */
function partRuns(runs: Inline[]): void {
  const last = runs.findLast((run) => run.type !== 'text' || run.text.trim() !== '');
  if (last && last.type !== 'br') runs.push({ type: 'br' });
}

/** Blocks as they come, and the runs of the paragraph that is still open. */
class Flow {
  readonly blocks: Block[] = [];
  runs: Inline[] = [];
  private readonly nextId: () => string;

  constructor(nextId: () => string) {
    this.nextId = nextId;
  }

  flush(): void {
    for (const part of splitAtBreaks(this.runs)) {
      const inlines = settle(part);
      if (inlines.length > 0) this.blocks.push({ type: 'paragraph', id: this.nextId(), inlines });
    }
    this.runs = [];
  }

  /** A rule parts two blocks; none stands at the beginning, and two are one. */
  rule(): void {
    this.flush();
    const last = this.blocks.at(-1);
    if (last && last.type !== 'rule') this.blocks.push({ type: 'rule', id: this.nextId() });
  }
}

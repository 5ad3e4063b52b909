/** The structure tree of a PDF with the text of its elements (ISO 32000-1, 14.7). */
import { readContent, type Marked, type PageContent } from './content.ts';
import { PdfObjects } from './objects.ts';
import { Reference, textOf, type Dictionary, type Value } from './syntax.ts';

export interface Content extends Marked {
  readonly page: number;
}

export interface Node {
  readonly role: string;
  readonly id: number;
  readonly parent: Node | undefined;
  readonly kids: readonly (Node | Content)[];
  /** Annotations that are part of it. */
  readonly annotations: readonly Dictionary[];
  readonly dictionary: Dictionary;
  /** Of its own. */
  readonly lang: string | undefined;
}

export interface Tagged {
  readonly objects: PdfObjects;
  readonly root: Node;
  readonly pages: readonly PageContent[];
}

/** Reads the tree; fails where the file contradicts itself. */
export function readTagged(bytes: Uint8Array): Tagged {
  const objects = new PdfObjects(bytes);
  const pages = objects.pages.map((page) => readContent(objects, objects.dictionary(page)));
  const builder = new TreeBuilder(objects, pages);
  const [top] = objects.list(objects.dictionary(objects.catalogue.get('StructTreeRoot')).get('K'));
  const root = builder.node(top, undefined, undefined);
  builder.checkAllReached();
  return { objects, root, pages };
}

class TreeBuilder {
  readonly #objects: PdfObjects;
  readonly #pages: readonly PageContent[];
  readonly #pageOf: ReadonlyMap<number, number>;
  readonly #reached: Set<number>[];
  readonly #parents: ReadonlyMap<number, Value>;

  constructor(objects: PdfObjects, pages: readonly PageContent[]) {
    this.#objects = objects;
    this.#pages = pages;
    this.#pageOf = new Map(objects.pages.map(({ id }, i) => [id, i]));
    this.#reached = pages.map(() => new Set());
    const tree = objects.dictionary(objects.catalogue.get('StructTreeRoot')).get('ParentTree');
    const nums = objects.list(objects.dictionary(tree).get('Nums'));
    this.#parents = new Map(
      nums.flatMap((key, i) => (i % 2 === 0 ? [[key as number, nums[i + 1] ?? null]] : [])),
    );
  }

  node(value: Value | undefined, parent: Node | undefined, inherited: number | undefined): Node {
    if (!(value instanceof Reference)) throw new Error('an element that is no object of its own');
    const dictionary = this.#objects.dictionary(value);
    const { kids, annotations } = { kids: [] as (Node | Content)[], annotations: [] as Dictionary[] };
    const node: Node = {
      role: this.#objects.name(dictionary.get('S')) ?? '',
      id: value.id,
      parent,
      kids,
      annotations,
      dictionary,
      lang: textOf(dictionary.get('Lang')),
    };
    const up = dictionary.get('P');
    if (parent && !(up instanceof Reference && up.id === parent.id)) throw new Error('a parent that is not');
    const page = this.#page(dictionary.get('Pg')) ?? inherited;
    for (const kid of this.#objects.list(dictionary.get('K'))) {
      const given = this.#objects.dictionary(kid);
      const type = this.#objects.name(given.get('Type'));
      const on = this.#page(given.get('Pg')) ?? page;
      if (typeof kid === 'number') kids.push(this.#content(kid, page, node));
      else if (type === 'MCR') kids.push(this.#content(given.get('MCID'), on, node));
      else if (type === 'OBJR') annotations.push(this.#annotation(given, node));
      else kids.push(this.node(kid, node, page));
    }
    return node;
  }

  #page(value: Value | undefined): number | undefined {
    return value instanceof Reference ? this.#pageOf.get(value.id) : undefined;
  }

  #content(mcid: Value | undefined, page: number | undefined, node: Node): Content {
    const marked = this.#pages[page ?? -1]?.marked.get(Number(mcid));
    if (!marked || page === undefined) throw new Error(`content of ${node.role} is on no page`);
    if (this.#reached[page]?.has(marked.mcid)) throw new Error(`content ${marked.mcid} is in two elements`);
    this.#reached[page]?.add(marked.mcid);
    const key = this.#objects.dictionary(this.#objects.pages[page]).get('StructParents');
    const parent = this.#objects.list(this.#parents.get(Number(key)))[marked.mcid];
    if (!(parent instanceof Reference && parent.id === node.id)) throw new Error('the parent tree differs');
    return { ...marked, page };
  }

  #annotation(given: Dictionary, node: Node): Dictionary {
    const annotation = this.#objects.dictionary(given.get('Obj'));
    const parent = this.#parents.get(Number(annotation.get('StructParent')));
    if (!(parent instanceof Reference && parent.id === node.id))
      throw new Error('the parent tree leads from an annotation elsewhere');
    return annotation;
  }

  checkAllReached(): void {
    for (const [i, { marked }] of this.#pages.entries())
      for (const mcid of marked.keys())
        if (!this.#reached[i]?.has(mcid))
          throw new Error(`content ${mcid} of page ${i + 1} is in no element`);
  }
}

export function isNode(kid: Node | Content): kid is Node {
  return 'role' in kid;
}

/** The text of an element in structure order, as assistive technology reads it. */
export function nodeText(node: Node, skip: (node: Node) => boolean = () => false): string {
  const actual = textOf(node.dictionary.get('ActualText'));
  if (actual !== undefined) return actual;
  return node.kids.map((kid) => (isNode(kid) ? (skip(kid) ? '' : nodeText(kid, skip)) : kid.text)).join('');
}

/** All elements, parents first, in reading order. */
export function* nodesOf(node: Node): Iterable<Node> {
  yield node;
  for (const kid of node.kids) if (isNode(kid)) yield* nodesOf(kid);
}

export function nodesWith(root: Node, ...roles: string[]): Node[] {
  return [...nodesOf(root)].filter((node) => roles.includes(node.role));
}

/** An attribute of any owner. */
export function attribute({ objects }: Tagged, node: Node, name: string): Value | undefined {
  for (const owner of objects.list(node.dictionary.get('A'))) {
    const value = objects.dictionary(owner).get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The language in force, its own or that of an element around it. */
export function languageOf(node: Node, document: Tagged): string | undefined {
  return node.parent
    ? (node.lang ?? languageOf(node.parent, document))
    : (node.lang ?? textOf(document.objects.catalogue.get('Lang')));
}

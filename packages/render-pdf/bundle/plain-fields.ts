/**
 * Private fields as plain ones, for a bundle. A process that makes one document ends before V8 has optimised most of
 * it, and until then private names are looked up like any computed key: setting takes a twentieth longer. The types
 * have seen to it by then that nobody else reaches for them.
 */

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What of the bundler's context is used. */
interface Context {
  parse(code: string, options: { lang: 'ts' }): unknown;
}

const OURS = /[\\/]packages[\\/]render-pdf[\\/]src[\\/].*\.ts$/;

/** A plugin for rolldown, and for vite. `#name` becomes `_name`, which no property of ours is called. */
export const plainFields = {
  name: 'plain-fields',
  transform(this: Context, code: string, id: string): string | undefined {
    if (!OURS.test(id) || !code.includes('#')) return undefined;
    const names: Node[] = [];
    collect(this.parse(code, { lang: 'ts' }), names, id);
    let written = '';
    let done = 0;
    for (const { start, end } of names.sort((a, b) => a.start - b.start)) {
      written += `${code.slice(done, start)}_${code.slice(start + 1, end)}`;
      done = end;
    }
    return written + code.slice(done);
  },
};

function collect(tree: unknown, names: Node[], id: string): void {
  if (Array.isArray(tree)) for (const part of tree) collect(part, names, id);
  if (!isNode(tree)) return;
  if (tree.type === 'PrivateIdentifier') names.push(tree);
  const before = names.length;
  for (const part of Object.values(tree)) if (typeof part === 'object') collect(part, names, id);
  // Neither means the same for plain fields: a name may be the superclass's, and be there in any object.
  const differs =
    'superClass' in tree ? Boolean(tree.superClass) : tree.type === 'BinaryExpression' && isName(tree);
  if (differs && names.length > before) throw new Error(`${id}: a private name that can't be a plain one`);
}

function isName(expression: object): boolean {
  return 'left' in expression && isNode(expression.left) && expression.left.type === 'PrivateIdentifier';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

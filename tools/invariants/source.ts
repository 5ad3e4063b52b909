// A source file, parsed once, and what the rules ask of it.

import { parseSync } from 'vite';

/** A file of the tree under check: path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A broken rule at a place. `warning` is shown and passes; `error` fails the check. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  /** From 1; 0 when it is about the whole file. */
  readonly line: number;
  readonly message: string;
}

/** A node of the ESTree form that the parser gives, with the fields that the rules look at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A parsed file. `problem` is set when it could not be parsed; the program is then empty. */
export interface ParsedFile extends SourceFile {
  readonly nodes: readonly Node[];
  readonly problem?: string;
}

/** An imported or re-exported module: the text between the quotes, and where. */
export interface ImportedModule {
  readonly specifier: string;
  readonly line: number;
}

const SCRIPT = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/** Whether the rules about code apply to the file. */
export function isScript(path: string): boolean {
  return SCRIPT.test(path) && !path.endsWith('.d.ts');
}

/** Parses a script into the flat list of its syntax nodes, in the order of the text. */
export function parseFile(file: SourceFile): ParsedFile {
  const { program, errors } = parseSync(file.path, file.text);
  const [error] = errors;
  if (error !== undefined) return { ...file, nodes: [], problem: error.message };
  const nodes: Node[] = [];
  collect(program, nodes);
  return { ...file, nodes };
}

/** Every module that a file names: static and dynamic imports, re-exports, require, type imports. */
export function importedModules(file: ParsedFile): ImportedModule[] {
  return file.nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === undefined ? [] : [{ specifier, line: lineAt(file.text, node.start) }];
  });
}

/** The line, from 1, of a character's index. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node['source']);
    case 'TSExternalModuleReference':
      return literal(node['expression']);
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      const [argument] = node['arguments'] as Node[];
      return callee.type === 'Identifier' && callee['name'] === 'require' ? literal(argument) : undefined;
    }
    default:
      return undefined;
  }
}

function literal(value: unknown): string | undefined {
  const node = value as Node | null | undefined;
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) into.push(value);
    for (const child of Object.values(value)) collect(child, into);
  }
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value;
}

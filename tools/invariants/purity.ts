// Packages get clock, identifiers, network and locale as arguments or not at all: what they do depends
// on their input only, so the same article gives the same bytes on every machine.

import { importedModules, lineAt, type Finding, type Node, type ParsedFile } from './source.ts';

const IMPURE_MEMBERS: Readonly<Record<string, string>> = {
  'Date.now': 'reads the clock',
  'performance.now': 'reads the clock',
  'Math.random': 'is random',
  'crypto.randomUUID': 'is random',
  'crypto.getRandomValues': 'is random',
  'process.env': 'reads the environment',
};

const IMPURE_CALLS: Readonly<Record<string, string>> = {
  fetch: 'uses the network',
  Date: 'reads the clock',
  randomUUID: 'is random',
  randomBytes: 'is random',
};

const NETWORK_CLASSES = new Set(['XMLHttpRequest', 'WebSocket', 'EventSource']);

const NETWORK_MODULES = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)|^undici$/;

/** Methods that take the machine's locale when they are called with fewer arguments than this. */
const LOCALE_ARGUMENTS: Readonly<Record<string, number>> = {
  localeCompare: 2,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  toLocaleLowerCase: 1,
  toLocaleUpperCase: 1,
};

/** Every read of clock, chance, network, environment or locale in the sources of `packages/`. */
export function checkPurity(file: ParsedFile): Finding[] {
  if (!/^packages\/[^/]+\/src\//.test(file.path)) return [];
  const found: { start: number; message: string }[] = [];
  for (const node of file.nodes) {
    const message = problemWith(node);
    if (message !== undefined) found.push({ start: node.start, message });
  }
  const calls = found.map(({ start, message }) => finding(file, lineAt(file.text, start), message));
  const modules = importedModules(file)
    .filter(({ specifier }) => NETWORK_MODULES.test(specifier))
    .map(({ specifier, line }) => finding(file, line, `${specifier} uses the network`));
  return [...calls, ...modules];
}

function finding(file: ParsedFile, line: number, message: string): Finding {
  const advice = `${message}; packages get it as an argument or do without`;
  return { rule: 'purity', severity: 'error', path: file.path, line, message: advice };
}

function problemWith(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    return name !== undefined && Object.hasOwn(IMPURE_MEMBERS, name)
      ? `${name} ${IMPURE_MEMBERS[name]}`
      : undefined;
  }
  if (node.type === 'CallExpression') return problemWithCall(node);
  if (node.type === 'NewExpression') return problemWithNew(node);
  return undefined;
}

function problemWithCall(node: Node): string | undefined {
  const callee = node['callee'] as Node;
  const count = (node['arguments'] as Node[]).length;
  if (callee.type === 'Identifier') {
    const name = callee['name'] as string;
    return Object.hasOwn(IMPURE_CALLS, name) ? `${name}() ${IMPURE_CALLS[name]}` : undefined;
  }
  const method = propertyName(callee);
  if (method !== undefined && Object.hasOwn(LOCALE_ARGUMENTS, method)) {
    if (count < (LOCALE_ARGUMENTS[method] ?? 0)) return `${method}() without a locale reads the machine's`;
  }
  return isIntl(callee) && count === 0 ? "Intl without a locale reads the machine's" : undefined;
}

function problemWithNew(node: Node): string | undefined {
  const callee = node['callee'] as Node;
  const count = (node['arguments'] as Node[]).length;
  if (callee.type === 'Identifier') {
    const name = callee['name'] as string;
    if (name === 'Date' && count === 0) return 'new Date() reads the clock';
    return NETWORK_CLASSES.has(name) ? `${name} uses the network` : undefined;
  }
  return isIntl(callee) && count === 0 ? "Intl without a locale reads the machine's" : undefined;
}

function isIntl(callee: Node): boolean {
  return memberName(callee)?.startsWith('Intl.') === true;
}

/** `Date.now` of `Date.now`, `globalThis.Date.now` and `Date['now']`. */
function memberName(node: Node): string | undefined {
  const property = propertyName(node);
  if (property === undefined) return undefined;
  const object = node['object'] as Node;
  const owner = object.type === 'Identifier' ? object['name'] : propertyName(object);
  return typeof owner === 'string' ? `${owner}.${property}` : undefined;
}

function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const property = node['property'] as Node;
  const name = node['computed'] === true ? property['value'] : property['name'];
  return typeof name === 'string' ? name : undefined;
}

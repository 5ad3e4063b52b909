// Packages are checked from their sources, so the types must come along wherever this file is imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./untyped.d.ts" />
/**
 * Liang's patterns as a trie in a few typed arrays. The package `hyphen` stores it as objects in objects: German
 * takes tens of milliseconds to be read and its fifty thousand nodes to be visited, the arrays of a bundle take one.
 */
import type { Patterns, Trie } from 'hyphen/patterns/*.js';
import { fromBase64, toBase64 } from './base64.ts';

type Exceptions = Patterns[2];

/** Nodes are numbered from the root on, those nearer to it first, so that edge n leads to node n + 1. */
export interface PatternTable {
  /** The letters in ascending order; their numbers begin at 1. */
  readonly alphabet: string;
  /** By node, and one more: its first edge. Those of a node ascend by letter. */
  readonly edges: Uint16Array;
  /** By edge: the number of its letter. */
  readonly letters: Uint8Array;
  /** By node: where in `levels` those of the pattern that ends there begin, with their count before them; 0: none ends. */
  readonly patterns: Uint16Array;
  readonly levels: Uint8Array;
  /** Words with the places to divide them. */
  readonly exceptions: Exceptions;
}

/** As a bundle holds it: numbers of two bytes, the lower one first. */
export interface PackedTable {
  readonly alphabet: string;
  /** How long each array is, in bytes. */
  readonly lengths: readonly [edges: number, patterns: number, letters: number, levels: number];
  /** The arrays, one after the other, in base64. */
  readonly bytes: string;
  readonly exceptions: Exceptions;
}

/** Throws a `RangeError` on more nodes or levels than two bytes can count. */
export function tableOf([lists, trie, exceptions]: Patterns): PatternTable {
  const levels: number[] = [0]; // so that no list begins at 0
  const listAt = lists.map((list) => {
    levels.push(list.length, ...list);
    return levels.length - list.length - 1;
  });
  const found = nodesOf(trie);
  const alphabet = [...new Set(found.map(({ letter }) => letter))].sort().slice(1).join('');
  const edges = [0];
  for (const { below } of found) edges.push((edges.at(-1) ?? 0) + Object.keys(below ?? {}).length);
  const patterns = found.map(({ list }) => (list === undefined ? 0 : (listAt[list] ?? 0)));
  if (found.length > 0xffff || levels.length > 0xffff) throw new RangeError('too many patterns');
  return {
    alphabet,
    edges: Uint16Array.from(edges),
    letters: Uint8Array.from(found.slice(1), ({ letter }) => alphabet.indexOf(letter) + 1),
    patterns: Uint16Array.from(patterns),
    levels: Uint8Array.from(levels),
    exceptions,
  };
}

interface Found {
  /** On the way to it; '' for the root. */
  readonly letter: string;
  readonly below: Trie | undefined;
  readonly list: number | undefined;
}

/** Those nearer to the root first. */
function nodesOf(trie: Trie): readonly Found[] {
  const found: Found[] = [{ letter: '', below: trie, list: undefined }];
  for (const { below } of found)
    for (const [letter, node] of Object.entries(below ?? {}).sort(byLetter))
      if (typeof node === 'number') found.push({ letter, below: undefined, list: node });
      else if (isPair(node)) found.push({ letter, below: node[0], list: node[1] });
      else found.push({ letter, below: node, list: undefined });
  return found;
}

function byLetter([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isPair(node: Trie | readonly [Trie, number]): node is readonly [Trie, number] {
  return Array.isArray(node);
}

export function packed({
  alphabet,
  edges,
  letters,
  patterns,
  levels,
  exceptions,
}: PatternTable): PackedTable {
  return {
    alphabet,
    lengths: [edges.byteLength, patterns.byteLength, letters.length, levels.length],
    bytes: toBase64([edges, patterns, letters, levels]),
    exceptions,
  };
}

export function unpacked({ alphabet, lengths, bytes, exceptions }: PackedTable): PatternTable {
  const buffer = fromBase64(bytes);
  const [edges, patterns, letters, levels] = lengths;
  return {
    alphabet,
    edges: new Uint16Array(buffer, 0, edges / 2),
    patterns: new Uint16Array(buffer, edges, patterns / 2),
    letters: new Uint8Array(buffer, edges + patterns, letters),
    levels: new Uint8Array(buffer, edges + patterns + letters, levels),
    exceptions,
  };
}

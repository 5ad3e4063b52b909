/** Lists of links that stand among the text: one is no list, and a sentence with a link in it is a sentence. */
import { endsSentence, weight } from '../../plain.ts';
import type { Leaf } from './boilerplate.ts';

const LINKED = 0.6; // share of an entry's text inside its link
const ENTRIES = 2; // entries in a row that make a list
const HEADING_LENGTH = 60; // characters of a line above a list that names it

/** The entries of all lists of links, and the line above each that names it. */
export function linkLists(all: readonly Leaf[]): Set<Leaf> {
  const found = new Set<Leaf>();
  let start = 0;
  for (let i = 0; i <= all.length; i++) {
    const leaf = all[i];
    if (leaf && isEntry(leaf)) continue;
    const run = all.slice(start, i);
    const above = all[start - 1];
    start = i + 1;
    if (run.length < ENTRIES) continue;
    for (const entry of run) found.add(entry);
    if (above && names(above)) found.add(above);
  }
  return found;
}

function isEntry({ element, text, linked }: Leaf): boolean {
  if (linked < LINKED || ['td', 'th', 'dt', 'dd'].includes(element.localName)) return false;
  return !(endsSentence(text) && weight(text) > 120);
}

function names({ element, text }: Leaf): boolean {
  if (text.length > HEADING_LENGTH || endsSentence(text)) return false;
  return /^h\d$/.test(element.localName) || /[:：]$/.test(text);
}

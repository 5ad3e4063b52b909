/** The headline of a page where its gold names none: the title that its markup states, if it is a line of the text. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { wordKey } from '../../src/plain.ts';

const MIN_KEY = 8; // characters; a shorter title is a section

export function pageTitle(file: string, lines: readonly { readonly text: string }[]): string | undefined {
  const bytes = readFileSync(file);
  const html = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  const { document } = parseHTML(html);
  const stated = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const title = document.querySelector('title')?.textContent ?? '';
  const keys = new Set(lines.map(({ text }) => wordKey(text)));
  // A site puts its name before or after, with a bar, dash or colon between.
  return [stated, title, ...title.split(/ [|–—-] | [»·] |: /u)].find((candidate) => {
    const key = wordKey(candidate);
    return key.length >= MIN_KEY && keys.has(key);
  });
}

/** Damage as it happens to files, and such as is done to them on purpose. Works on bytes, so that encodings break too. */
import type { Random } from '../random.ts';

/** Pieces that parsers, encodings and extractors stumble over. */
const NASTY: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '</',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<template>',
  '</template>',
  '<noscript>',
  '<svg><style>',
  '<math><mtext>',
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan=1000 rowspan=70000>',
  '<ul><li>',
  '<blockquote>',
  '<pre>',
  '</p>',
  '<p>',
  '<br><br>',
  '<hr>',
  '<h1>',
  '</h1>',
  '<h6>',
  '<article>',
  '</article>',
  '<body>',
  '</body>',
  '<img src="data:image/png;base64,iVBORw0KGgo=">',
  '<img src=x srcset="a 1w, b 2w,, ,">',
  '<a href="javascript:alert(1)">',
  '<a href="#fn1"><sup>1</sup></a>',
  '<li id="fn1">',
  '<base href="//x">',
  '<meta charset="utf-16">',
  '<meta charset="x-nothing">',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":[[[{}]]],"datePublished":"9999-99-99"}</script>',
  '<meta property="article:published_time" content="+275760-09-13T00:00:00Z">',
  '<meta name="author" content="&#0;&#xd800;">',
  '&#0;',
  '&#xd800;',
  '&#x110000;',
  '&#38;#60;',
  '&amp;amp;amp;',
  '&nosuch;',
  '\u0000',
  '\u0301',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u{10ffff}',
  '“',
  '”',
  '« ',
  ' »',
  '„',
  '——',
  'said',
  'By ',
  '(AP) — ',
  '© 2026',
  'Read more',
  '{',
  '}',
  '[{',
  '"@graph":',
  '\\u0000',
  '\\',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '&b;',
  'xml:base="//x/%"',
  '""",,"',
  'null',
  '1e999',
  '=3D=\r\n',
  'Content-Length: 99999999999\r\n',
  '../../',
  '\r\n\r\n',
  '---\n',
  '# ',
  '\r',
  '\n\n',
  '\t',
];

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const span = (bytes: Buffer, random: Random): [from: number, to: number] => {
  const from = random.below(bytes.length);
  const size = 1 << random.below(15);
  return [from, Math.min(bytes.length, from + 1 + random.below(size))];
};

const splice = (bytes: Buffer, from: number, to: number, ...middle: Uint8Array[]): Buffer =>
  Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(to)]);

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => splice(bytes, ...span(bytes, random)),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    return splice(bytes, from, from, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    const rest = splice(bytes, from, to);
    const at = random.below(rest.length);
    return splice(rest, at, at, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return splice(bytes, at, at, Buffer.from(random.pick(NASTY)));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return splice(bytes, at, at, Buffer.from(random.pick(NASTY).repeat(1 + random.below(400))));
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = random.below(8); i >= 0; i--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  // A tag's name becomes another's, so that what was opened is not what is closed.
  (bytes, random) => swapTags(bytes, random, 1 + random.below(30)),
  (bytes, random, other) => {
    const [from, to] = span(other, random);
    const at = random.below(bytes.length);
    return splice(bytes, at, at, other.subarray(from, to));
  },
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
];

const TAGS =
  'p div span a li ul ol table tr td th blockquote pre figure figcaption img h1 h2 h3 em sup section article aside header footer noscript template svg math select option title head body html frameset'.split(
    ' ',
  );

function swapTags(bytes: Buffer, random: Random, count: number): Buffer {
  const text = bytes.toString('latin1');
  const places = [...text.matchAll(/(?<=<\/?)[a-z][a-z0-9]*/gi)].map(({ index, 0: name }) => ({
    index,
    name,
  }));
  if (places.length === 0) return bytes;
  const chosen = new Set(Array.from({ length: count }, () => random.below(places.length)));
  let out = '';
  let at = 0;
  for (const [i, { index, name }] of places.entries()) {
    if (!chosen.has(i)) continue;
    out += text.slice(at, index) + random.pick(TAGS);
    at = index + name.length;
  }
  return Buffer.from(out + text.slice(at), 'latin1');
}

/** The page with one to eight damages; `other` is a page that pieces are taken from. */
export function mutate(page: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes: Buffer = Buffer.from(page);
  for (let i = random.below(8); i >= 0; i--) {
    // The last three rewrite the whole file and would hide the others; they come seldom.
    const mutation =
      MUTATIONS[random.below(random.below(12) === 0 ? MUTATIONS.length : MUTATIONS.length - 3)];
    if (mutation && bytes.length > 0) bytes = mutation(bytes, random, Buffer.from(other));
  }
  return new Uint8Array(bytes);
}

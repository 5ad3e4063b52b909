import { strFromU8, unzipSync } from 'fflate';
import { articleTextParts } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import { OUTPUT_FORMATS, writeBriefing, type OutputFormat } from '../src/index.ts';
import { articles, request, sha256 } from './everything.ts';

type Written = Exclude<OutputFormat, 'pdf'>;
const FORMATS = OUTPUT_FORMATS.filter((format): format is Written => format !== 'pdf');
const write = (format: Written, given = request): Promise<Uint8Array> => writeBriefing(given, format, sha256);

/** The markup of a form, its files joined. */
async function markup(format: Written): Promise<string> {
  const bytes = await write(format);
  if (format === 'html' || format === 'markdown') return new TextDecoder().decode(bytes);
  const wanted = format === 'epub' ? /\.xhtml$/ : /^word\/(?:document|header\d+)\.xml$/;
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => wanted.test(name))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('\n');
}

/** Its words alone, without white space. */
async function words(format: Written): Promise<string> {
  const text = await markup(format);
  const bare =
    format === 'markdown'
      ? text.replaceAll(/\\([^\w\s])/g, '$1').replaceAll('\\\n', ' ')
      : text
          .replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&');
  return bare.replaceAll(/[\s*]/g, '');
}
const solid = (text: string): string => text.replaceAll(/[\s*]/g, '');

describe.each(FORMATS)('a briefing as %s', (format) => {
  test('holds every text of its articles', async () => {
    const written = await words(format);
    for (const { text } of articles.flatMap(articleTextParts))
      for (const part of text.split('\n')) expect(written).toContain(solid(part));
  });

  test('holds the staff’s words, the tables and the whole attribution', async () => {
    const written = await words(format);
    for (const text of [
      'Ports & <harbours>',
      'TLP:AMBER+STRICT',
      'Nothing moves.',
      'Not confirmed.',
      'Comment by The desk',
      '[…]',
      'Who said what',
      '“We will not move a single crate,”',
      'Timeline',
      'March 2026',
      'Forty copies.',
      'rights-forbid-print',
      'Agreed.',
      ...articles.map(({ provenance }) => provenance.contentHash),
      'https://news.example/plain',
      '© 2026 The Daily Example',
      'R&D <Daily>',
      'What the note says',
    ])
      expect(written).toContain(solid(text));
  });

  test('is the same, byte for byte, each time', async () => {
    const [one, other] = [await write(format), await write(format)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe.each(['html', 'epub'] as const)('the markup of %s', (format) => {
  test('has each id once in a file, and no link that leads nowhere', async () => {
    const files =
      format === 'html'
        ? { 'page.html': await write('html') }
        : Object.fromEntries(
            Object.entries(unzipSync(await write('epub'))).filter(([name]) => name.endsWith('.xhtml')),
          );
    const ids = new Map(
      Object.entries(files).map(([name, bytes]) => [
        name.replace('EPUB/', ''),
        [...strFromU8(bytes).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id),
      ]),
    );
    for (const all of ids.values()) expect(new Set(all).size).toBe(all.length);
    for (const [name, bytes] of Object.entries(files))
      for (const [, to = ''] of strFromU8(bytes).matchAll(/href="([^":]*#[^"]*)"/g)) {
        const [file, anchor = ''] = to.split('#');
        expect(ids.get(file || name.replace('EPUB/', '')), to).toContain(anchor);
      }
  });

  test('runs nothing that an article holds', async () => {
    const text = await markup(format);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

test('an e-book begins with its type, unpacked, and lists every file', async () => {
  const bytes = await write('epub');
  expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const files = unzipSync(bytes);
  const listed = [
    ...strFromU8(files['EPUB/package.opf'] ?? new Uint8Array()).matchAll(/<item [^>]*href="([^"]+)"/g),
  ].map(([, href = '']) => `EPUB/${href}`);
  const there = Object.keys(files).filter((name) => name.startsWith('EPUB/') && name !== 'EPUB/package.opf');
  expect(listed.toSorted()).toEqual(there.toSorted());
  expect(there).toContain(`EPUB/pictures/${'a'.repeat(64)}.png`);
});

/** ZIP and gzip: every page in them, and none of what archives are made to harm with. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, ingest } from '../src/index.ts';
import { isInside } from '../src/forms/zip/archive.ts';
import { pageOf, png, SENTENCES } from './pages.ts';
import { articlesOf, ENV, gist, itemsOf, ofType, paragraphs } from './run.ts';
import { zipOf, type ZipPart } from './zip-bytes.ts';

const PAGE: ZipPart = { name: 'one.html', bytes: pageOf('Harbour Basin to Be Dredged in May') };
const OTHER: ZipPart = { name: 'more/two.html', bytes: pageOf('Ferry Tickets Become Cheaper at Easter') };

describe('a ZIP of pages', () => {
  it('gives every page, goes on past bad ones, and says what is no page', async () => {
    const items = await itemsOf(
      zipOf([
        PAGE,
        { name: 'empty.html', bytes: '' },
        { name: '.DS_Store', bytes: 'x' },
        { name: 'style.css', bytes: 'body { color: red }' },
        OTHER,
      ]),
    );
    expect(gist(items)).toEqual([
      'one.html: Harbour Basin to Be Dredged in May',
      'empty.html: empty',
      '.DS_Store: skipped',
      'style.css: skipped',
      'more/two.html: Ferry Tickets Become Cheaper at Easter',
    ]);
    expect(items.every((item) => item.of === 5)).toBe(true);
  });

  it('leaves the files of an exported library alone, whose articles it could only double', async () => {
    const hash = 'ab'.repeat(32);
    const items = await itemsOf(
      zipOf([
        {
          name: 'out/library.jsonl',
          bytes: '{"format":"offprint-library","formatVersion":1}\n{"type":"article"}\n',
        },
        { ...PAGE, name: `out/assets/ab/${hash}` },
        { ...OTHER, name: `other/assets/ab/${hash}` },
      ]),
    );
    expect(gist(items)).toEqual([
      'out/library.jsonl: not-an-article',
      `out/assets/ab/${hash}: skipped`,
      `other/assets/ab/${hash}: Ferry Tickets Become Cheaper at Easter`,
    ]);
    // The same of an export that has articles, which alone would be read as an article's own JSON.
    const whole = `{"format":"offprint-library"}\n${'{"schemaVersion":1,"headlines":[],"blocks":[]}'}\n`;
    expect(await ingest({ bytes: Buffer.from(whole) }, ENV)).toMatchObject({
      error: { message: 'the file is the export of a library' },
    });
    const [refused] = items;
    expect(refused && 'error' in refused && refused.error).toMatchObject({
      message: 'the file is the export of a library',
    });
  });

  it('keeps the bytes of each page as its source', async () => {
    const [item] = articlesOf(await itemsOf(zipOf([PAGE])));
    expect(new TextDecoder().decode(item?.source.bytes)).toBe(PAGE.bytes);
    expect(item?.source).toMatchObject({ mediaType: 'text/html', fileName: 'one.html' });
  });

  it('finds the pictures that a browser saved beside a page', async () => {
    const page = pageOf(
      'Harbour Basin to Be Dredged in May',
      '<figure><img src="./a%20page_files/p.png" alt="The basin"><figcaption>The basin in March.</figcaption></figure>',
    );
    const [item] = articlesOf(
      await itemsOf(
        zipOf([
          { name: 'x/a page.html', bytes: page },
          { name: 'x/a page_files/p.png', bytes: png() },
        ]),
      ),
    );
    expect(item?.assets).toHaveLength(1);
    expect(ofType(item?.article ?? fail(), 'figure')[0]?.asset?.sha256).toBe(item?.assets[0]?.sha256);
  });

  it('may hold archives, down to a limit', async () => {
    const inner = zipOf([PAGE]);
    const twice = zipOf([{ name: 'inner.zip', bytes: inner }]);
    expect(gist(await itemsOf(twice))).toEqual(['inner.zip › one.html: Harbour Basin to Be Dredged in May']);
    let deep = inner;
    for (let i = 0; i < 5; i++) deep = zipOf([{ name: 'z.zip', bytes: deep }]);
    expect(gist(await itemsOf(deep)).join()).toContain('too-deep');
  });

  it('asked for one article, gives it when it is the only one', async () => {
    const one = await ingest({ bytes: zipOf([PAGE]) }, ENV);
    expect(one.ok && paragraphs(one.article)).toEqual(SENTENCES);
    const two = await ingest({ bytes: zipOf([PAGE, OTHER]) }, ENV);
    expect(two).toMatchObject({ ok: false, error: { code: 'several-articles' } });
    expect(await ingest({ bytes: zipOf([]) }, ENV)).toMatchObject({
      ok: false,
      error: { code: 'no-article' },
    });
  });
});

describe('a ZIP made to harm', () => {
  const around = (part: ZipPart): Promise<string[]> => itemsOf(zipOf([PAGE, part, OTHER])).then(gist);
  it.each([
    ['a path out of the archive', { name: '../../etc/x.html', bytes: PAGE.bytes }, 'unsafe-path'],
    ['an absolute path', { name: '/etc/x.html', bytes: PAGE.bytes }, 'unsafe-path'],
    ['a drive letter', { name: 'C:\\x.html', bytes: PAGE.bytes }, 'unsafe-path'],
    ['a path out, written with backslashes', { name: 'a\\..\\..\\x.html', bytes: PAGE.bytes }, 'unsafe-path'],
    ['a NUL in the name', { name: 'x.html\0.png', bytes: PAGE.bytes }, 'unsafe-path'],
    ['a link', { name: 'x.html', bytes: '/etc/passwd', mode: 0o120777 }, 'unsafe-path'],
    ['a name that stands there twice', { name: 'ONE.html', bytes: OTHER.bytes }, 'duplicate-entry'],
    ['an encrypted entry', { name: 'x.html', bytes: PAGE.bytes, encrypted: true }, 'encrypted'],
    ['a size that is not the entry’s', { name: 'x.html', bytes: PAGE.bytes, statedSize: 10 }, 'damaged'],
  ])('%s is refused, and the pages around it are taken', async (_what, part, code) => {
    const [first, bad, last] = await around(part);
    expect(first).toMatch(/Dredged/);
    expect(bad).toMatch(new RegExp(`${code}$`));
    expect(last).toMatch(/Easter/);
  });

  it('is held to what it may unpack to, in all', async () => {
    const bomb = { name: 'bomb.html', bytes: new Uint8Array(4_000_000) };
    const items = await itemsOf(zipOf([bomb, { ...bomb, name: 'again.html' }, PAGE]), {
      limits: { expandedFree: 5_000_000, expansion: 1 },
    });
    expect(gist(items)[1]).toBe('again.html: expands-too-far');
    expect(gist(items)[2]).toMatch(/Dredged/);
  });

  it('is held to a number of entries', async () => {
    expect(gist(await itemsOf(zipOf([PAGE, OTHER]), { limits: { entries: 1 } }))).toEqual(['too-many']);
  });

  it('that breaks off is damaged', async () => {
    expect(gist(await itemsOf(zipOf([PAGE, OTHER]).subarray(0, 900)))).toEqual(['damaged']);
  });

  it('knows a path that stays inside', () => {
    expect(['a/b.html', 'a..b/c', 'ä/…'].every(isInside)).toBe(true);
    expect(['..', 'a/..', '\\\\host\\x', 'z:x'].some(isInside)).toBe(false);
  });
});

describe('gzip', () => {
  it('is read as what it holds', async () => {
    const [item] = articlesOf(
      await itemsOf(
        gzipSync(PAGE.bytes),
        {},
        { fileName: 'one.html.gz', sourceUrl: 'https://example.org/x' },
      ),
    );
    expect(item?.article.provenance).toMatchObject({
      sourceUrl: 'https://example.org/x',
      snapshot: { format: 'text/html', fileName: 'one.html' },
    });
  });

  it('is held to what it may unpack to, and broken gzip is damaged', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(gist(await itemsOf(bomb, { limits: { expandedFree: 1_000_000 } }))).toEqual(['expands-too-far']);
    expect(gist(await itemsOf(gzipSync(PAGE.bytes).subarray(0, 100)))).toEqual(['damaged']);
    expect(DEFAULT_LIMITS.expansion).toBeGreaterThan(1);
  });
});

function fail(): never {
  throw new Error('there is no article');
}

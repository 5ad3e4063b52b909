import { blockText, inlineText } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { expectArticle, ingestFixture, ingestText, ofType, paragraphs } from './run.ts';

const PROSE = [
  'The first paragraph of this page is long enough to be taken for text, and it says nothing of importance to anyone.',
  'The second paragraph goes on in the same manner, with commas, clauses and a full stop at the end of its sentence.',
  'The third paragraph brings the matter to a close, thanks the reader for the patience shown, and leaves the room.',
  'A fourth paragraph is there for good measure, since short pages are not taken for articles by those who judge them.',
];

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A page about very little</title>${head}</head><body><article><h1>A page about very little</h1>${body}</article></body></html>`;
}

const texts = PROSE.map((text) => `<p>${text}</p>`).join('\n');

describe('metadata', () => {
  it('takes JSON-LD first, rejects an address as author, and says where each value is from', async () => {
    const { article } = await ingestFixture('page--full.html');
    expect(article.authors.map((author) => author.name)).toEqual(['Ida Ferrand', 'Colm Breathnach']);
    expect(article.publisher).toEqual({ name: 'The Skerry Mail', uri: 'https://skerrymail.example/' });
    expect(article.datePublished).toEqual({ value: '2026-02-17T08:30:00+01:00', precision: 'second' });
    expect(article.dateModified).toEqual({ value: '2026-02-18', precision: 'day' });
    expect(article).toMatchObject({ kind: 'news', language: 'en-GB', accessibleForFree: true });
    expect(article.provenance.canonicalUrl).toBe('https://skerrymail.example/news/lighthouse-garden');
    expect(article.provenance.origins).toContainEqual({
      field: 'datePublished',
      from: 'JSON-LD datePublished',
    });
    expect(article.provenance.origins).toContainEqual({ field: 'authors', from: 'JSON-LD author' });
  });

  it('falls back to Open Graph, then to meta elements', async () => {
    const head =
      '<meta property="og:site_name" content="Example Post"><meta name="author" content="https://example.org/me"><meta name="dc.creator" content="Ann Lee"><meta property="article:published_time" content="2026-01-02T03:04Z">';
    const { article } = expectArticle(await ingestText(page(texts, head)));
    expect(article.publisher.name).toBe('Example Post');
    expect(article.authors).toEqual([{ name: 'Ann Lee', kind: 'person' }]);
    expect(article.datePublished).toEqual({ value: '2026-01-02T03:04Z', precision: 'minute' });
  });

  it('states nothing that the page does not', async () => {
    const { article } = expectArticle(await ingestText(page(texts)));
    expect(article).toMatchObject({ authors: [], publisher: { name: null }, kind: 'article' });
    expect(article.datePublished).toBeUndefined();
    expect(article.provenance.sourceUrl).toBeUndefined();
  });

  it('resolves addresses against the address that the user names, and leaves them out without one', async () => {
    const html = page(`${texts}<p>${PROSE[0]} <a href="/more">More of it</a>.</p>`);
    const links = async (sourceUrl?: string): Promise<string[]> => {
      const { article } = expectArticle(await ingestText(html, {}, sourceUrl ? { sourceUrl } : {}));
      return ofType(article, 'paragraph').flatMap((block) =>
        block.inlines.flatMap((run) =>
          run.type === 'text'
            ? (run.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.href] : []))
            : [],
        ),
      );
    };
    expect(await links('https://example.org/news/1')).toEqual(['https://example.org/more']);
    expect(await links()).toEqual([]);
  });

  it('reads the address that SingleFile wrote into the page', async () => {
    const html = page(texts).replace(
      '<head>',
      '<!--\n Page saved with SingleFile \n url: https://example.org/a \n--><head>',
    );
    const { article } = expectArticle(await ingestText(html));
    expect(article.provenance.sourceUrl).toBe('https://example.org/a');
  });
});

describe('the body', () => {
  it('keeps paragraphs, gapless headings, nested lists, quotes, tables and notes in order', async () => {
    const { article } = await ingestFixture('page--full.html');
    expect(article.blocks.map((block) => block.type)).toEqual([
      'figure', 'paragraph', 'paragraph', 'heading', 'paragraph', 'list', 'quote', 'table', 'heading', 'paragraph', 'paragraph', 'note',
    ]); // prettier-ignore
    expect(ofType(article, 'heading').map((block) => block.level)).toEqual([2, 2]);
    const [list] = ofType(article, 'list');
    expect(list?.items[1]?.blocks.map((block) => block.type)).toEqual(['paragraph', 'list']);
  });

  it('keeps emphasis and links as marks, and footnotes as notes that are referred to', async () => {
    const { article } = await ingestFixture('page--full.html');
    const runs = ofType(article, 'paragraph')[1]?.inlines ?? [];
    expect(runs).toContainEqual({ type: 'text', text: 'everything', marks: [{ type: 'em' }] });
    expect(runs).toContainEqual({
      type: 'text',
      text: 'carried over by boat',
      marks: [{ type: 'link', href: 'https://skerrymail.example/news/soil-story' }],
    });
    expect(runs.at(-1)).toEqual({ type: 'noteRef', noteId: 'n1' });
    expect(ofType(article, 'note').map(blockText)).toEqual([
      "Receipts in the board's archive name 311 sacks between 1948 and 1971.",
    ]);
  });

  it('makes ragged tables rectangular and keeps header cells', async () => {
    const { article } = await ingestFixture('page--full.html');
    const [table] = ofType(article, 'table');
    expect(table?.headRows).toBe(1);
    expect(table?.rows.map((row) => row.cells.length)).toEqual([2, 2, 2]);
    expect(table?.rows[0]?.cells[0]?.header).toBe('col');
    expect(inlineText(table?.caption ?? [])).toBe('Sacks of soil brought over');
  });

  it('takes the deck from under the headline, and shows neither byline nor headline in the text', async () => {
    const { article } = await ingestFixture('page--full.html');
    expect(inlineText(article.deck ?? [])).toBe(
      'A walled garden on the rock goes back to those who planted it.',
    );
    expect(article.by).toBe('By Ida Ferrand and Colm Breathnach');
    expect(paragraphs(article).some((text) => /^(?:By Ida|Lighthouse keepers win)/.test(text))).toBe(false);
  });

  it('records navigation, links to other pages and prompts, each once', async () => {
    const { dropped } = await ingestFixture('page--full.html');
    const all = dropped.map((removal) => removal.text);
    expect(all.filter((text) => text.includes('weekly letter'))).toHaveLength(1);
    expect(all.some((text) => text.includes('Why the gulls'))).toBe(true);
    expect(all.some((text) => text.includes('Tides'))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it('shows neither templates nor scripts', async () => {
    const { article, dropped } = await ingestFixture('page--full.html');
    const everything = JSON.stringify([article, dropped]);
    expect(everything).not.toContain('Text of a template');
    expect(everything).not.toContain('changed by a script');
  });

  it('parts paragraphs at double breaks and keeps single ones', async () => {
    const html = page(`<div>${PROSE[0]}<br><br>${PROSE[1]}<br>${PROSE[2]}</div><p>${PROSE[3]}</p>`);
    const { article } = expectArticle(await ingestText(html));
    expect(paragraphs(article)).toEqual([PROSE[0], `${PROSE[1]}\n${PROSE[2]}`, PROSE[3]]);
  });
});

describe('pictures', () => {
  it('are named by the address that a page loads late, with alternative text, caption and credit', async () => {
    const { article, assets } = await ingestFixture('page--full.html');
    expect(ofType(article, 'figure')).toEqual([
      expect.objectContaining({
        sourceUrl: 'https://skerrymail.example/img/garden.jpg',
        alt: { status: 'stated', text: 'Rows of kale behind a granite wall' },
        caption: [{ type: 'text', text: 'Kale grows where the old store stood.' }],
        credit: 'Ansel Moray / Island Pictures',
      }),
    ]);
    expect(ofType(article, 'figure')[0]?.asset).toBeUndefined();
    expect(assets).toEqual([]);
  });

  it('are kept as assets when the page holds their bytes', async () => {
    const bytes = png(640, 480);
    const src = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    const figure = `<figure><img src="${src}" alt=""><figcaption>A grey field.</figcaption></figure>`;
    const { article, assets } = expectArticle(await ingestText(page(`<p>${PROSE[0]}</p>${figure}${texts}`)));
    const [kept] = ofType(article, 'figure');
    expect(kept?.asset).toMatchObject({ mediaType: 'image/png', width: 640, height: 480 });
    expect(assets.map((asset) => asset.sha256)).toEqual([kept?.asset?.sha256]);
    expect(assets[0]?.bytes).toEqual(bytes);
  });
});

/** The beginning of a PNG file: as much as its size is read from. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

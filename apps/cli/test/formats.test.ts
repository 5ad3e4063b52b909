import { toHtml, toJsonLd, toMarkdown, toNinjs } from '@offprint/briefing/articles';
import { articleTextParts } from '@offprint/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toText } from '../src/formats/text.ts';
import { styleFor } from '../src/terminal/style.ts';
import { everything, HASH, NASTY, unattributed } from './article.ts';

const look = { width: 60, style: styleFor({}, {}) };
const noAsset = (): undefined => undefined;
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('text', () => {
  it('holds everything the article says', () => {
    const text = squeeze(toText(everything(), { ...look, width: 200 }).replaceAll(/\[1\]|\^(?=2)/g, ''));
    for (const part of articleTextParts(everything())) expect(text).toContain(squeeze(part.text).trim());
  });

  it('keeps to the width, code aside', () => {
    const lines = toText(everything(), look).split('\n');
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(60);
  });

  it('says what was inferred and what is not stated', () => {
    expect(squeeze(toText(everything(), look))).toContain('(inferred from the page’s title)');
    const text = toText(unattributed(), look);
    for (const label of ['Outlet', 'Author', 'Published', 'Address'])
      expect(text).toMatch(new RegExp(`^${label} +not stated$`, 'm'));
  });

  it('numbers notes where the text refers to them', () => {
    const text = toText(everything(), look);
    expect(text).toContain('a "link"[1]');
    expect(text).toContain('1. The note.');
  });

  it('has colour only when the style has', () => {
    const colour = styleFor({ isTTY: true }, { TERM: 'xterm' });
    expect(toText(everything(), look)).not.toContain('\u001B');
    expect(toText(everything(), { ...look, style: colour })).toContain('\u001B[1m');
    expect(
      toText(everything(), { ...look, style: styleFor({ isTTY: true }, { NO_COLOR: '1' }) }),
    ).not.toContain('\u001B');
  });
});

describe('markdown', () => {
  const markdown = toMarkdown(everything());

  it('escapes what Markdown would read as signs', () => {
    expect(markdown).toContain(
      '# A \\<b\\>\\&amp; "q" {x} \\\\y \\| \\*z\\* \\_u\\_ \\`c\\` #h $d %p \\~t ^r \\[l\\](m)',
    );
    expect(markdown).toContain('1\\. not a list');
    expect(markdown).toContain('10. \\- ten');
  });

  it('uses tags where asterisks would not emphasise', () => {
    expect(markdown).toContain(
      'list, <strong>bold</strong>tight *em* see\\![a "link"](<https://example.org/a?b=1&c=2>)[^n1]',
    );
  });

  it('fences code with more backticks than it holds', () => {
    expect(markdown).toContain('````html\n<b>\n```\n</b>\n````');
    expect(markdown).toContain('``x`y``');
  });

  it('keeps bars in table cells from ending them', () => {
    expect(markdown).toContain('| Head |  |\n| --- | --- |\n| `a\\|b` | c\\|d |');
  });

  it('writes notes as footnotes', () => {
    expect(markdown).toContain('[^n1]: The note.');
  });
});

describe('html', () => {
  const asset = (hash: string): Uint8Array | undefined =>
    hash === HASH ? Uint8Array.from([1, 2, 3]) : undefined;
  const html = toHtml(everything(), asset);
  const { document } = parseHTML(html);

  it('holds everything the article says, as text and not as tags', () => {
    const bare = parseHTML(html.replaceAll('<br>', ' ')).document;
    for (const reference of bare.querySelectorAll('[role="doc-noteref"]')) reference.remove();
    const text = squeeze(bare.querySelector('article')?.textContent ?? '');
    for (const part of articleTextParts(everything())) expect(text).toContain(squeeze(part.text).trim());
    expect(document.querySelector('h1')?.textContent).toBe(NASTY);
    expect(document.querySelector('h1')?.children).toHaveLength(0);
  });

  it('forbids everything but its own style and pictures', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(document.querySelectorAll('script, iframe, object, form, link')).toHaveLength(0);
    const fetched = [...document.querySelectorAll('[src]')].map((element) => element.getAttribute('src'));
    expect(fetched).toEqual(['data:image/png;base64,AQID']);
  });

  it('says that a picture was not kept instead of showing none', () => {
    expect(toHtml(everything(), noAsset)).toContain('Picture not kept: An "alt" &lt;text&gt;');
  });

  it('escapes attributes', () => {
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('An "alt" <text>');
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
  });

  it('links note references to their notes', () => {
    expect(document.querySelector('a[role="doc-noteref"]')?.getAttribute('href')).toBe('#n1');
    expect(document.querySelector('[role="doc-endnotes"] #n1')?.textContent).toContain('The note.');
  });
});

describe('ninjs', () => {
  it('leaves out a date without a time rather than invent one, and says it in words', () => {
    expect(toNinjs(everything())).not.toHaveProperty('contentCreated');
    expect(toNinjs(everything())).toMatchObject({
      edNote: expect.stringContaining('Published March 2026.') as string,
    });
    const exact = { value: '2026-03-04T10:15+01:00', precision: 'minute' } as const;
    expect(toNinjs(everything({ datePublished: exact }))).toMatchObject({
      contentCreated: '2026-03-04T10:15:00+01:00',
    });
  });

  it('names an article without an address by its content', () => {
    expect(toNinjs(unattributed())).toMatchObject({ uri: `ni:///sha-256;${'qqqq'.repeat(10)}qqo` });
    expect(toNinjs(everything())).toMatchObject({ uri: 'https://example.org/news/1' });
  });

  it('carries figures with caption and credit', () => {
    expect(toNinjs(everything())).toMatchObject({
      type: 'text',
      by: 'Jürgen O’Neil & Sons, Mary {Ann} Doe',
      associations: [{ name: 'figure-1', type: 'picture', by: 'Photographer / Agency' }],
    });
  });

  it('has no key without a value', () => {
    expect(JSON.stringify(toNinjs(unattributed()))).not.toContain('null');
  });
});

describe('schema.org', () => {
  it('keeps the precision of dates and leaves unknown what is unknown', () => {
    expect(toJsonLd(everything())).toMatchObject({
      '@type': 'NewsArticle',
      headline: NASTY,
      datePublished: '2026-03',
    });
    for (const key of ['author', 'publisher', 'datePublished', 'url'])
      expect(toJsonLd(unattributed())).not.toHaveProperty(key);
  });

  it('gives an author a type only when the source says what it is', () => {
    expect(toJsonLd(everything())).toMatchObject({
      author: [{ name: 'Jürgen O’Neil & Sons' }, { '@type': 'Person', name: 'Mary {Ann} Doe' }],
    });
    expect((toJsonLd(everything()) as { author: object[] }).author[0]).not.toHaveProperty('@type');
  });
});

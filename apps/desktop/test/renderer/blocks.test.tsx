import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, Mark } from '@offprint/model';
import { ArticlePage } from '../../src/renderer/features/reader/ArticlePage.tsx';
import { articleOf, paragraph, text } from '../article-fixture.ts';

const page = (...blocks: Block[]): string =>
  renderToStaticMarkup(<ArticlePage hyphenated={false} article={articleOf(blocks)} />);
const marked = (...marks: Mark[]): string =>
  page({ type: 'paragraph', id: 'p', inlines: [{ type: 'text', text: 'word', marks }] });
const inline = (...inlines: Inline[]): string => page({ type: 'paragraph', id: 'p', inlines });

describe('marks', () => {
  test.each([
    [{ type: 'em' }, '<em>word</em>'],
    [{ type: 'strong' }, '<strong>word</strong>'],
    [{ type: 'sub' }, '<sub>word</sub>'],
    [{ type: 'sup' }, '<sup>word</sup>'],
    [{ type: 'code' }, '<code dir="ltr">word</code>'],
    [{ type: 'smallcaps' }, '<span class="small-caps">word</span>'],
    [{ type: 'lang', lang: 'fr' }, '<bdi lang="fr">word</bdi>'],
    [{ type: 'abbr', expansion: 'in full' }, '<abbr title="in full">word</abbr>'],
  ] satisfies [Mark, string][])('%o', (mark, markup) => {
    expect(marked(mark)).toContain(markup);
  });

  test('several on one run lie in each other', () => {
    expect(marked({ type: 'em' }, { type: 'strong' })).toContain('<em><strong>word</strong></em>');
  });

  test('a link keeps its address', () => {
    expect(marked({ type: 'link', href: 'https://harbour.example/' })).toContain(
      'href="https://harbour.example/"',
    );
  });

  test('a line break is a line break', () => {
    expect(inline(text('a'), { type: 'br' }, text('b'))).toContain('a<br/>b');
  });
});

test('text that looks like markup stays text, wherever it stands', () => {
  const evil = '<script>alert(1)</script>';
  const markup = renderToStaticMarkup(
    <ArticlePage
      hyphenated={false}
      article={articleOf(
        [
          paragraph('p', evil),
          { type: 'figure', id: 'f', alt: { status: 'unknown' }, caption: [text(evil)], credit: evil },
          { type: 'code', id: 'c', text: evil },
        ],
        { by: evil, section: evil, publisher: { name: evil } },
      )}
    />,
  );
  expect(markup).not.toContain('<script');
  expect(markup.split('&lt;script&gt;').length - 1).toBeGreaterThanOrEqual(6);
});

describe('blocks', () => {
  test('headings keep their level', () => {
    expect(page({ type: 'heading', id: 'h', level: 3, inlines: [text('Low water')] })).toContain(
      '<h3 id="block-h">Low water</h3>',
    );
  });

  test('an ordered list begins at its number, lists nest', () => {
    const inner: Block = {
      type: 'list',
      id: 'l2',
      ordered: false,
      items: [{ blocks: [paragraph('p2', 'deep')] }],
    };
    const markup = page({
      type: 'list',
      id: 'l1',
      ordered: true,
      start: 4,
      items: [{ blocks: [paragraph('p1', 'four'), inner] }],
    });
    expect(markup).toContain('<ol id="block-l1" start="4">');
    expect(markup).toMatch(/<ol.*<ul id="block-l2">.*deep.*<\/ul>.*<\/ol>/);
  });

  test('a quotation names its speaker, and what the name was inferred from', () => {
    const markup = page({
      type: 'quote',
      id: 'q',
      blocks: [paragraph('p', 'It rises.')],
      speaker: { name: 'Karin Holm', role: 'mayor', inferredFrom: 'the sentence before' },
    });
    expect(markup).toMatch(/<blockquote.*It rises\..*Karin Holm, mayor.*inferred from the sentence before/);
  });

  test('a pull quote is passed over when the page is read aloud', () => {
    expect(page({ type: 'pullquote', id: 'q', inlines: [text('It rises.')] })).toMatch(
      /<aside[^>]*aria-hidden="true"[^>]*><p>It rises\.<\/p><\/aside>/,
    );
  });

  test('a picture comes from the library by its hash, with its size and what it shows', () => {
    const sha256 = 'ab'.repeat(32);
    const markup = page({
      type: 'figure',
      id: 'f',
      asset: { sha256, mediaType: 'image/png', width: 640, height: 480 },
      sourceUrl: 'https://elsewhere.example/picture.png',
      alt: { status: 'stated', text: 'A pier at low water' },
      caption: [text('The pier.')],
      credit: 'J. Weber',
    });
    expect(markup).toContain(`src="offprint://asset/${sha256}"`);
    expect(markup).toContain('width="640" height="480" alt="A pier at low water"');
    expect(markup).not.toContain('elsewhere.example');
    expect(markup).toContain('<span class="credit">J. Weber</span>');
  });

  test('a picture that was not kept leaves a frame that says so, and its words', () => {
    const markup = page({
      type: 'figure',
      id: 'f',
      alt: { status: 'unknown' },
      caption: [text('The pier.')],
    });
    expect(markup).toContain('Picture not kept');
    expect(markup).toContain('The pier.');
    expect(markup).not.toContain('<img');
  });

  test('a table keeps spans, scopes, head rows and caption', () => {
    const markup = page({
      type: 'table',
      id: 't',
      caption: [text('Tides')],
      headRows: 1,
      rows: [
        {
          cells: [
            { inlines: [text('Day')], header: 'col' },
            { inlines: [text('Metres')], header: 'col', colspan: 2 },
          ],
        },
        {
          cells: [
            { inlines: [text('Monday')], header: 'row' },
            { inlines: [text('1.4')] },
            { inlines: [text('−0.2')] },
          ],
        },
      ],
    });
    expect(markup).toMatch(/<caption>Tides<\/caption><thead><tr><th scope="col"[^>]*>Day/);
    expect(markup).toMatch(/<th scope="col" colSpan="2"[^>]*>Metres/);
    expect(markup).toMatch(/<tbody><tr><th scope="row"[^>]*>Monday/);
  });

  test('a column of figures is set flush with its head; one with a word among them is not', () => {
    const markup = page({
      type: 'table',
      id: 't',
      headRows: 1,
      rows: [
        {
          cells: ['Day', 'Metres', 'Wind'].map((head) => ({ inlines: [text(head)], header: 'col' as const })),
        },
        { cells: ['Monday', '1.4', '6'].map((cell) => ({ inlines: [text(cell)] })) },
        { cells: ['Tuesday', '−0.2', 'calm'].map((cell) => ({ inlines: [text(cell)] })) },
      ],
    });
    const flush = [...markup.matchAll(/class="number"[^>]*>([^<]*)</g)].map(([, cell]) => cell);
    expect(flush).toEqual(['Metres', '1.4', '−0.2']);
  });

  test('code keeps its lines, a rule is a rule', () => {
    const markup = page({ type: 'code', id: 'c', text: 'a\n\tb', language: 'C' }, { type: 'rule', id: 'r' });
    expect(markup).toContain('<code>a\n\tb</code>');
    expect(markup).toContain('<hr id="block-r"/>');
  });

  test('an embedded post shows its author, text and address', () => {
    const markup = page({
      type: 'embed',
      id: 'e',
      provider: 'A network',
      author: 'Ada',
      url: 'https://network.example/1',
      blocks: [paragraph('p', 'High water at nine.')],
    });
    for (const part of ['A network · Ada', 'High water at nine.', 'https://network.example/1'])
      expect(markup).toContain(part);
    expect(markup).not.toContain('<iframe');
  });

  test('notes are numbered by their first reference and stand together at the end', () => {
    const note = (id: string): Block => ({
      type: 'note',
      id,
      blocks: [paragraph(`p-${id}`, `text of ${id}`)],
    });
    const markup = page(
      note('second'),
      {
        type: 'paragraph',
        id: 'p',
        inlines: [
          text('a'),
          { type: 'noteRef', noteId: 'first' },
          text('b'),
          { type: 'noteRef', noteId: 'second' },
        ],
      },
      note('first'),
    );
    expect(markup).toMatch(/href="#note-first"[^>]*>1<.*href="#note-second"[^>]*>2</);
    expect(markup).toMatch(/<section class="notes".*text of first.*text of second.*<\/section>/);
    expect(markup.split('text of first').length - 1).toBe(1);
  });
});

describe('languages', () => {
  test('an article in Arabic is set from right to left', () => {
    const article = articleOf([paragraph('p', 'مد وجزر')], { language: 'ar', dir: 'rtl' });
    expect(renderToStaticMarkup(<ArticlePage hyphenated={false} article={article} />)).toMatch(
      /<article[^>]*lang="ar" dir="rtl"/,
    );
  });

  test('an unknown language is not claimed', () => {
    const article = articleOf([paragraph('p', '…')], { language: 'und', dir: 'auto' });
    expect(renderToStaticMarkup(<ArticlePage hyphenated={false} article={article} />)).not.toMatch(
      /<article[^>]*lang=/,
    );
  });
});

describe('the source line', () => {
  test('what is not stated is said to be not stated', () => {
    const markup = page(paragraph('p', 'x'));
    expect(markup).toMatch(/Source<\/span> <bdi>not stated<\/bdi>/);
    expect(markup).toMatch(/Published<\/span> not stated/);
  });

  test('what was inferred says so, and from what', () => {
    const article = articleOf([paragraph('p', 'x')], {
      publisher: { name: 'The Courier', inferredFrom: 'its appeal' },
    });
    expect(renderToStaticMarkup(<ArticlePage hyphenated={false} article={article} />)).toContain(
      '</bdi> (inferred from its appeal)',
    );
  });
});

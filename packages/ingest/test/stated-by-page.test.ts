/** What a saved page states about itself in ways of its own: headline, authors and date. */
import { inlineText } from '@offprint/model';
import { expect, it } from 'vitest';
import { withoutUnshown } from '../src/forms/html/unshown.ts';
import { expectArticle, ingestText } from './run.ts';

const BODY = [
  'The night train to the coast runs again from June, the railway said on Monday, with two sleeping cars and a guard who brings tea at six.',
  'It had been withdrawn nine years ago because nobody took it, as the railway said then, or because nobody was told of it, as others said.',
  'Tickets cost as much as a room in the town at its end, and a bicycle travels free when it can be folded so that it fits below the bed.',
].map((text) => `<p>${text}</p>`);

async function read(head: string, body: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}${BODY.join('')}</article></body></html>`;
  return expectArticle(await ingestText(html)).article;
}

it('takes the headline that Open Graph names and an h2 prints, when the h1 says something else', async () => {
  const linked = { '@type': 'NewsArticle', headline: 'Night train coast timetable' };
  const { headlines } = await read(
    `<title>Night train coast timetable</title><meta property="og:title" content="Asleep to the sea again">
     <script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    '<h1>Night train coast timetable</h1><h2>Asleep to the sea again</h2>',
  );
  expect(headlines.map(({ role, inlines }) => [role, inlineText(inlines)])).toEqual([
    ['main', 'Asleep to the sea again'],
    ['alternative', 'Night train coast timetable'],
  ]);
});

const TITLE = '<title>The night train runs again</title>';
const H1 = '<h1>The night train runs again</h1>';

it('reads authors from parts of a name, from microdata and with a long title behind them', async () => {
  const linked = (author: unknown): string =>
    `${TITLE}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`;
  const names = async (head: string, body: string): Promise<string[]> =>
    (await read(head, body)).authors.map(({ name }) => name);
  expect(await names(linked([{ '@type': 'Person', givenName: 'Una', familyName: 'Garvie' }]), H1)).toEqual([
    'Una Garvie',
  ]);
  const long = 'Una Garvie, professor of railways and of other slow things at the university of the coast';
  expect(await names(linked({ '@type': 'Person', name: long }), H1)).toEqual(['Una Garvie']);
  const marked = ['Una Garvie', 'Ole Vik'].map(
    (name) => `<span itemprop="author"><b itemprop="name">${name}</b>, on board</span>`,
  );
  expect(await names(TITLE, `${H1}<div>${marked.join('')}</div>`)).toEqual(['Una Garvie', 'Ole Vik']);
});

const DATED = '<time datetime="2026-05-04">';

it.each([
  ['a label', '<p><strong>Author</strong> Una Garvie</p>', ['Una Garvie']],
  ['a list of terms', '<dl><dt>Autorin:</dt><dd>Una Garvie</dd></dl>', ['Una Garvie']],
  ['the line with the date', `<div><span>Una Garvie |</span>${DATED}4 May 2026</time></div>`, ['Una Garvie']],
  ['a link to an author', '<p>by <a href="/authors/una-garvie">Una Garvie</a></p>', ['Una Garvie']],
  ['initials', '<p>Radio, <span itemprop="author">coast/ug;olvi</span></p>', ['coast/ug', 'olvi']],
  [
    'a byline with a place',
    '<p class="byline">By Una Garvie and Ole Vik, Weirhaven</p>',
    ['Una Garvie', 'Ole Vik'],
  ],
  ['a line that leads nowhere', '<p>by <a href="/places/weir">Weir Haven</a></p>', []],
  ['a link in a teaser', '<div class="teaser">by <a href="/authors/una">Una Garvie</a></div>', []],
  ['a name in a title with a date', '<p>Una Garvie Day, 4 May 2026</p>', []],
])('reads the authors that the page prints by %s, when the metadata names none', async (_, markup, names) => {
  const { authors } = await read(TITLE, `${H1}${markup}`);
  expect(authors.map(({ name }) => name)).toEqual(names);
});

it('adds the authors printed beside the stated one, and takes no desk of the outlet for a person', async () => {
  const linked = {
    '@type': 'NewsArticle',
    author: [{ '@type': 'Person', name: 'Ole Vik' }, { name: 'Example News Coast' }],
  };
  const head = `${TITLE}<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
  const named = (href: string, name: string): string => `<span><a href="${href}">${name}</a></span>`;
  const bylines = `<div class="bylines">${named('/u', 'Una Garvie')}${named('/o', 'Ole Vik')}</div>`;
  const input = { sourceUrl: 'https://www.example-news.com/coast/1' };
  const html = `<html lang="en"><head>${head}</head><body class="has-sidebar"><article>${H1}${bylines}${BODY.join('')}</article></body></html>`;
  const { article } = expectArticle(await ingestText(html, {}, input));
  expect(article.authors.map(({ name }) => name)).toEqual(['Ole Vik', 'Una Garvie']);
});

it('reads a date as programs print it, and one that a named line prints; two of them are no date', async () => {
  const linked = { '@type': 'NewsArticle', datePublished: 'Mon May 04 19:20:36 CEST 2026' };
  const ld = `${TITLE}<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
  expect((await read(ld, H1)).datePublished?.value).toBe('2026-05-04T19:20:36');
  const line = (date: string): string => `<div class="line-info">Mon ${date} | By Una Garvie</div>`;
  expect((await read(TITLE, H1 + line('4 May 2026'))).datePublished?.value).toBe('2026-05-04');
  expect((await read(TITLE, H1 + line('4 May 2026') + line('5 May 2026'))).datePublished).toBeUndefined();
});

it.each([
  ['a<!-- b -->c', 'ac'],
  ['<p>x</p><script>if (a < b) "</p>"</script><p>y</p>', '<p>x</p><p>y</p>'],
  ['<style>p {}</style><svg><path d=""/></svg>z', 'z'],
  ['<script type="application/ld+json">{}</script>', '<script type="application/ld+json">{}</script>'],
  ['<p title="<script>">x</p><b>y</b>', '<p title="<script>">x</p><b>y</b>'],
  ['<p>x</p><script>never closed', '<p>x</p><script>never closed'],
  ['<p>1 < 2 <!-- never closed', '<p>1 < 2 <!-- never closed'],
])('cuts what is not shown out of %s', (html, expected) => {
  expect(withoutUnshown(html)).toBe(expected);
});

/** What stands among the text of a saved page without being of it, and what only looks so. */
import { expect, it } from 'vitest';
import { isDateLine } from '../src/stated/date-line.ts';
import { expectArticle, ingestText, ofType, paragraphs } from './run.ts';

const TEXT = [
  'The windmill above the village turns again, the miller said on Monday, after nine months in which its sails lay in the grass beside it.',
  'She had asked the county for help twice and then sold her car, which paid for the oak, the canvas and two men who are not afraid of heights.',
  'On Sunday the village may come and look, and whoever carries a sack up the stairs is given a loaf, a candle and a map of the old mills.',
];

async function readPage(parts: { inside?: string; after?: string; head?: string; before?: string }) {
  const { inside = '', after = '', head = '', before = '' } = parts;
  const html = `<!doctype html><html lang="en"><head><title>The mill turns again</title>
    <meta name="author" content="Una Garvie">${head}</head><body><main><article><h1>The mill turns again</h1>${before}
    <div class="text"><p>${TEXT[0]}</p>${inside}<p>${TEXT[1]}</p><p>${TEXT[2]}</p></div></article>${after}</main></body></html>`;
  return expectArticle(await ingestText(html));
}

const LINKS = ['A mill for sale', 'Bread without salt', 'The wind of last year'].map(
  (line) => `<li><a href="/${line.length}">${line}</a></li>`,
);
const dropped: readonly (readonly [string, string, string])[] = [
  ['a list of links', `<p>Read on our site:</p><ul>${LINKS.join('')}</ul>`, 'a list of links'],
  ['a line with only a date', '<p>Updated at 1:23 p.m., 4 May 2026</p>', 'the date line'],
  ['an address', '<p>https://mill.example/news/4711</p>', 'an address'],
  ['the number of a slide', '<p>Image 1 of 9</p>', 'the number of a picture'],
  ['a credit', '<p>Photo: Ole Vik / Reuters</p>', 'the credit of a picture'],
  ['a word for screen readers', '<p class="visually-hidden">End of the picture</p>', 'not shown on the page'],
  [
    'a box of facts',
    '<div class="factBox"><p>Mills were built here from 1590 on.</p></div>',
    'a box beside the text',
  ],
];
it.each(dropped)('%s is left out, with its reason', async (_, inside, reason) => {
  const { article, dropped } = await readPage({ inside });
  expect(paragraphs(article)).toEqual(TEXT);
  expect(ofType(article, 'list')).toEqual([]);
  expect(dropped.filter(({ step }) => step === 'boilerplate').map((entry) => entry.reason)).toContain(reason);
});

it('one link, a list of sentences and a date in a sentence are text', async () => {
  const line = 'The first mill stood here on 4 May 1590.';
  const inside = `<p>${line}</p><ul><li>Oak for the <a href="/oak">sails</a>.</li><li>Canvas for the rest.</li></ul>`;
  const { article } = await readPage({ inside });
  expect(paragraphs(article)).toEqual([TEXT[0], line, TEXT[1], TEXT[2]]);
  expect(ofType(article, 'list')).toHaveLength(1);
});

it('another article below, with a headline of its own, is left out', async () => {
  const other = TEXT.map((text) => `<p>${text.replaceAll(/mill/g, 'boat')}</p>`).join('');
  const { article } = await readPage({
    after: `<article><h1>The boat sails again</h1><div class="text">${other}</div></article>`,
  });
  expect(paragraphs(article)).toEqual(TEXT);
});

it('posts below in boxes like that of the article are left out; boxes beside a bare headline are its text', async () => {
  const more = `<p>${TEXT[1]} ${TEXT[0]}</p>`;
  const post =
    'The lock keeper at the weir has counted nine otters since May, which is two more than in any year that the old people in the village remember.';
  const posts = `<article><div class="text"><p>${post}</p></div></article>`.repeat(2);
  const { article, dropped } = await readPage({ inside: more, after: posts });
  expect(paragraphs(article)).not.toContain(post);
  for (const text of TEXT) expect(paragraphs(article)).toContain(text);
  expect(dropped.some(({ text }) => text.includes('nine otters'))).toBe(true);
  const boxes = [...TEXT, post].map((text) => `<article class="part"><p>${text}</p></article>`).join('');
  const html = `<html lang="en"><head><title>The mill turns again</title></head><body><main><article><h1>The mill turns again</h1></article>${boxes}</main></body></html>`;
  expect(paragraphs(expectArticle(await ingestText(html)).article)).toEqual([...TEXT, post]);
});

it('a note on the author below the text is left out; a sentence about somebody else is text', async () => {
  const about = '<p>Una Garvie is a reporter who writes about mills.</p>';
  const { article } = await readPage({ after: '', inside: '' });
  expect(paragraphs(article)).toEqual(TEXT);
  const html = `<h1>The mill turns again</h1><article>${TEXT.map((text) => `<p>${text}</p>`).join('')}${about}<p>Ole Vik is a miller too.</p></article>`;
  const page = `<!doctype html><html lang="en"><head><title>The mill turns again</title><meta name="author" content="Una Garvie"></head><body>${html}</body></html>`;
  expect(paragraphs(expectArticle(await ingestText(page)).article)).toEqual([
    ...TEXT,
    'Ole Vik is a miller too.',
  ]);
});

it('text that a paywall hides but the file holds is kept, and so is what came late in a stream', async () => {
  const rest = TEXT.slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('');
  const data = { '@type': 'NewsArticle', isAccessibleForFree: false, hasPart: { cssSelector: '.more' } };
  const ld = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>The mill turns again</title>${ld}</head><body><h1>The mill turns again</h1>${body}</body></html>`;
  const hidden = expectArticle(
    await ingestText(page(`<div class="text"><p>${TEXT[0]}</p><div class="more" hidden>${rest}</div></div>`)),
  );
  expect(paragraphs(hidden.article)).toEqual(TEXT);
  expect(hidden.article.accessibleForFree).toBe(false);
  const streamed = expectArticle(
    await ingestText(
      page(
        `<div class="text"><p>${TEXT[0]}</p><template id="B:0"></template></div><div hidden id="S:0">${rest}</div>`,
      ),
    ),
  );
  expect(paragraphs(streamed.article)).toEqual(TEXT);
});

it.each([
  ['PUBLISHED: 10:48, Tue, Nov 19, 2019 | UPDATED: 11:05, Tue, Nov 19, 2019', true],
  ['Stand: 20:03 Uhr | Lesedauer: 4 Minuten', true],
  ['segunda-feira, 22 de janeiro de 2018 às 0:13', true],
  ['14 hours ago', true],
  ['25/04/2026 Actualizado a las 15:10h.', true],
  ['The train leaves at 10:48 on Tuesday', false],
  ['12 May and 13 June were the hottest days', false],
  ['4711', false],
])('a date line: %s', (line, expected) => {
  expect(isDateLine(line)).toBe(expected);
});

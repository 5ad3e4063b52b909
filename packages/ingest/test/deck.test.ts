/** The deck of a saved page: where it may stand, and what is none. */
import { inlineText } from '@offprint/model';
import { expect, it } from 'vitest';
import { expectArticle, ingestText, paragraphs } from './run.ts';

const BODY = [
  'Der Markt am alten Hafen öffnet im Mai wieder, sagte die Stadt am Montag, und er soll von nun an bis in den späten Abend dauern.',
  'Elf Händler haben einen Stand gemietet, unter ihnen eine Bäckerin aus dem Nachbarort, die nur mit Roggen aus der eigenen Mühle backt.',
  'Für die Anwohner gibt es eine Nummer, unter der sie anrufen können, wenn es zu laut wird; im letzten Jahr klingelte sie nur einmal.',
];
const DECK = 'Der Hafenmarkt kommt zurück, mit mehr Ständen und längeren Abenden.';

interface Parts {
  readonly head?: string;
  readonly header?: string;
  readonly start?: string;
  readonly lang?: string;
}

async function deckOf({ head = '', header = '', start = '', lang = 'de' }: Parts) {
  const html = `<!doctype html><html lang="${lang}"><head><title>Markt am Hafen</title>${head}</head><body>
    <article class="post tag-hafen"><header><h1>Der Markt am Hafen öffnet</h1>${header}</header>
    <div class="content">${start}${BODY.map((text) => `<p>${text}</p>`).join('')}</div></article></body></html>`;
  const { article } = expectArticle(await ingestText(html));
  return { deck: inlineText(article.deck ?? []), first: paragraphs(article)[0] };
}

const found: readonly (readonly [string, Parts])[] = [
  ['an element named as one', { header: `<p class="article-lead">${DECK}</p>` }],
  ['a name in camel case around it', { header: `<div class="Article_elementLead__x1"><p>${DECK}</p></div>` }],
  ['a sentence of its own below the headline', { header: `<div class="c-12"><span>${DECK}</span></div>` }],
  [
    'the description of the metadata',
    { head: `<meta name="description" content="${DECK}">`, header: `<h2>${DECK}</h2>` },
  ],
  ['a first paragraph in bold', { start: `<p><strong>${DECK}</strong></p>` }],
];
it.each(found)('finds %s', async (_, parts) => {
  expect(await deckOf(parts)).toEqual({ deck: DECK, first: BODY[0] });
});

it('takes a list of key points as parts of the deck', async () => {
  const points = ['Elf Händler stellen aus.', 'Der Markt dauert bis zehn Uhr abends.'];
  const list = `<ul class="summary-list">${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  expect((await deckOf({ header: list })).deck).toBe(points.join('\n'));
});

it('leaves bylines, dates, notes on the author and prompts where they are', async () => {
  const header = `<p>Von Una Garvie</p><p>Stand: 4. Mai 2026, 10:00 Uhr</p>
    <p class="author-bio">Una Garvie schreibt seit langem über Häfen, Märkte und das Brot.</p>
    <p>Jetzt abonnieren und keine Nachricht vom Hafen mehr verpassen.</p>`;
  expect((await deckOf({ header })).deck).toBe('');
});

it('leaves a first paragraph that English pages set in bold, and one named an introduction, in the text', async () => {
  const text =
    'The market at the old harbour will open again in May, the town said on Monday, and go on until late.';
  expect(await deckOf({ lang: 'en', start: `<p><b>${text}</b></p>` })).toEqual({ deck: '', first: text });
  expect(await deckOf({ start: `<p class="story__introduction">${text}</p>` })).toEqual({
    deck: '',
    first: text,
  });
});

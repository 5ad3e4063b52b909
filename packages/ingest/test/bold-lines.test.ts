/** Subheads that a page sets as bold lines. */
import { blockText } from '@offprint/model';
import { expect, it } from 'vitest';
import { expectArticle, ingestText } from './run.ts';

const LONG = [
  'The lock on the old canal opened to pleasure boats on Saturday, eleven years after its gates were lifted out, and forty of them waited.',
  'Its keeper, who was hired in the spring, had painted the rails twice, because the first green was not the green of the photographs.',
  'Boats pay by length, and a canoe passes for nothing as long as somebody carries it over the last step, which stays wet in any season.',
];

async function kinds(line: string, after = `<p>${LONG[1]}</p>`): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>The old lock opens again</title></head><body><article>
    <h1>The old lock opens again</h1><p>${LONG[0]}</p><p>${line}</p>${after}<p>${LONG[2]}</p></article></body></html>`;
  const { article } = expectArticle(await ingestText(html));
  return article.blocks.map((block) => `${block.type}: ${blockText(block).slice(0, 20)}`);
}

it('reads a bold line above a text as a subhead, at a level without gaps', async () => {
  expect(await kinds('<strong>Green, but which</strong>')).toEqual([
    'paragraph: The lock on the old ',
    'heading: Green, but which',
    'paragraph: Its keeper, who was ',
    'paragraph: Boats pay by length,',
  ]);
});

it.each([
  ['a sentence', '<b>The rails were painted twice.</b>'],
  ['a question of an interview', '<b>Why was it painted twice?</b>'],
  ['words said', '<b>“It is not the green I knew”</b>'],
  ['a line of which a part is bold', '<b>Green</b>, but which'],
  ['a link', '<b><a href="https://example.org/green">Green, but which</a></b>'],
])('leaves %s a paragraph', async (_what, line) => {
  expect((await kinds(line)).some((kind) => kind.startsWith('heading'))).toBe(false);
});

it('leaves a bold line above a bold passage a paragraph', async () => {
  const all = await kinds('<b>Green, but which</b>', `<p><b>${LONG[1]}</b></p>`);
  expect(all.some((kind) => kind.startsWith('heading'))).toBe(false);
});

/** Who wrote a copied text and when, as pages print it between headline and text. All texts are made up. */
import { describe, expect, it } from 'vitest';
import { SENTENCES } from './pages.ts';
import { articlesOf, itemsOf } from './run.ts';

async function authorsUnder(front: string): Promise<string[]> {
  const text = `Home\nNews\n\nHarbour Basin to Be Dredged in May\n\n${front}\n\n${SENTENCES.join('\n\n')}\n`;
  const [item] = articlesOf(await itemsOf(text));
  return (item?.article.authors ?? []).map(({ name, inferredFrom }) => (inferredFrom ? `~${name}` : name));
}

describe('the authors of a copied text', () => {
  it.each([
    ['a line with "by"', 'By Una Garvie\nMarch 4, 2026', ['Una Garvie']],
    ['"von" with names under it', 'Von\nUna Garvie,\nOle Vik\n4. März 2026', ['Una Garvie', 'Ole Vik']],
    ['a byline in the line of the date', '4. März 2026 | Von Una Garvie', ['Una Garvie']],
    ['what the text is, and by whom', 'Kolumne von Una Garvie – 04.03.2026', ['Una Garvie']],
    ['a byline with a colon', 'Von: Una Garvie\n04.03.2026', ['Una Garvie']],
    ['a name beside the date, which is an inference', 'Una Garvie\nMarch 4, 2026', ['~Una Garvie']],
    ['a name in the line of the date', 'Una Garvie | March 4, 2026', ['~Una Garvie']],
    ['a name without a date', 'Una Garvie', []],
    ['a section beside the date', 'World News\nMarch 4, 2026', []],
    ['an office beside the date', 'Europäische Kommission\nMarch 4, 2026', []],
    ['a date alone', 'March 4, 2026', []],
  ])('%s', async (_what, front, expected) => {
    expect(await authorsUnder(front)).toEqual(expected);
  });
});

describe('the date of a copied text in numbers', () => {
  it.each([
    ['25/04/2026', '2026-04-25'],
    ['04/25/2026', '2026-04-25'],
    ['04/04/2026 08:30', '2026-04-04T08:30'],
    ['2026/04/05 08:30', '2026-04-05T08:30'],
    ['2026.04.25', '2026-04-25'],
    ['04/05/2026', undefined], // the fourth of May or the fifth of April
    ['31/02/2026', undefined],
  ])('%s', async (line, expected) => {
    const text = `Harbour Basin to Be Dredged in May\n\n${line}\n\n${SENTENCES.join('\n\n')}\n`;
    const [item] = articlesOf(await itemsOf(text));
    expect(item?.article.datePublished?.value).toBe(expected);
  });
});

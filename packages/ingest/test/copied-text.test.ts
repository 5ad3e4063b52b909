import { blockText, headlineText, inlineText } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { expectArticle, ingestFixture, ingestText, linesOf, ofType, paragraphs } from './run.ts';

describe('a copied page with an appeal above and below', () => {
  it('gives the headline, the caption with its credit, and every paragraph once', async () => {
    const { article } = await ingestFixture('copied--appeal-around.txt');
    expect(headlineText(article)).toBe('Ferry Crews, Port Authority to Resume Talks After Nine-Day Strike');
    const figures = ofType(article, 'figure');
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({
      credit: 'Tomas Velden / Coastal Press',
      alt: { status: 'inferred', inferredFrom: 'the caption' },
    });
    expect(inlineText(figures[0]?.caption ?? [])).toMatch(/^Ferry workers gather .* on Monday morning\.$/);
    expect(figures[0]?.asset).toBeUndefined();
    expect(paragraphs(article)).toEqual(linesOf('copied--appeal-around.txt').slice(3, 14));
  });

  it('records each of the other lines with step, reason and text', async () => {
    const { article, dropped } = await ingestFixture('copied--appeal-around.txt');
    const lines = linesOf('copied--appeal-around.txt');
    const expected = [lines[0], ...lines.slice(14)];
    expect(new Set(dropped.map((removal) => removal.text))).toEqual(new Set(expected));
    expect(dropped).toHaveLength(expected.length);
    for (const removal of dropped) expect(removal.reason).not.toBe('');
    expect(dropped.find((removal) => removal.text === 'Read more')).toMatchObject({ step: 'boilerplate' });
    const kept = article.provenance.transformations.filter((change) => change.action === 'dropped');
    expect(kept).toHaveLength(dropped.length);
  });

  it('concludes the outlet from the appeal and says so, and invents nothing else', async () => {
    const { article } = await ingestFixture('copied--appeal-around.txt');
    expect(article.publisher).toEqual({
      name: 'The Harbour Herald',
      inferredFrom: 'the appeal of the page: “Support The Harbour Herald!”',
    });
    expect(article.language).toBe('en');
    expect(article.languageInferredFrom).toBe('the words of the text');
    expect(article.authors).toEqual([]);
    expect(article.by).toBeUndefined();
    expect(article.datePublished).toBeUndefined();
    expect(article.provenance.sourceUrl).toBeUndefined();
    expect(article.provenance.canonicalUrl).toBeUndefined();
    expect(article.provenance.retrievedAt.inferredFrom).toBe('the time of import');
  });

  it('keeps the appeal as text when the step that drops it is switched off', async () => {
    const { article, dropped } = await ingestFixture('copied--appeal-around.txt', { skip: ['boilerplate'] });
    expect(paragraphs(article).some((text) => text.includes('small favour'))).toBe(true);
    expect(dropped.some((removal) => removal.step === 'boilerplate')).toBe(false);
  });
});

describe('stated lines', () => {
  it('reads byline, dates, dateline, subhead and list of an English page', async () => {
    const { article } = await ingestFixture('copied--en-stated.txt');
    expect(headlineText(article)).toBe(
      'Desert Observatory Records Faintest Radio Burst Yet From Nearby Galaxy',
    );
    expect(article.by).toBe('By Jane Doe and Richard Roe, Science Correspondent');
    expect(article.authors).toEqual([
      { name: 'Jane Doe', kind: 'person' },
      { name: 'Richard Roe', kind: 'person', role: 'Science Correspondent' },
    ]);
    expect(article.datePublished).toEqual({ value: '2026-03-04T09:15', precision: 'minute' });
    expect(article.dateModified).toEqual({ value: '2026-03-05', precision: 'day' });
    expect(article.dateline).toEqual({ text: 'ALDERTON, Westmark (CNS)', place: 'ALDERTON, Westmark' });
    expect(paragraphs(article)[0]).toMatch(/^Astronomers working/);
    expect(ofType(article, 'heading').map(blockText)).toEqual(['What the burst may tell']);
    expect(ofType(article, 'list')[0]?.items).toHaveLength(3);
    expect(paragraphs(article).at(-1)).toMatch(/the observatory said\.$/);
    expect(article.publisher.name).toBe('The Inland Courier');
  });

  it('reads deck, byline and date of a German page', async () => {
    const { article } = await ingestFixture('copied--de-byline-deck.txt');
    expect(inlineText(article.deck ?? [])).toMatch(/^Gutachter finden Risse/);
    expect(article.authors).toEqual([{ name: 'Hanna Breitkreuz', kind: 'person' }]);
    expect(article.datePublished).toEqual({ value: '2026-03-04T10:31', precision: 'minute' });
    expect(article.language).toBe('de');
    expect(article.publisher).toMatchObject({ name: 'Wehrtaler Bote' });
    expect(ofType(article, 'heading').map(blockText)).toEqual(['Händler fürchten Einbußen']);
    expect(paragraphs(article)).toHaveLength(5);
  });

  it('reads a French dateline and takes it out of the first paragraph, with a trace', async () => {
    const { article } = await ingestFixture('copied--fr-dateline.txt');
    expect(article.dateline).toEqual({ text: 'MONTBRAC', place: 'MONTBRAC' });
    expect(paragraphs(article)[0]).toMatch(/^Fermée depuis l'été/);
    expect(article.provenance.transformations).toContainEqual(
      expect.objectContaining({ action: 'changed', reason: 'read as the dateline', text: 'MONTBRAC —' }),
    );
    expect(article.datePublished).toEqual({ value: '2026-02-12T18:05', precision: 'minute' });
    expect(article.publisher.name).toBe('La Gazette des Tilleuls');
  });

  it('leaves everything open that a bare Spanish text does not state', async () => {
    const { article, dropped } = await ingestFixture('copied--es-bare.txt');
    expect(article).toMatchObject({ publisher: { name: null }, authors: [], language: 'es' });
    expect(paragraphs(article)).toHaveLength(4);
    expect(dropped).toEqual([]);
  });
});

describe('prompts in other languages', () => {
  it.each([
    ['copied--ru-prompts.txt', 'ru', 'Северный листок', 'Игорь Тальников', 4, 6],
    ['copied--tr-prompts.txt', 'tr', 'Kıyı Postası', 'Selin Aktuğ', 4, 5],
  ])('%s loses its appeals and keeps its text', async (name, language, outlet, credit, texts, removals) => {
    const { article, dropped } = await ingestFixture(name);
    expect(article.language).toBe(language);
    expect(article.publisher.name).toBe(outlet);
    expect(ofType(article, 'figure')[0]?.credit).toBe(credit);
    expect(paragraphs(article)).toHaveLength(texts);
    expect(dropped).toHaveLength(removals);
  });
});

describe('lines', () => {
  it('joins the lines of a text that was wrapped at a column', async () => {
    const { article } = await ingestFixture('copied--en-wrapped.txt');
    expect(paragraphs(article)).toHaveLength(3);
    expect(paragraphs(article)[0]).toMatch(/^The town council .* three weeks earlier\.$/);
  });

  it('collapses white space of every kind and composes letters', async () => {
    const { article } = expectArticle(
      await ingestText(
        'A Headline About Ice and Water\n\n\u00a0The cafe\u0301\u2003closed\u00a0 early on\tthe first day of the long winter holiday.\u200b\u00a0\n\nA second paragraph follows here, so that the article has something more to say to us.\n',
      ),
    );
    expect(paragraphs(article)[0]).toBe('The café closed early on the first day of the long winter holiday.');
  });

  it('takes no headline for a byline and no sentence for a date', async () => {
    const { article } = expectArticle(
      await ingestText(
        'By the River, a Town Counts Its Losses\n\nOn March 4, 2026 the water reached the second step of the town hall and stayed there for a week.\n\nBy Tuesday the pumps had come, and with them the first reporters from the capital city.\n',
      ),
    );
    expect(headlineText(article)).toBe('By the River, a Town Counts Its Losses');
    expect(article.authors).toEqual([]);
    expect(article.datePublished).toBeUndefined();
    expect(paragraphs(article)).toHaveLength(2);
  });

  it('keeps what people are quoted as asking for', async () => {
    const plea =
      '"We need your help, please donate what you can today," the mayor told the crowd on the square.';
    const { article } = expectArticle(
      await ingestText(
        `Mayor Asks Town to Pay for a New Roof\n\n${plea}\n\nThe roof of the school has been leaking since the storms of last November, and the budget is spent.\n`,
      ),
    );
    expect(paragraphs(article)[0]).toBe(plea);
  });
});

describe('quotations', () => {
  it('are recorded with their place and the speaker that the sentence names', async () => {
    const { article } = await ingestFixture('copied--en-stated.txt');
    expect(article.quotes[0]).toMatchObject({
      exact: 'It was hiding in plain sight on a disk under my desk,',
      partial: false,
      speaker: { name: 'Priya Raman' },
    });
  });

  it('get a speaker from a pronoun only with the mark that it was inferred', async () => {
    const { article } = await ingestFixture('copied--appeal-around.txt');
    const speakers = article.quotes.map(({ speaker }) => speaker);
    expect(speakers.map((speaker) => [speaker?.name, speaker?.inferredFrom])).toEqual([
      ['Oyelaran', undefined],
      ['Oyelaran', '“she added”: the speaker or subject of the paragraph before'],
      ['Ivo Hallam', undefined],
    ]);
  });
});

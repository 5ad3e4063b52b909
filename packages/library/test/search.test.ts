import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleTextParts } from '@offprint/model';
import type { Library } from '../src/index.ts';
import { article, code, figure, openTestLibrary, value } from './sample.ts';

function libraryOf(texts: Record<string, string>): Library {
  const library = openTestLibrary();
  for (const [id, text] of Object.entries(texts))
    value(library.addArticle({ article: article({ id, headline: `Report ${id}`, paragraphs: [text] }) }));
  return library;
}

function found(library: Library, query: string): string[] {
  return value(library.search(query)).hits.map((hit) => hit.id).sort(); // prettier-ignore
}

const PLACES = {
  baku: 'Azərbaycan paytaxtında danışıqlar keçirildi.',
  lodz: 'W Łodzi i w mieście Łódź padał śnieg.',
  istanbul: 'İstanbul’da hava ılık.',
  yerevan: 'Երևանում տեղի ունեցավ հանդիպում։',
  cairo: 'اجتمع أحمد مع الوفد في القاهرة.',
  beijing: '代表团昨天抵达北京市，会谈继续。',
  bangkok: 'การประชุมจัดขึ้นที่กรุงเทพมหานคร',
  moscow: 'Ёлку на площади зажгли вечером, говорит Йозеф.',
};

test.each([
  ['azerbaycan', ['baku']],
  ['AZƏRBAYCAN', ['baku']],
  ['lodz', ['lodz']],
  ['istanbul', ['istanbul']],
  ['ISTANBUL ilik', ['istanbul']],
  ['ԵՐԵՎԱՆ', ['yerevan']],
  ['احمد', ['cairo']],
  ['北京', ['beijing']],
  ['京北', []],
  ['กรุงเทพ', ['bangkok']],
  ['елку', ['moscow']],
  ['йозеф', ['moscow']],
  ['иозеф', []],
])('%s finds %j', (query, expected) => {
  expect(found(libraryOf(PLACES), query)).toEqual(expected);
});

const TALKS = {
  a: 'Peace talks began in the old town.',
  b: 'Talks on peace were put off; oil was not on the table.',
  c: 'Oil prices rose in the town.',
};

test.each([
  ['peace talks', ['a', 'b']],
  ['"peace talks"', ['a']],
  ['town', ['a', 'c']],
  ['tow', ['a', 'c']],
  ['tow ', []],
  ['pea* oil ', ['b']],
  ['peace OR prices', ['a', 'b', 'c']],
  ['peace -oil', ['a']],
  ['-peace', ['c']],
  ['-"peace talks" -prices', ['b']],
  ['courier', ['a', 'b', 'c']],
  ['report c', ['c']],
  ['', []],
  ['?!', []],
])('%s finds %j', (query, expected) => {
  expect(found(libraryOf(TALKS), query)).toEqual(expected);
});

test('headline, deck, byline, publisher, caption and credit are searched, the headline first', () => {
  const library = openTestLibrary();
  const picture = figure(new Uint8Array([1]));
  const change = {
    deck: [{ type: 'text' as const, text: 'A subtle deck' }],
    by: 'By Nora Quist',
    authors: [{ name: 'Ines Vale' }],
  };
  value(library.addArticle({ article: article({ id: 'all', blocks: [picture], change }) }));
  value(
    library.addArticle({
      article: article({ id: 'body', headline: 'Other', paragraphs: ['A harbour, a harbour, a harbour.'] }),
    }),
  );
  for (const word of ['subtle', 'quist', 'ines', 'crane', 'holt'])
    expect(found(library, word)).toEqual(['all']);
  expect(value(library.search('harbour')).hits.map((hit) => hit.id)).toEqual(['all', 'body']);
});

test('a phrase does not reach from one paragraph into the next', () => {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ paragraphs: ['It ended well', 'before noon it rained'] }) }));
  expect(found(library, '"ended well"')).toEqual(['harbour']);
  expect(found(library, '"well before"')).toEqual([]);
});

test('only the latest version is found, and a removed article is not', () => {
  const library = openTestLibrary();
  for (const text of ['Walrus sighted.', 'Seal sighted.'])
    value(library.addArticle({ article: article({ paragraphs: [text] }) }));
  expect(found(library, 'walrus')).toEqual([]);
  expect(found(library, 'seal')).toEqual(['harbour']);
  value(library.removeArticle('harbour'));
  expect(value(library.search('seal'))).toEqual({ total: 0, hits: [] });
  expect(found(library, '-walrus')).toEqual([]);
});

test('pages of hits tile the whole, and the total counts all', () => {
  const library = libraryOf(
    Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`n${i}`, `Tide number ${i}.`])),
  );
  const pages = [0, 3, 6].map((offset) => value(library.search('tide', { limit: 3, offset })));
  expect(pages.map((page) => page.total)).toEqual([7, 7, 7]);
  expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.id))).size).toBe(7);
});

test('the match in a snippet stands on the original letters', () => {
  const hit = value(libraryOf(PLACES).search('azerbaycan')).hits[0];
  expect(hit?.snippet[0]).toEqual({ text: 'Azərbaycan', match: true });
  expect(hit?.snippet.map((part) => part.text).join('')).toBe(PLACES.baku);
});

test('a snippet is a stretch of the text around the most different words of the query', () => {
  const filler = 'The river ran on past the mills and the quiet yards. '.repeat(12);
  const text = `Salt came first. ${filler}Then pepper and salt met at the market. ${filler}`;
  const hit = value(libraryOf({ spice: text }).search('salt pepper ')).hits[0];
  const joined = hit?.snippet.map((part) => part.text).join('') ?? '';
  expect(text).toContain(joined);
  expect(joined.length).toBeLessThanOrEqual(180);
  expect(hit?.snippet.filter((part) => part.match).map((part) => part.text)).toEqual(['pepper', 'salt']);
});

test('a search longer than a thousand characters is refused', () => {
  const library = openTestLibrary();
  expect(code(library.search('word '.repeat(200)))).toHaveProperty('ok', true);
  expect(code(library.search('word '.repeat(201)))).toBe('bad-query');
});

test('whatever is typed is a query, and snippets are always stretches of the text', () => {
  const library = libraryOf({ ...PLACES, ...TALKS });
  const texts = value(library.listArticles()).rows.flatMap((row) =>
    articleTextParts(value(library.getArticle(row.id))).map((part) => part.text),
  );
  texts.push('The Coastal Courier');
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '*',
      '-',
      'OR',
      'AND',
      'NOT',
      'NEAR(',
      ')',
      '(',
      ' ',
      ':',
      '^',
      '{',
      '+',
      "'",
      ';',
      '\u0000',
      '\ud800',
      '--',
      'body',
      '“',
      '%',
    ),
    fc.constantFrom('peace', 'talks', 'oil', 'az', 'Łód', '北', 'กรุง', 'أحمد', 'و', 'i', 'I', 'İ'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, between) => {
      const { total, hits } = value(library.search(pieces.join(between)));
      expect(total).toBe(hits.length);
      for (const hit of hits) {
        const joined = hit.snippet.map((part) => part.text).join('');
        expect(texts.some((text) => text.includes(joined))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

import { join } from 'node:path';
import fc from 'fast-check';
import Libsql from 'libsql';
import { describe, expect, test } from 'vitest';
import { articleTextParts, type Article } from '@offprint/model';
import type { Library } from '../src/index.ts';
import { article, code, figure, openTestLibrary, value, type Sketch } from './sample.ts';

function libraryOf(texts: Record<string, string>): Library {
  const library = openTestLibrary();
  for (const [id, text] of Object.entries(texts))
    value(library.addArticle({ article: article({ id, headline: `Report ${id}`, paragraphs: [text] }) }));
  return library;
}

/** The hits of a query, and that their ids alone are the same. */
function found(library: Library, query: string): string[] {
  const ids = value(library.search(query)).hits.map((hit) => hit.id);
  expect(value(library.searchIds(query))).toEqual(ids);
  return ids.toSorted();
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
  value(library.changeArticles(['harbour'], { trashed: true }));
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

test('whatever is typed is a query or says where it is wrong, and snippets are always stretches of the text', () => {
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
      '=',
      'NEAR',
      'NEAR/3',
      'is:unread',
      'author:',
      'lang:en',
      'before:2030',
      'tag:x',
      '“',
      '%',
    ),
    fc.constantFrom('peace', 'talks', 'oil', 'az', 'Łód', '北', 'กรุง', 'أحمد', 'و', 'i', 'I', 'İ'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, between) => {
      const query = pieces.join(between);
      const result = library.search(query);
      if (!result.ok) {
        const { code, position } = result.error;
        expect(code).toBe('bad-query');
        expect(position?.start).toBeLessThan(position?.end ?? 0);
        expect(position?.end).toBeLessThanOrEqual(query.length);
        return;
      }
      const { total, hits } = result.value;
      expect(total).toBe(hits.length);
      for (const hit of hits) {
        const joined = hit.snippet.map((part) => part.text).join('');
        expect(texts.some((text) => text.includes(joined))).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

describe('fields', () => {
  function fielded(): Library {
    const library = openTestLibrary();
    const quote = {
      type: 'quote' as const,
      id: 'q',
      speaker: { name: 'Mara Holt' },
      blocks: [
        {
          type: 'paragraph' as const,
          id: 'qp',
          inlines: [{ type: 'text' as const, text: 'We sail at noon.' }],
        },
      ],
    };
    const dated = (value: string, precision: 'year' | 'month' | 'day'): Partial<Article> => ({
      datePublished: { value, precision },
    });
    const add = (id: string, sketch: Sketch): void => {
      value(library.addArticle({ article: article({ id, ...sketch }) }));
    };
    add('a', {
      headline: 'Café on the quay',
      blocks: [quote],
      change: { ...dated('2021-05-14', 'day'), by: 'By Nora Quist' },
    });
    add('b', { headline: 'Cafe closes', change: { ...dated('2021', 'year'), language: 'pt-BR' } });
    add('c', { paragraphs: ['Nora Quist and Mara Holt met.'], change: dated('2022-01', 'month') });
    value(library.setTags('b', ['Énergie']));
    value(library.setReadingState('a', { state: 'read', starred: true }));
    value(library.setReadingState('c', { archived: true }));
    return library;
  }

  const CASES: [string, string[]][] = [
    ['author:quist ', ['a']],
    ['quist ', ['a', 'c']],
    ['author:"nora quist"', ['a']],
    ['speaker:holt ', ['a']],
    ['headline:quay', ['a']],
    ['publisher:courier -speaker:holt', ['b', 'c']],
    ['tag:energie', ['b']],
    ['lang:pt', ['b']],
    ['lang:pt-br', ['b']],
    ['lang:en', ['a', 'c']],
    ['after:2021 before:2022', ['a', 'b']],
    ['after:2021-05', ['a', 'c']],
    ['after:2021-05-15', ['c']],
    ['before:2021-05-14', []],
    ['before:2022', ['a', 'b']],
    ['is:read', ['a']],
    ['is:unread', ['b', 'c']],
    ['is:starred', ['a']],
    ['is:archived', ['c']],
    ['-is:archived cafe ', ['a', 'b']],
    ['has:tag', ['b']],
    ['has:source OR quay', ['a']],
    ['=café', ['a']],
    ['=cafe', ['b']],
    ['cafe ', ['a', 'b']],
    ['="Café on"', ['a']],
    ['-=café', ['b', 'c']],
    ['quist -=café', ['c']],
    ['(=café OR tag:energie) cafe ', ['a', 'b']],
    ['(tag:energie OR is:starred) cafe ', ['a', 'b']],
    ['nora NEAR/1 quist', ['a', 'c']],
    ['nora NEAR/1 holt', []],
    ['nora NEAR/4 holt', ['c']],
  ];

  test('choose articles, alone and with words', () => {
    const library = fielded();
    for (const [query, expected] of CASES) expect(found(library, query), query).toEqual(expected);
  });

  test('facets count the hits, and all articles for an empty query', () => {
    const library = fielded();
    expect(value(library.facets(''))).toEqual({
      publishers: [{ value: 'The Coastal Courier', count: 3 }],
      languages: [
        { value: 'en', count: 2 },
        { value: 'pt-BR', count: 1 },
      ],
      years: [
        { value: '2021', count: 2 },
        { value: '2022', count: 1 },
      ],
      tags: [{ value: 'Énergie', count: 1 }],
    });
    expect(value(library.facets('quist ')).years).toEqual([
      { value: '2021', count: 1 },
      { value: '2022', count: 1 },
    ]);
    expect(value(library.facets('?!')).years).toEqual([]);
  });

  test('archiving is undone, and the list can leave out what is archived', () => {
    const library = fielded();
    expect(value(library.listArticles({ archived: false })).total).toBe(2);
    value(library.setReadingState('c', { archived: false }));
    expect(found(library, 'is:archived')).toEqual([]);
    expect(value(library.getRow('c')).archived).toBe(false);
    expect(code(library.getRow('nothing'))).toBe('no-such-article');
  });
});

test('a headline with all words goes before any body, and the later published first when scores are equal', () => {
  const library = openTestLibrary();
  const add = (id: string, headline: string, text: string, date: string): void => {
    const change = { datePublished: { value: date, precision: 'day' as const } };
    value(library.addArticle({ article: article({ id, headline, paragraphs: [text], change }) }));
  };
  add('body', 'Other things', 'Ferry ferry ferry ferry ferry ferry ferry.', '2024-01-01');
  add('new', 'The ferry sails', 'Out at noon and back by night.', '2023-01-01');
  add('old', 'The ferry sails', 'Out at night and back by noon.', '2022-01-01');
  expect(value(library.search('ferry ')).hits.map((hit) => hit.id)).toEqual(['new', 'old', 'body']);
});

test('what is excluded, and when and in which language a text is, changes nothing in the order of the rest', () => {
  const library = openTestLibrary();
  const bodies = [
    'Ferry ferry port.',
    'Ferry and port and pier and quay.',
    'Port, port, port and a ferry.',
    'Oil.',
  ];
  for (const [i, text] of [...bodies, 'Ferry, port and oil.'].entries()) {
    const change = { datePublished: { value: `2023-0${i + 1}-01`, precision: 'day' as const } };
    value(
      library.addArticle({ article: article({ id: `n${i}`, headline: 'News', paragraphs: [text], change }) }),
    );
  }
  const order = (query: string): string[] => value(library.search(query)).hits.map((hit) => hit.id);
  const plain = order('ferry port ');
  expect([...plain].sort()).toEqual(['n0', 'n1', 'n2', 'n4']);
  for (const query of ['lang:en ferry port ', 'ferry port after:2023 ', 'is:unread ferry port '])
    expect([query, order(query)]).toEqual([query, plain]);
  const withoutOil = plain.filter((id) => id !== 'n4');
  expect(order('ferry port -oil ')).toEqual(withoutOil);
  expect(order('ferry port -oil before:2024 lang:en is:unread ')).toEqual(withoutOil);
});

/** A library with one real article, `first`, and many that are made of it: the index has `body` of each. */
function manyHits(count: number, body: (key: number) => string, headline: (key: number) => string): Library {
  const library = openTestLibrary();
  const db = new Libsql(join(library.dir, 'library.db'));
  value(library.addArticle({ article: article({ id: 'first', headline: 'Tide' }) }));
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO article (key, id, added_at, latest, headline, headline_order, language, published_at)
    SELECT i, 'n' || i, '2026-03-04T10:15:00Z', 1, 'Tide', 'tide', 'en', -i FROM n`);
  db.exec('INSERT INTO reading (article_key) SELECT key FROM article WHERE key > 1');
  db.exec(`INSERT INTO version (article_key, version, added_at, content_hash, headline, document)
    SELECT a.key, 1, a.added_at, a.id, 'Tide', v.document FROM article a JOIN version v ON v.article_key = 1 WHERE a.key > 1`);
  const insert = db.prepare('INSERT INTO word_index (rowid, headline, body) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (let key = 2; key <= count; key++) insert.run([key, headline(key), body(key)]);
  db.exec('COMMIT');
  db.close();
  return library;
}

test('of very many hits the pages still tile the whole', () => {
  const library = manyHits(2600, () => 'tide', () => ''); // prettier-ignore
  const ids = new Set<string>();
  for (let offset = 0; offset < 2600; offset += 400) {
    const { total, hits } = value(library.search('tide ', { offset, limit: 400 }));
    expect(total).toBe(2600);
    for (const hit of hits) ids.add(hit.id);
  }
  expect(ids.size).toBe(2600);
  expect(value(library.searchIds('tide ', { limit: 3000 }))).toEqual([...ids]);
  expect(value(library.searchIds('tide ', { offset: 2000, limit: 5 }))).toEqual([...ids].slice(2000, 2005));
  expect(value(library.search('tide ', { limit: 1 })).hits[0]?.id).toBe('first');
});

describe('of very many hits', () => {
  const often = 'tide tide tide tide wind';
  const library = (): Library =>
    manyHits(
      2600,
      (key) => (key === 2500 ? often : 'tide and wind and rain and sun'),
      (key) => (key === 3 || key === 2400 ? 'tide tables and wind' : ''),
    );
  const page = (searched: Library, query: string, offset: number, limit: number): string[] =>
    value(searched.search(query, { offset, limit })).hits.map((hit) => hit.id);

  // In the made ones, what was added later was published earlier; of `first` it is not known.
  test('those with the words in a headline go first, the later published before, then by frequency', () => {
    const many = library();
    expect(page(many, 'tide wind ', 0, 3)).toEqual(['n3', 'n2400', 'n2500']);
    expect(page(many, 'tide wind ', 3, 2)).toEqual(['n1601', 'n1602']);
  });

  test('those of a single word go by date, and those of words still being written', () => {
    const many = library();
    expect(page(many, 'tide win', 0, 3)).toEqual(['n3', 'n2400', 'n1601']);
    expect(page(many, 'tide ', 0, 5)).toEqual(['n3', 'n2400', 'first', 'n1601', 'n1602']);
    expect(page(many, 'tide ', 1001, 3)).toEqual(['n2600', 'n1600', 'n1599']);
  });
});

test('a search whose result nobody wants any more is given up', () => {
  const library = libraryOf(TALKS);
  let asked = 0;
  expect(code(library.search('town', { cancelled: () => ++asked > 2 }))).toBe('cancelled');
  expect(asked).toBe(3);
  expect(code(library.facets('town', { cancelled: () => true }))).toBe('cancelled');
});

import { parseAnnotation, type Article } from '@offprint/model';
import { describe, expect, test } from 'vitest';
import type { AnnotationRow, Library, NewAnnotation } from '../src/index.ts';
import { article, code, openTestLibrary, value } from './sample.ts';

const PARAGRAPHS = [
  'The harbour opened again at dawn after nine days of ice.',
  'Pilots had waited at the outer buoys, their engines running, for word from the council.',
  'Nobody on the quay could say when the second crane would be mended.',
];

function withParagraphs(paragraphs: readonly string[], id = 'harbour'): Article {
  return article({ id, paragraphs });
}

function libraryWith(paragraphs: readonly string[] = PARAGRAPHS): Library {
  const library = openTestLibrary();
  value(library.addArticle({ article: withParagraphs(paragraphs) }));
  return library;
}

/** Marks words of a paragraph, given by their place in the list. */
function mark(
  library: Library,
  block: number,
  words: string,
  more: Partial<NewAnnotation> = {},
): AnnotationRow {
  const blockId = `p${block}`;
  const offset = Array.from((PARAGRAPHS[block] ?? '').split(words)[0] ?? '').length;
  const end = offset + Array.from(words).length;
  const range = { start: { blockId, offset }, end: { blockId, offset: end } };
  return value(library.createAnnotation({ articleId: 'harbour', range, ...more }));
}

function only(library: Library): AnnotationRow {
  const { rows } = value(library.listAnnotations());
  expect(rows).toHaveLength(1);
  return rows[0] as AnnotationRow;
}

describe('making and changing', () => {
  test('a highlight is kept in the shape of the W3C, with its surroundings', () => {
    const library = libraryWith();
    const made = mark(library, 1, 'their engines running', {
      colour: 'green',
      note: 'Ask the pilots',
      labels: ['ice'],
    });
    expect(made.spans).toEqual([{ blockId: 'p1', start: 38, end: 59 }]);
    expect(made.annotation).toMatchObject({
      motivation: ['highlighting', 'commenting'],
      body: [{ value: 'Ask the pilots' }, { value: 'ice', purpose: 'tagging' }],
      colour: 'green',
      target: {
        articleId: 'harbour',
        version: 1,
        blockId: 'p1',
        quote: {
          exact: 'their engines running',
          prefix: 'ots had waited at the outer buoys, '.slice(-32),
          suffix: ', for word from the council.\nNob',
        },
        position: { start: 38, end: 59 },
      },
      status: 'anchored',
      score: 1,
    });
    expect(parseAnnotation(made.annotation).ok).toBe(true);
    expect(value(library.getAnnotation(made.annotation.id))).toEqual(made);
  });

  test('positions count code points, and white space at the ends is left out', () => {
    const library = libraryWith(['𝒜 naïve 🚢 ship ']);
    const range = { start: { blockId: 'p0', offset: 7 }, end: { blockId: 'p0', offset: 15 } };
    const made = value(library.createAnnotation({ articleId: 'harbour', range }));
    expect(made.annotation.target.quote?.exact).toBe('🚢 ship');
    expect(made.spans).toEqual([{ blockId: 'p0', start: 8, end: 14 }]);
  });

  test('a highlight may reach over several blocks', () => {
    const library = libraryWith();
    const range = { start: { blockId: 'p0', offset: 41 }, end: { blockId: 'p2', offset: 6 } };
    const made = value(library.createAnnotation({ articleId: 'harbour', range }));
    expect(made.spans).toEqual([
      { blockId: 'p0', start: 41, end: 56 },
      { blockId: 'p1', start: 0, end: 87 },
      { blockId: 'p2', start: 0, end: 6 },
    ]);
    expect(made.annotation.target.quote?.exact).toBe(
      `days of ice.\n${PARAGRAPHS[1]}\nNobody`.replace('days', 'ne days'),
    );
    expect(parseAnnotation(made.annotation).ok).toBe(true);
  });

  test('a note may be on the article as a whole', () => {
    const library = libraryWith();
    const made = value(
      library.createAnnotation({ articleId: 'harbour', note: 'Compare with the report of May' }),
    );
    expect(made).toMatchObject({ spans: [], annotation: { motivation: ['commenting'], status: 'anchored' } });
    value(library.addArticle({ article: withParagraphs(['All is new.']) }));
    expect(only(library).annotation).toMatchObject({ status: 'anchored', target: { version: 2 } });
  });

  test('what can not be kept is refused and changes nothing', () => {
    const library = libraryWith();
    const at = (blockId: string, start: number, end: number): unknown =>
      code(
        library.createAnnotation({
          articleId: 'harbour',
          range: { start: { blockId, offset: start }, end: { blockId, offset: end } },
        }),
      );
    expect(at('p0', 3, 3)).toBe('bad-annotation');
    expect(at('p0', 3, 4)).toBe('bad-annotation'); // a space alone
    expect(at('p0', 9, 4)).toBe('bad-annotation');
    expect(at('p0', 0, 500)).toBe('bad-annotation');
    expect(at('nowhere', 0, 5)).toBe('bad-annotation');
    expect(code(library.createAnnotation({ articleId: 'harbour', note: ' ' }))).toBe('bad-annotation');
    expect(code(library.createAnnotation({ articleId: 'none', note: 'x' }))).toBe('no-such-article');
    expect(code(library.createAnnotation({ articleId: 'harbour', version: 7, range: { start: { blockId: 'p0', offset: 0 }, end: { blockId: 'p0', offset: 3 } } }))).toBe('no-such-version'); // prettier-ignore
    expect(value(library.listAnnotations()).total).toBe(0);
    expect(value(library.history())).toEqual([]);
  });

  test('what is named changes, null takes it away, and no note on a whole article is left empty', () => {
    const library = libraryWith();
    const { id } = mark(library, 0, 'at dawn', { colour: 'amber', note: 'When?' }).annotation;
    const changed = value(
      library.changeAnnotation(id, { colour: 'rose', note: null, labels: [' to  check '] }),
    );
    expect(changed.annotation).toMatchObject({ colour: 'rose', body: [{ value: 'to check' }] });
    expect(changed.annotation.modified).toBeDefined();
    expect(value(library.changeAnnotation(id, { colour: null })).annotation.colour).toBeUndefined();
    expect(code(library.changeAnnotation('none', {}))).toBe('no-such-annotation');
    const note = value(library.createAnnotation({ articleId: 'harbour', note: 'x' })).annotation.id;
    expect(code(library.changeAnnotation(note, { note: null }))).toBe('bad-annotation');
    value(library.deleteAnnotation(id));
    expect(code(library.getAnnotation(id))).toBe('no-such-annotation');
    expect(code(library.deleteAnnotation(id))).toBe('no-such-annotation');
  });
});

describe('listing', () => {
  test('in reading order by article, by date, by words, colour, label and note', () => {
    const library = libraryWith();
    value(library.addArticle({ article: withParagraphs(['Łódź grows. A café opened.'], 'city') }));
    const late = mark(library, 2, 'second crane', { colour: 'blue' }).annotation.id;
    const early = mark(library, 0, 'nine days of ice', { note: 'Überprüfen', labels: ['ice'] }).annotation.id;
    const range = { start: { blockId: 'p0', offset: 0 }, end: { blockId: 'p0', offset: 4 } };
    const city = value(library.createAnnotation({ articleId: 'city', range })).annotation.id;
    const ids = (query = {}): string[] =>
      value(library.listAnnotations(query)).rows.map((row) => row.annotation.id);
    expect(ids()).toEqual([city, early, late]);
    expect(ids({ sort: 'created' })).toEqual([city, early, late]);
    expect(ids({ articleId: 'harbour' })).toEqual([early, late]);
    expect(ids({ text: 'uberpr' })).toEqual([early]);
    expect(ids({ text: 'lodz' })).toEqual([city]);
    expect(ids({ text: 'crane second' })).toEqual([late]);
    expect(ids({ text: 'rane' })).toEqual([]);
    expect(ids({ colour: 'blue' })).toEqual([late]);
    expect(ids({ label: 'ice' })).toEqual([early]);
    expect(ids({ note: false })).toEqual([city, late]);
    expect(value(library.listAnnotations({ limit: 1, offset: 1 }))).toMatchObject({ total: 3, rows: [{ headline: 'Harbour reopens' }] }); // prettier-ignore
    value(library.changeArticles(['harbour'], { trashed: true }));
    expect(ids()).toEqual([city]);
  });
});

describe('a new version', () => {
  test('carries what stands in it still, moved or with a word changed, and keeps the earlier anchor', () => {
    const library = libraryWith();
    const same = mark(library, 0, 'at dawn').annotation.id;
    const changed = mark(library, 1, 'their engines running, for word from the council').annotation.id;
    const moved = mark(library, 2, PARAGRAPHS[2] ?? '').annotation.id;
    value(
      library.addArticle({
        article: withParagraphs([
          PARAGRAPHS[2] ?? '',
          'An update was published at noon.',
          PARAGRAPHS[0] ?? '',
          'Pilots had waited at the outer buoys, their motors running, for word from the council.',
        ]),
      }),
    );
    const row = (id: string): AnnotationRow => value(library.getAnnotation(id));
    expect(row(same)).toMatchObject({
      spans: [{ blockId: 'p2' }],
      annotation: { status: 'anchored', score: 1, target: { version: 2, quote: { exact: 'at dawn' } } },
    });
    expect(row(moved)).toMatchObject({
      spans: [{ blockId: 'p0', start: 0 }],
      annotation: { status: 'moved' },
    });
    expect(row(changed)).toMatchObject({
      spans: [{ blockId: 'p3' }],
      annotation: {
        status: 'moved',
        target: { quote: { exact: 'their motors running, for word from the council' } },
      },
    });
    expect(row(changed).annotation.score).toBeGreaterThan(0.8);
    expect(value(library.listAnchors(changed))).toMatchObject([
      { version: 1, status: 'anchored', exact: 'their engines running, for word from the council' },
      { version: 2, status: 'moved' },
    ]);
    const inFirst = value(library.listAnnotations({ articleId: 'harbour', version: 1 })).rows;
    expect(inFirst.map((one) => one.spans[0]?.blockId)).toEqual(['p0', 'p1', 'p2']);
  });

  test('what is gone goes to the tray with its text, and comes back when the text does', () => {
    const library = libraryWith();
    const { id } = mark(library, 1, 'their engines running', { note: 'Ask' }).annotation;
    value(library.addArticle({ article: withParagraphs([PARAGRAPHS[0] ?? '', PARAGRAPHS[2] ?? '']) }));
    expect(value(library.listAnnotations({ orphaned: true }))).toMatchObject({
      total: 1,
      rows: [
        {
          spans: [],
          annotation: {
            id,
            status: 'orphaned',
            body: [{ value: 'Ask' }],
            target: { version: 1, quote: { exact: 'their engines running' } },
          },
        },
      ],
    });
    expect(parseAnnotation(only(library).annotation).ok).toBe(true);
    value(library.addArticle({ article: withParagraphs(['New beginning.', ...PARAGRAPHS]) }));
    expect(only(library)).toMatchObject({
      spans: [{ blockId: 'p2' }],
      annotation: { target: { version: 3 } },
    });
    expect(value(library.listAnchors(id)).map((one) => one.status)).toEqual([
      'anchored',
      'orphaned',
      'anchored',
    ]);
    expect(value(library.listAnnotations({ orphaned: true })).total).toBe(0);
  });

  test('words that are said in several places are not put into the wrong one', () => {
    const twice = ['The ferry is late.', 'We wait in the rain.', 'The ferry is late.', 'We wait at home.'];
    const library = libraryWith(twice);
    const range = { start: { blockId: 'p2', offset: 4 }, end: { blockId: 'p2', offset: 17 } };
    value(library.createAnnotation({ articleId: 'harbour', range }));
    value(library.addArticle({ article: withParagraphs(['A word first.', ...twice]) }));
    expect(only(library).spans).toMatchObject([{ blockId: 'p3' }]);
    value(library.addArticle({ article: withParagraphs(['The ferry is late.', 'We wait in the rain.']) }));
    expect(only(library).annotation.status).toBe('orphaned');
  });

  test('a person anchors an orphan where it belongs', () => {
    const library = libraryWith();
    const { id } = mark(library, 1, 'their engines running').annotation;
    value(library.addArticle({ article: withParagraphs(['Ships lay there under steam.']) }));
    const range = { start: { blockId: 'p0', offset: 16 }, end: { blockId: 'p0', offset: 27 } };
    expect(code(library.anchorAnnotation(id, { ...range, end: { blockId: 'p9', offset: 1 } }))).toBe(
      'bad-annotation',
    );
    expect(value(library.anchorAnnotation(id, range))).toMatchObject({
      spans: [{ blockId: 'p0', start: 16, end: 27 }],
      annotation: { status: 'anchored', target: { quote: { exact: 'under steam' } } },
    });
    expect(value(library.listAnchors(id))[0]?.exact).toBe('their engines running');
    value(library.undo());
    expect(only(library).annotation.status).toBe('orphaned');
  });
});

describe('JSON-LD', () => {
  test('what is exported comes in again elsewhere, the same', () => {
    const library = libraryWith();
    mark(library, 1, 'their engines running', {
      colour: 'rose',
      note: 'Ask',
      labels: ['a', 'b'],
      creator: 'Nora Quist',
    });
    const over = { start: { blockId: 'p0', offset: 41 }, end: { blockId: 'p2', offset: 6 } };
    value(library.createAnnotation({ articleId: 'harbour', range: over }));
    value(library.createAnnotation({ articleId: 'harbour', note: 'On all of it' }));
    const page = value(library.exportAnnotations());
    expect(page).toMatchObject({ type: 'AnnotationPage', items: [{ type: 'Annotation' }, {}, {}] });

    const other = libraryWith();
    const document: unknown = JSON.parse(JSON.stringify(page));
    const results = value(other.importAnnotations(document)).map(value);
    expect(results.map((result) => result.status)).toEqual(['created', 'created', 'created']);
    expect(value(other.listAnnotations())).toEqual(value(library.listAnnotations()));
    expect(value(other.importAnnotations(document)).map(value).map((result) => result.status)).toEqual(['unchanged', 'unchanged', 'unchanged']); // prettier-ignore
    expect(value(other.undo())).toMatchObject({ kind: 'import-annotations', count: 3 });
    expect(value(other.listAnnotations()).total).toBe(0);
  });

  test('annotations of other programs come in by address and quotation; a bad one leaves the others', () => {
    const library = openTestLibrary();
    const provenance = { canonicalUrl: 'https://courier.example/harbour' };
    value(library.addArticle({ article: article({ paragraphs: PARAGRAPHS, provenance }) }));
    const of = (selector: unknown, more: object = {}): object => ({
      id: `https://notes.example/${JSON.stringify(selector).length}`,
      type: 'Annotation',
      created: '2026-01-02T03:04:05.678Z',
      target: { source: 'http://courier.example/harbour#top', selector },
      ...more,
    });
    const results = value(
      library.importAnnotations([
        of([{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'second crane' }], { body: { type: 'TextualBody', value: 'Which?' } }),
        of({ type: 'TextQuoteSelector', exact: 'a text that stands nowhere in it' }),
        of({ type: 'CssSelector', value: 'p' }),
        { type: 'Annotation', target: 'https://elsewhere.example/' },
        'nonsense',
      ]),
    ); // prettier-ignore
    expect(results.map((result) => (result.ok ? result.value.anchored : result.error.code))).toEqual([
      'anchored',
      'orphaned',
      'bad-annotation',
      'no-such-article',
      'bad-annotation',
    ]);
    // The text of what could not be anchored is there.
    expect(value(library.listAnnotations({ orphaned: true })).rows).toMatchObject([
      { annotation: { target: { quote: { exact: 'a text that stands nowhere in it' } } } },
    ]);
    expect(code(library.importAnnotations({ type: 'Collection' }))).toBe('bad-annotation');
  });
});

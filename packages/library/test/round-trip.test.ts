/** Properties over articles that nobody thought of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleTextParts, type Block } from '@offprint/model';
import { foldedText } from '../src/search/words.ts';
import { article, code, openTestLibrary, value } from './sample.ts';

// Text as the model allows it: NFC, no controls, no lone surrogates.
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'Łódź',
          'peace',
          'İstanbul',
          '北京',
          'Երևան',
          'OR',
          'NOT',
          'AND',
          'O’Brien',
          'AND',
          '-',
          '"',
          '٣',
          'km²',
          'й',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  )
  .map((raw) => raw.normalize('NFC').replace(/[\p{Cc}\p{Cs}]/gu, ''))
  .filter((clean) => clean.trim() !== '');
const inlines = text.map((t) => [{ type: 'text' as const, text: t }]);
const body = fc.array(
  fc.oneof(
    inlines.map((i) => ({ type: 'paragraph' as const, inlines: i })),
    inlines.map((i) => ({ type: 'heading' as const, level: 2, inlines: i })),
    inlines.map((i) => ({ type: 'figure' as const, alt: { status: 'unknown' as const }, caption: i })),
    inlines.map((i) => ({ type: 'table' as const, headRows: 0, rows: [{ cells: [{ inlines: i }] }] })),
  ),
  { minLength: 1, maxLength: 5 },
);
const anyArticle = fc
  .record({ headline: text, body })
  .map(({ headline, body }) =>
    article({ headline, paragraphs: [], blocks: body.map((block, i): Block => ({ ...block, id: `b${i}` })) }),
  );

test('any article saved is read back the same', () => {
  const library = openTestLibrary();
  let n = 0;
  fc.assert(
    fc.property(anyArticle, (given) => {
      const own = {
        ...given,
        id: `a${n++}`,
        provenance: { ...given.provenance, sourceUrl: `https://a.example/${n}` },
      };
      expect(value(library.addArticle({ article: own }))).toMatchObject({
        id: own.id,
        version: 1,
        status: 'created',
      });
      expect(value(library.getArticle(own.id))).toEqual(own);
    }),
    { numRuns: 100 },
  );
});

// With the marks and the invisible characters inside, which belong to the word.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}])*/gu;

test('a search for any word of an article finds it, and shows it where it stands', () => {
  fc.assert(
    fc.property(anyArticle, (given) => {
      const library = openTestLibrary();
      value(library.addArticle({ article: given }));
      for (const part of articleTextParts(given))
        for (const word of part.text.match(WORD) ?? []) {
          if (foldedText(word) === '') continue; // an Arabic vowel sign or tatweel on its own
          const { hits } = value(library.search(word));
          expect(
            hits.map((hit) => hit.id),
            word,
          ).toEqual([given.id]);
          expect(
            hits[0]?.snippet.some((piece) => piece.match),
            word,
          ).toBe(true);
        }
      library.close();
    }),
    { numRuns: 60 },
  );
});

test('removing and restoring leaves everything as it was', () => {
  fc.assert(
    fc.property(
      anyArticle,
      fc.array(text, { maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, tags, position) => {
        const library = openTestLibrary();
        value(library.addArticle({ article: given, tags }));
        value(library.setReadingState(given.id, { state: 'reading', starred: true, position }));
        const before = value(library.listArticles());
        value(library.changeArticles([given.id], { trashed: true }));
        expect(code(library.getArticle(given.id))).toBe('no-such-article');
        expect(value(library.listArticles())).toEqual({ total: 0, rows: [] });
        expect(value(library.listArticles({ trashed: true }))).toEqual(before);
        value(library.changeArticles([given.id], { trashed: false }));
        expect(value(library.listArticles())).toEqual(before);
        expect(value(library.getArticle(given.id))).toEqual(given);
        library.close();
      },
    ),
    { numRuns: 20 },
  );
});

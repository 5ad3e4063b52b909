import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt } from '../src/errors.ts';
import { planOf } from '../src/search/match.ts';
import { parseQuery, wantedTerms } from '../src/search/query.ts';

const YEARS = { first: 2020, last: 2023 };

/** What the index is asked, and what is asked beside it. */
function shown(query: string): string {
  const parsed = parseQuery(query);
  if (!parsed) return '';
  const { match, conditions } = planOf(parsed, YEARS);
  return [match ?? 'all', ...conditions.map(({ sql, parameters }) => [sql, ...parameters].join(' | '))].join(
    '; ',
  );
}

const WRITTEN = 'EXISTS (SELECT 1 FROM written w WHERE w.article_key = $key AND ';

describe('what the index is asked', () => {
  test.each([
    ['words must all match, the last may go on', 'Peace talks', '("peace" AND "talks" *)'],
    ['the last word is whole when something follows it', 'peace talks ', '("peace" AND "talks")'],
    ['one letter does not go on', 'plan b', '("plan" AND "b")'],
    ['a star lets any word go on', 'azerb* oil ', '("azerb" * AND "oil")'],
    ['a quotation is a phrase', '"peace talks"', '("peace talks")'],
    ['typographic quotation marks too', '“peace talks”', '("peace talks")'],
    ['a quotation that is not closed ends with the text', 'oil "peace talks', '("oil" AND "peace talks")'],
    ['OR joins its neighbours only', 'a1 OR b1 c1 ', '(("a1" OR "b1") AND "c1")'],
    ['OR joins more than two', 'a1 OR b1 OR "c d"', '(("a1" OR "b1" OR "c d"))'],
    ['AND is what words do anyhow', 'a1 AND b1 ', '("a1" AND "b1")'],
    ['parentheses group', 'a1 OR (b1 c1) ', '(("a1" OR ("b1" AND "c1")))'],
    ['a minus excludes', 'a1 -b1 -"c d" ', '(("a1") NOT ("b1" OR "c d"))'],
    ['NOT excludes', 'a1 NOT b1', '(("a1") NOT ("b1" *))'],
    ['a group is excluded', 'a1 -(b1 c1)', '(("a1") NOT (("b1" AND "c1")))'],
    ['an operator with nothing to join is a word', 'OR', '("or")'],
    ['an operator at the end is a word', 'a1 OR', '("a1" AND "or")'],
    ['small letters make no operator', 'trick or treat ', '("trick" AND "or" AND "treat")'],
    ['a hyphen inside a word makes a phrase', 'well-known ', '("well known")'],
    ['marks alone are nothing', '* - "" : ^ + \' ; --', ''],
    ['a script without spaces is a phrase of letters', '北京', '("北 京")'],
    ['NEAR', 'peace NEAR/5 talks ', '(NEAR("peace" "talks", 5))'],
    ['NEAR of phrases, ten words', '"peace talks" NEAR oil ', '(NEAR("peace talks" "oil", 10))'],
    ['letters as they stand', '=Café', `("cafe"); ${WRITTEN}(instr(w.forms, ?) > 0)) |  café `],
    [
      'letters as they stand, without marks',
      '=cafe',
      `("cafe"); NOT ${WRITTEN}(instr(w.forms, ?) > 0)) |  ≠cafe `,
    ],
    ['a field of words', 'author:"Nora Quist"', '(byline : "nora quist")'],
    ['a field, still being typed', 'speaker:hol', '(speaker : "hol" *)'],
    ['a language', 'lang:pt-BR oil ', '("§lptbr" AND "oil")'],
    ['after', 'after:2021-11-30', '(("§d2022" OR "§d2023" OR "§d202112" OR "§d20211131" OR "§d20211130"))'],
    ['before', 'before:2021-02', '(("§d2020" OR "§d202101"))'],
    ['dates that no article has', 'before:2019', '("§d0000")'],
    ['an unknown field is two words', 'foo:bar ', '("foo bar")'],
  ])('%s', (_name, query, expected) => {
    expect(shown(query)).toBe(expected);
  });
});

describe('what is asked beside the index', () => {
  test('states stand beside words', () => {
    expect(shown('oil is:unread')).toMatch(/^\("oil"\); EXISTS .*reading.*unread/);
  });
  test('a tag is folded', () => {
    expect(shown('tag:"Énergie"')).toMatch(/^all; EXISTS .* \| energie$/);
  });
  test('exclusions alone', () => {
    expect(shown('-oil ')).toBe('all; NOT ($key IN (SELECT rowid FROM $index WHERE $index MATCH ?)) | "oil"');
  });
  test('words or a state', () => {
    expect(shown('oil OR is:starred')).toMatch(/^all; \(\$key IN .* OR EXISTS .*\) \| "oil"$/);
  });
});

describe('a wrong query says where and why', () => {
  test.each([
    ['(peace talks', 0, 1],
    ['peace) talks', 5, 6],
    ['peace ()', 6, 8],
    ['oil before:yesterday', 4, 20],
    ['after:2021-13', 0, 13],
    ['after:2021-02-30', 0, 16],
    ['is:purple', 0, 9],
    ['has:wings oil', 0, 9],
    ['lang:!?x', 0, 8],
    ['oil author:', 4, 11],
    ['=caf*', 0, 5],
    ['is:read NEAR oil', 8, 12],
    ['author:a1 NEAR oil', 10, 14],
    [`${'('.repeat(31)}a${')'.repeat(31)}`, 30, 31],
  ])('%s', (query, start, end) => {
    const result = attempt(() => parseQuery(query));
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-query', position: { start, end } } });
    expect(result.ok ? '' : result.error.hint).not.toBe('');
  });
});

test('terms hold nothing that FTS5 would read as its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      const parsed = attempt(() => parseQuery(query));
      for (const term of wantedTerms(parsed.ok ? parsed.value : undefined)) {
        expect(term.words.length).toBeGreaterThan(0);
        for (const word of term.words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
      }
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchAll, matchAny, parseQuery } from '../src/search/query.ts';

function shown(query: string): string {
  const { all, none } = parseQuery(query);
  return matchAll(all) + (none.length > 0 ? ` NOT ${matchAny(none)}` : '');
}

test.each([
  ['words must all match, the last may go on', 'Peace talks', '("peace") AND ("talks" *)'],
  ['the last word is whole when something follows it', 'peace talks ', '("peace") AND ("talks")'],
  ['one letter does not go on', 'plan b', '("plan") AND ("b")'],
  ['a star lets any word go on', 'azerb* oil ', '("azerb" *) AND ("oil")'],
  ['a quotation is a phrase', '"peace talks"', '("peace talks")'],
  ['typographic quotation marks too', '“peace talks”', '("peace talks")'],
  ['a quotation that is not closed ends with the text', 'oil "peace talks', '("oil") AND ("peace talks")'],
  ['OR joins its neighbours only', 'a1 OR b1 c1 ', '("a1" OR "b1") AND ("c1")'],
  ['OR joins more than two', 'a1 OR b1 OR "c d"', '("a1" OR "b1" OR "c d")'],
  ['AND is what words do anyhow', 'a1 AND b1 ', '("a1") AND ("b1")'],
  ['a minus excludes', 'a1 -b1 -"c d" ', '("a1") NOT "b1" OR "c d"'],
  ['NOT excludes', 'a1 NOT b1', '("a1") NOT "b1" *'],
  ['an operator with nothing to join is a word', 'OR', '("or")'],
  ['an operator at the end is a word', 'a1 OR', '("a1") AND ("or")'],
  ['small letters make no operator', 'trick or treat ', '("trick") AND ("or") AND ("treat")'],
  ['a hyphen inside a word makes a phrase', 'well-known ', '("well known")'],
  ['marks alone are nothing', '* - "" ( ) : ^ + \' ; --', ''],
  ['a script without spaces is a phrase of letters', '北京', '("北 京")'],
])('%s', (_name, query, expected) => {
  expect(shown(query)).toBe(expected);
});

test('terms hold nothing that FTS5 would read as its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      const { all, none } = parseQuery(query);
      for (const term of [...all.flat(), ...none]) {
        expect(term.words.length).toBeGreaterThan(0);
        for (const word of term.words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
      }
    }),
    { numRuns: 2000 },
  );
});

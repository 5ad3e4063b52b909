import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotation } from '../src/annotations/find.ts';

/** Looks a quotation up in a new text with the surroundings that it had in the old one. */
function find(old: string, exact: string, text: string): string | undefined {
  const start = old.indexOf(exact);
  const end = start + exact.length;
  const quotation = {
    exact,
    start,
    prefix: old.slice(Math.max(0, start - 64), start),
    suffix: old.slice(end, end + 64),
  };
  const found = findQuotation(text, quotation, old);
  return 'start' in found ? text.slice(found.start, found.end) : undefined;
}

const OLD = [
  'Bread cost three percent more in March than in the year before, the office said.',
  'Bread cost four percent more in April than in the year before, the office said.',
  'Nobody at the mill would say why, and the bakers had stopped asking.',
].join('\n');

describe('a quotation', () => {
  test('of which a sentence much like it is left is not put there', () => {
    const [first = '', ...rest] = OLD.split('\n');
    expect(find(OLD, first, rest.join('\n'))).toBeUndefined();
    expect(find(OLD, 'three percent more in March', rest.join('\n'))).toBeUndefined();
    expect(find(OLD, 'in the year before', rest.join('\n'))).toBeUndefined();
  });

  test('is found where a word of it was changed, in any script', () => {
    expect(find(OLD, 'three percent more in March', OLD.replace('three', 'nearly six'))).toBe(
      'nearly six percent more in March',
    );
    expect(find(OLD, 'would say why', OLD.replace('would say', 'could tell us'))).toBe('could tell us why');
    const chinese = '港口在黎明重新开放，引航员在外海等待了九天。';
    expect(find(chinese, '引航员在外海等待', chinese.replace('等待', '停留'))).toBe('引航员在外海停留');
  });

  test('keeps out what was put in beside it, and takes in what was put in inside it', () => {
    const quote = 'the bakers had stopped asking';
    expect(find(OLD, quote, OLD.replace(quote, `even so ${quote} for weeks`))).toBe(quote);
    expect(find(OLD, quote, OLD.replace('had stopped', 'had long ago stopped'))).toBe(
      'the bakers had long ago stopped asking',
    );
  });

  test('that begins inside a word keeps its place in it', () => {
    const text = `A line before.\n${OLD}`.replace('the office said.\nNobody', 'the office says.\nNobody');
    expect(find(OLD, 'akers had stopped ask', text)).toBe('akers had stopped ask');
  });

  test('does not reach into the next paragraph for the spaces of words that are gone', () => {
    const words = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => name(from + i, 'bdfg')).join(' ');
    const quoted = words(18, 26);
    const last = words(26, 32);
    const old = [words(0, 6), words(6, 16), `${words(16, 18)} ${quoted}`, last].join('\n');
    const left = `${words(18, 19)} ${words(23, 26)}`;
    const now = [words(6, 16), `${words(16, 18)} ${left}`, words(0, 6), last].join('\n');
    // More is gone than is left, around it too: it may be nowhere, but not in other words.
    expect([left, undefined]).toContain(find(old, quoted, now));
  });

  test('is never put beside its words, whatever is moved, put in, taken out or changed', () => {
    // Each word stands once, so that it can be told where it went; the words that come new are of another kind.
    const sizes = fc.array(fc.integer({ min: 6, max: 24 }), { minLength: 4, maxLength: 8 });
    const edit = fc.record({ kind: fc.constantFrom('move', 'insert', 'delete', 'change'), at: fc.nat(), to: fc.nat(), size: fc.integer({ min: 1, max: 6 }) }); // prettier-ignore
    let anchored = 0;
    fc.assert(
      fc.property(
        sizes,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.array(edit, { maxLength: 6 }),
        (lengths, at, long, edits) => {
          let word = 0;
          const before = lengths.map((length) => Array.from({ length }, () => name(word++, 'bdfg')));
          const paragraph = before[at % before.length] ?? [];
          const first = at % paragraph.length;
          const quoted = paragraph.slice(first, first + long);
          const after = before.map((words) => [...words]);
          let news = 0;
          for (const { kind, at: from, to, size } of edits) {
            const chosen = after[from % after.length] ?? [];
            const fresh = Array.from({ length: size }, () => name(news++, 'klmr'));
            if (kind === 'move') after.splice(to % after.length, 0, ...after.splice(from % after.length, 1));
            if (kind === 'insert') chosen.splice(to % (chosen.length + 1), 0, ...fresh);
            if (kind === 'delete') chosen.splice(to % chosen.length || 0, size);
            if (kind === 'change') chosen.splice(to % chosen.length || 0, size, ...fresh);
          }
          const [old, now] = [before, after].map((text) => text.map((words) => words.join(' ')).join('\n'));
          const found = find(old ?? '', quoted.join(' '), now ?? '');
          if (found === undefined) return;
          anchored++;
          const words = found.split(/\s+/u);
          expect(words.some((one) => quoted.includes(one))).toBe(true);
          // Nothing of the old text that was not quoted.
          expect(words.filter((one) => /^[bdfg]/u.test(one) && !quoted.includes(one)).length).toBeLessThanOrEqual(words.length / 2); // prettier-ignore
        },
      ),
      { numRuns: 300 },
    );
    expect(anchored).toBeGreaterThan(150);
  });
});

/** A word for a number, unlike those for its neighbours. */
function name(n: number, letters: string): string {
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const syllable = (i: number): string =>
    (letters[(mixed >>> (i * 4)) % letters.length] ?? '') + ('aeiou'[(mixed >>> (i * 5)) % 5] ?? '');
  return `${syllable(0)}${syllable(1)}${syllable(2)}${syllable(3)}`.slice(0, 4 + (mixed % 4)) + String(n);
}

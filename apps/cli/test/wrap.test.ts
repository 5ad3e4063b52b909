import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ALONE } from '../src/terminal/columns.ts';
import { wrap } from '../src/terminal/wrap.ts';

it('counts a column for each of the letters that stand alone, as string-width does', () => {
  const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
    ALONE.test(letter),
  );
  expect(letters.length).toBeGreaterThan(1000);
  for (const letter of letters) expect([letter, stringWidth(letter)]).toEqual([letter, 1]);
  for (const [i, letter] of letters.entries())
    expect(stringWidth(letter + (letters[(i * 7) % letters.length] ?? ''))).toBe(2);
});

describe('wrap', () => {
  it('loses no character and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('counts columns, not characters', () => {
    expect(wrap('日本 日本', 5)).toEqual(['日本', '日本']);
    expect(wrap('e\u0301e\u0301 e\u0301e\u0301', 5)).toEqual(['e\u0301e\u0301 e\u0301e\u0301']);
  });
});

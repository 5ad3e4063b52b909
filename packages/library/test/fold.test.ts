import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, wordsOf } from '../src/search/words.ts';

describe('letters are folded to what people without the right keyboard type', () => {
  test.each([
    ['Azərbaycan', 'azerbaycan'],
    ['Łódź', 'lodz'],
    ['İstanbul Isparta ığdır', 'istanbul isparta igdir'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Đà Nẵng', 'da nang'],
    ['Straße STRASSE STRAẞE', 'strasse strasse strasse'],
    ['œuvre', 'oeuvre'],
    ['Þórður', 'thordur'],
    ['ﬁnal Ｆｕｌｌ x²', 'final full x2'],
    ['Ёлка йод Йод', 'елка йод йод'],
    ['Київ', 'киiв'.replace('i', 'і')],
    ['Ἀθῆναι ΌΣΟΣ όσος', 'αθηναι οσοσ οσοσ'],
    ['Երևան Երեւան ԵՐԵՎԱՆ', 'երեվան երեվան երեվան'],
    ['مُحَمَّد محمـــد', 'محمد محمد'],
    ['أحمد إحمد آحمد ٱحمد', 'احمد احمد احمد احمد'],
    ['مکتبة', 'مكتبه'],
    ['שָׁלוֹם', 'שלום'],
    ['٢٠٢٦ ۲۰۲۶', '2026 2026'],
    ['Offprint™ №5', 'offprint tm no 5'],
    ['co\u00adop\u200cera\u2060tion', 'cooperation'],
  ])('%s → %s', (given, expected) => {
    expect(foldedText(given)).toBe(expected);
  });

  test('composed and decomposed letters fold to the same', () => {
    for (const text of ['Łódź', 'йод', 'Ἀθῆναι', 'Việt Nam', 'がぎぐ', '서울', 'कि'])
      expect(foldedText(text.normalize('NFD'))).toBe(foldedText(text));
  });
});

describe('marks that make another letter stay', () => {
  test.each([
    ['й и', 'й и'],
    ['が', 'が'],
    ['ｶﾞ', 'ガ'],
    ['कि की', 'कि की'],
  ])('%s → %s', (given, expected) => {
    expect(foldedText(given)).toBe(expected);
  });
});

test('words are runs of letters and digits, at their places in the original', () => {
  const text = '«Łódź’s» – 1,000 km²';
  expect(wordsOf(text).map((word) => [word.text, text.slice(word.start, word.end)])).toEqual([
    ['lodz', 'Łódź'],
    ['s', 's'],
    ['1', '1'],
    ['000', '000'],
    ['km2', 'km²'],
  ]);
});

test('letters of scripts without spaces are words of their own, with their marks', () => {
  expect(wordsOf('北京市iPhone手机').map((word) => word.text)).toEqual([
    '北',
    '京',
    '市',
    'iphone',
    '手',
    '机',
  ]);
  expect(wordsOf('น้ำ').map((word) => word.text)).toHaveLength(2);
  expect(foldedText('서울에서')).toBe('서 울 에 서');
});

test('places lie in order inside the text, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let end = 0;
      let start = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(start);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.end).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeLessThanOrEqual(text.length);
        ({ start, end } = word);
      }
    }),
    { numRuns: 3000 },
  );
});

test('folded words are only letters, digits and marks, and folding them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const word of wordsOf(text)) {
        expect(word.text).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
        expect(foldedText(word.text)).toBe(word.text);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a text of plain letters is folded word for word as any other', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u00a0', '–', '—', '‘', '’', '“', '”', '…'),
  );
  const plain = fc.string({ unit, maxLength: 60 });
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldedText(text)).toBe(
        wordsOf(text)
          .map((word) => word.text)
          .join(' '),
      );
    }),
  );
});
